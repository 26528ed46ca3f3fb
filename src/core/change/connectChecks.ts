import { contains, readAddress } from '../addressing';
import { subnetsOf } from '../allocation';
import type { ContainerDetails, EndpointRequest } from '../engine';
import type { Network } from '../model';
import { goneHome } from '../home';
import { containerObstacle, homeObstacle, networkObstacle } from '../joinObstacle';
import type { JoinObstacle } from '../joinObstacle';
import { membershipOf } from '../membership';
import { hostPorts } from '../ports';
import { entryFor, isUp } from './capture';
import type { Facts } from './facts';
import { mapAddress } from './mapAddress';
import { placeRefusal } from './placeRefusal';
import type { Refusal } from './refusals';
import { unsettledRefusals } from './removalChecks';

/**
 * What stands against connecting a container. `in-place`: it leaves another network first, so that what that one stands
 * in the way of does not count.
 */
export function connectRefusals(
  facts: Facts,
  details: ContainerDetails,
  network: Network,
  request: EndpointRequest,
  how: 'beside-others' | 'in-place',
): readonly Refusal[] {
  const obstacle = obstacleFor(facts, details, network, how);
  const { name, state } = details.container;
  if (obstacle !== undefined) return [{ code: 'cannot-join', container: name, network: network.name, obstacle }];
  return [
    ...(state === 'restarting' ? unsettledRefusals(facts, details, network) : []),
    ...addressRefusals(facts, details, network, request),
    ...takenPorts(facts, details, network),
  ];
}

/** What keeps a container, once disconnected, from being connected again. */
export function returnRefusals(
  facts: Facts,
  { container }: ContainerDetails,
  { name }: Pick<Network, 'name'>,
  networks: readonly Pick<Network, 'id' | 'name'>[] = facts.networks,
): readonly CannotJoin[] {
  const obstacle = homeObstacle(goneHome(container, networks), container, facts.info);
  return obstacle ? [{ code: 'cannot-join', container: container.name, network: name, obstacle }] : [];
}

function obstacleFor(
  facts: Facts,
  details: ContainerDetails,
  network: Network,
  how: 'beside-others' | 'in-place',
): JoinObstacle | undefined {
  const { container } = details;
  const beside = (obstacle: JoinObstacle | undefined, onlyBeside: JoinObstacle['code']): JoinObstacle | undefined =>
    obstacle?.code === onlyBeside && how === 'in-place' ? undefined : obstacle;
  const plugged = (facts.members.get(network.id) ?? []).some((member) => member.containerId === container.id);
  const connected = entryFor(details, network) !== undefined && (plugged || !isUp(container.state));
  const membership = membershipOf({ networks: facts.networks, containers: facts.listed, unreadable: [] });
  return (
    beside(networkObstacle(network), 'none-network') ??
    (connected ? { code: 'already-connected' } : undefined) ??
    beside(containerObstacle(membership, container, facts.info), 'none-mode')
  );
}

function addressRefusals(
  facts: Facts,
  { container }: ContainerDetails,
  network: Network,
  request: EndpointRequest,
): readonly Refusal[] {
  const { pools } = network.ipam;
  return [request.ipv4, request.ipv6].flatMap((address): readonly Refusal[] => {
    if (address === undefined) return [];
    const place = mapAddress(address, pools, pools);
    if (place.kind !== 'address') return [placeRefusal(container.name, address, place.kind)];
    const by = holderOf(facts, network, address, container.id);
    return by === undefined ? [] : [{ code: 'address-taken', container: container.name, address, by }];
  });
}

/** Another container that has this address in the network, or asks for it. */
export function holderOf(facts: Facts, network: Network, address: string, except: string): string | undefined {
  const value = readAddress(address)?.value;
  if (value === undefined) return undefined;
  const holds = (text: string | undefined): boolean => text !== undefined && readAddress(text)?.value === value;
  return facts.listed.find(
    ({ id, endpoints }) =>
      id !== except &&
      endpoints.some(
        (entry) =>
          (entry.networkId === network.id || (entry.networkId === '' && entry.networkName === network.name)) &&
          [entry.ipv4, entry.ipv6, entry.requestedIpv4, entry.requestedIpv6].some(holds),
      ),
  )?.name;
}

type CannotJoin = Extract<Refusal, { code: 'cannot-join' }>;

type TakenPort = Extract<Refusal, { code: 'port-taken' }>;

/**
 * A container that publishes a host port which this one, not publishing it at present, would publish again on being
 * connected. The engine finds that out only when the attachment is half made, and then only a restart heals it.
 */
export function takenPorts(
  facts: Facts,
  { container, portBindings }: ContainerDetails,
  network: Pick<Network, 'driver'> & { readonly internal?: boolean },
): readonly TakenPort[] {
  const publishes = network.internal !== true && ['bridge', 'overlay'].includes(network.driver);
  if (!isUp(container.state) || !publishes) return [];
  const own = new Set(hostPorts(container.ports).map(({ hostPort }) => hostPort));
  return portBindings.flatMap(({ hostPort, hostAddress, protocol }): readonly TakenPort[] => {
    const port = Number(hostPort);
    if (!(port > 0) || own.has(port)) return [];
    const by = facts.listed.find(
      (other) =>
        other.id !== container.id &&
        isUp(other.state) &&
        hostPorts(other.ports).some(
          (each) => each.hostPort === port && each.protocol === protocol && meet(each.hostAddress, hostAddress),
        ),
    );
    return by === undefined ? [] : [{ code: 'port-taken', container: container.name, port, by: by.name }];
  });
}

/** Whether the address lies in a subnet that the network has. */
export function isInside(network: Network, address: string): boolean {
  const parsed = readAddress(address);
  return parsed !== undefined && subnetsOf(network).some((subnet) => contains(subnet, parsed));
}

function meet(a: string | undefined, b: string): boolean {
  const anywhere = (address: string | undefined): boolean => ['', '0.0.0.0', '::', undefined].includes(address);
  return anywhere(a) || anywhere(b) || a === b;
}
