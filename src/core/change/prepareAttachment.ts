import type { ContainerDetails, EndpointRequest } from '../engine';
import type { Network } from '../model';
import { builtInRole } from '../networkRole';
import { requestOf } from '../requestOf';
import { keepsMac, keepsPriority } from './apiSupport';
import { entryFor, isGone } from './capture';
import type { Attachment, AttachmentTransition, Change, NetworkTransition } from './change';
import { connectRefusals, isInside } from './connectChecks';
import { unsettledRefusals } from './removalChecks';
import type { Facts, Stamp } from './facts';
import { captureIn, found, networkById, newChange, refused } from './facts';
import { expectedLosses } from './losses';
import type { ChangeRequest, Preparation } from './port';
import type { Refusal } from './refusals';

const ifName = 'com.docker.network.endpoint.ifname';

export function prepareConnect(
  request: Extract<ChangeRequest, { kind: 'connect' }>,
  facts: Facts,
  stamp: Stamp,
): Preparation {
  return prepareOne(request, facts, stamp, (details, network) => {
    const endpoint = honoured(request.endpoint, facts);
    const refusals = connectRefusals(facts, details, network, endpoint, 'beside-others');
    return refusals.length > 0 ? { refusals } : { after: { request: endpoint, given: {} } };
  });
}

export function prepareDisconnect(
  request: Extract<ChangeRequest, { kind: 'disconnect' }>,
  facts: Facts,
  stamp: Stamp,
): Preparation {
  return prepareOne(request, facts, stamp, (details, network) => {
    const before = captureIn(facts, details, network);
    const refusals = leaveRefusals(facts, details, network, before);
    return before === undefined || refusals.length > 0 ? { refusals } : { before };
  });
}

/** The two sides of one attachment, or why it is not to be touched. */
type Sides = Pick<AttachmentTransition, 'before' | 'after'> | { readonly refusals: readonly Refusal[] };

function prepareOne(
  { kind, containerId, networkId }: Extract<ChangeRequest, { kind: 'connect' | 'disconnect' }>,
  facts: Facts,
  stamp: Stamp,
  sidesOf: (details: ContainerDetails, network: Network) => Sides,
): Preparation {
  const parties = partiesOf(facts, containerId, [networkId]);
  if (parties.kind === 'refused') return parties;
  const { details, networks } = parties;
  const [network] = networks;
  if (network === undefined) return refused([]);
  const sides = sidesOf(details, network);
  if ('refusals' in sides) return refused(sides.refusals);
  return ready(
    facts,
    details,
    newChange(facts, stamp, kind, {
      networks: [kept(network)],
      attachments: [{ containerId: details.container.id, network: 0, ...sides }],
      containers: found([details]),
    }),
  );
}

export function prepareMove(
  request: Extract<ChangeRequest, { kind: 'move' }>,
  facts: Facts,
  stamp: Stamp,
): Preparation {
  const parties = partiesOf(facts, request.containerId, [request.from, request.to]);
  if (parties.kind === 'refused') return parties;
  const { details, networks } = parties;
  const [from, to] = networks;
  if (from === undefined || to === undefined) return refused([]);
  const before = captureIn(facts, details, from);
  const after: Attachment = {
    request: honoured(request.endpoint ?? carriedOver(before, to), facts),
    given: before?.given.mac === undefined ? {} : { mac: before.given.mac },
  };
  const order = moveOrder(details, from, to, after.request);
  const beside = order === 'connect-first' ? 'beside-others' : 'in-place';
  const refusals = [
    ...leaveRefusals(facts, details, from, before),
    ...connectRefusals(facts, details, to, after.request, beside),
  ];
  if (before === undefined || refusals.length > 0) return refused(refusals);
  const { id: containerId } = details.container;
  const attachments: readonly AttachmentTransition[] = [
    { containerId, network: 0, before },
    { containerId, network: 1, after },
  ];
  return ready(
    facts,
    details,
    newChange(facts, stamp, 'move', {
      networks: [kept(from), kept(to)],
      attachments,
      containers: found([details]),
      order,
    }),
  );
}

/** Names and options go along; an address only where it lies in the new network, and links only lead to old neighbours. */
function carriedOver(attachment: Attachment | undefined, to: Network): EndpointRequest {
  if (attachment === undefined || builtInRole(to) !== undefined) return {};
  const { aliases, gatewayPriority, driverOptions, mac, ipv4, ipv6 } = attachment.request;
  return {
    ...(aliases && { aliases }),
    ...(gatewayPriority !== undefined && { gatewayPriority }),
    ...(driverOptions && { driverOptions }),
    ...(mac !== undefined && { mac }),
    ...(ipv4 !== undefined && isInside(to, ipv4) && { ipv4 }),
    ...(ipv6 !== undefined && isInside(to, ipv6) && { ipv6 }),
  };
}

/**
 * The new attachment comes first, so that the container is never without a network and its ports are never free for
 * others; unless the two cannot be had at once.
 */
function moveOrder(details: ContainerDetails, from: Network, to: Network, request: EndpointRequest): Change['order'] {
  if (builtInRole(from) === 'none' || builtInRole(to) === 'none') return 'disconnect-first';
  const old = entryFor(details, from);
  const sameAddress = [request.ipv4, request.ipv6].some(
    (address) => address !== undefined && [old?.assignedIpv4, old?.assignedIpv6].includes(address),
  );
  const name = request.driverOptions?.get(ifName);
  const sameInterface = name !== undefined && old?.driverOptions?.get(ifName) === name;
  return sameAddress || sameInterface ? 'disconnect-first' : 'connect-first';
}

/** Without what this engine takes and ignores: it would look as if it had got lost. */
function honoured(request: EndpointRequest, { info }: Facts): EndpointRequest {
  const { mac, gatewayPriority, ...rest } = request;
  return {
    ...rest,
    ...(mac !== undefined && keepsMac(info.apiVersion) && { mac }),
    ...(gatewayPriority && keepsPriority(info.apiVersion) && { gatewayPriority }),
  };
}

type Parties =
  | Extract<Preparation, { kind: 'refused' }>
  | { readonly kind: 'found'; readonly details: ContainerDetails; readonly networks: readonly Network[] };

function partiesOf(facts: Facts, containerId: string, networkIds: readonly string[]): Parties {
  const details = facts.containers.get(containerId);
  const networks = networkIds.map((id) => networkById(facts, id));
  const refusals: Refusal[] = [];
  if (details === undefined || isGone(details.container.state))
    refusals.push({ code: 'container-not-found', container: details?.container.name ?? containerId });
  for (const [index, network] of networks.entries())
    if (network === undefined) refusals.push({ code: 'network-not-found', network: networkIds[index] ?? '' });
  if (details === undefined || refusals.length > 0) return { kind: 'refused', refusals };
  return { kind: 'found', details, networks: networks.flatMap((network) => network ?? []) };
}

function leaveRefusals(
  facts: Facts,
  details: ContainerDetails,
  network: Network,
  before: Attachment | undefined,
): readonly Refusal[] {
  const { name } = details.container;
  if (before === undefined) return [{ code: 'not-connected', container: name, network: network.name }];
  if (builtInRole(network) === 'host') return [{ code: 'host-mode', container: name }];
  return unsettledRefusals(facts, details, network);
}

function kept(network: Network): NetworkTransition {
  return { kind: 'kept', version: { request: requestOf(network), ids: [network.id] } };
}

function ready(facts: Facts, details: ContainerDetails, change: Change): Preparation {
  const mac = keepsMac(facts.info.apiVersion) ? 'kept' : 'chosen-anew';
  return { kind: 'ready', change, warnings: [], losses: expectedLosses(change, mac, [details]) };
}
