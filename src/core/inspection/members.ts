import type { ContainerDetails, NetworkMember } from '../engine';
import type { Attachment, Membership } from '../membership';
import { isAttached } from '../membership';
import type { Endpoint, Network, Snapshot } from '../model';
import { compareNaturally } from '../naturalOrder';
import type { NetworkNames, SharedName } from './dnsName';
import { networkNames } from './dnsName';
import type { Member, MemberAddress, NamedId } from './member';
import { portFacts } from './portFact';
import { routeFact } from './routeFact';
import type { AddressHolders, StartOutcome } from './startOutcome';
import { addressHolders, isTask, startOutcome } from './startOutcome';

/** What is known beyond the listing; may be incomplete, then the facts that need it are. */
export interface KnownDetails {
  readonly containers: ReadonlyMap<string, ContainerDetails>;
  /** As the engine lists them for the network itself. */
  readonly listed: readonly NetworkMember[];
}

export interface Members {
  /** Everybody in the network, stopped containers and endpoints without a container too. By name. */
  readonly members: readonly Member[];
  readonly sharedNames: readonly SharedName[];
}

/** What the members of one network have in common. */
interface Surroundings {
  readonly network: Network;
  readonly membership: Membership;
  readonly details: KnownDetails;
  readonly names: NetworkNames;
  readonly holders: AddressHolders;
}

export function membersOf(
  network: Network,
  snapshot: Snapshot,
  membership: Membership,
  details: KnownDetails,
): Members {
  const attachments = membership.of(network.id);
  const stranded = strandedIn(network, snapshot, membership);
  const names = networkNames(network, [...attachments, ...stranded], details.containers);
  const around = { network, membership, details, names, holders: addressHolders(attachments) };
  const containers = [
    ...attachments.map((one) => containerMember(one, around, () => startOutcome(network, one, around.holders))),
    ...stranded.map((one) => containerMember(one, around, () => ({ code: 'network-replaced' }))),
  ];
  const members = [...containers, ...endpointMembers(snapshot, details.listed)].sort(byName);
  return { members, sharedNames: names.shared };
}

/** Containers bound to an earlier network of this name that is gone: they will not start. */
function strandedIn(network: Network, snapshot: Snapshot, membership: Membership): readonly Attachment[] {
  return snapshot.containers.flatMap((container) =>
    container.endpoints
      .filter((endpoint) => endpoint.networkName === network.name && !membership.networkOf(endpoint))
      .map((endpoint) => ({ container, endpoint })),
  );
}

function containerMember(
  attachment: Attachment,
  { network, membership, details, names }: Surroundings,
  start: () => StartOutcome,
): Member {
  const { container, endpoint } = attachment;
  const known = details.containers.get(container.id);
  const attached = isAttached(endpoint);
  const candidates = container.endpoints.filter(isAttached).flatMap((one) => {
    const its = membership.networkOf(one);
    return its ? [{ network: its, gatewayPriority: one.gatewayPriority }] : [];
  });
  const route = routeFact(network, attached ? candidates : []);
  const outcome = attached ? undefined : start();
  return {
    id: container.id,
    name: container.name,
    kind: 'container',
    state: container.state,
    attached,
    image: container.image,
    // A swarm asks for the addresses of its tasks by itself, and never again for those of an old one.
    ...addressesOf(endpoint, isTask(container) ? {} : endpoint),
    mac: endpoint.mac ?? '',
    names: names.of.get(container.id) ?? 'pending',
    route,
    ports: portFacts(
      container,
      route,
      candidates.map((one) => one.network),
      known,
    ),
    networks: otherNetworks(network, container.endpoints, membership),
    sharers: membership.sharersOf(container.id).map(({ id, name }) => ({ id, name })),
    ...(outcome && { start: outcome }),
    error: known?.error ?? '',
  };
}

function addressesOf(
  endpoint: Endpoint,
  asked: Pick<Endpoint, 'requestedIpv4' | 'requestedIpv6'>,
): Pick<Member, 'ipv4' | 'ipv6'> {
  const ipv4 = addressOf(endpoint.ipv4, asked.requestedIpv4, endpoint.gateway);
  const ipv6 = addressOf(endpoint.ipv6, asked.requestedIpv6, endpoint.ipv6Gateway);
  return { ...(ipv4 && { ipv4 }), ...(ipv6 && { ipv6 }) };
}

function addressOf(
  held: string | undefined,
  requested: string | undefined,
  gateway: string | undefined,
): MemberAddress | undefined {
  const address = held ?? requested;
  if (address === undefined || address === '') return undefined;
  return {
    address,
    origin: requested === undefined ? 'dynamic' : 'static',
    inForce: held !== undefined,
    ...(gateway !== undefined && { gateway }),
  };
}

function otherNetworks(network: Network, endpoints: readonly Endpoint[], membership: Membership): readonly NamedId[] {
  return endpoints
    .filter((endpoint) => endpoint.networkName !== network.name)
    .map((endpoint) => ({ id: membership.networkOf(endpoint)?.id ?? '', name: endpoint.networkName }));
}

/** What the engine lists for the network and no container of the listing is behind. */
function endpointMembers(snapshot: Snapshot, listed: readonly NetworkMember[]): readonly Member[] {
  const known = new Set(snapshot.containers.map(({ id }) => id));
  // While a container is removed the engine lists its endpoint as one that nobody has.
  const going = new Set(
    snapshot.containers
      .filter(({ state }) => state === 'running' || state === 'paused')
      .flatMap(({ endpoints }) => endpoints.map(({ endpointId }) => endpointId)),
  );
  return listed
    .filter(({ containerId, endpointId }) => !known.has(containerId) && !going.has(endpointId))
    .map((endpoint) => {
      const ipv4 = addressOf(withoutPrefix(endpoint.ipv4), undefined, undefined);
      const ipv6 = addressOf(withoutPrefix(endpoint.ipv6), undefined, undefined);
      return {
        id: endpoint.endpointId,
        name: endpoint.name,
        // The engine makes up such an id for an endpoint whose namespace is gone.
        kind: endpoint.containerId.startsWith('ep-') ? 'leftover' : 'endpoint',
        state: 'unknown',
        attached: true,
        image: '',
        ...(ipv4 && { ipv4 }),
        ...(ipv6 && { ipv6 }),
        mac: endpoint.mac,
        names: 'none',
        route: { code: 'not-applicable' },
        ports: [],
        networks: [],
        sharers: [],
        error: '',
      };
    });
}

function withoutPrefix(cidr: string): string | undefined {
  const [address] = cidr.split('/');
  return address === '' ? undefined : address;
}

function byName(a: Member, b: Member): number {
  return compareNaturally(a.name, b.name) || (a.id < b.id ? -1 : 1);
}
