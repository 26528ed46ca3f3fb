import type { ContainerDetails } from '../engine';
import { hostPorts } from '../ports';
import { sameData } from '../sameData';
import { entryFor, isUp } from './capture';
import type { AttachmentTransition, Change, ContainerFound, Side } from './change';
import { versionOn } from './change';
import { networkDifferences } from './networkDifferences';
import type { NetworkField } from './networkDifferences';
import type { Observed } from './observed';
import { findNetwork } from './observed';
import type { Refusal } from './refusals';

/** What a change could not bring back as it was, or cannot promise to. `now` is absent before the change is done. */
export type Loss =
  /** The engine chooses the MAC address and cannot be asked for this one (before API 1.54). */
  | {
      readonly code: 'mac';
      readonly container: string;
      readonly network: string;
      readonly was: string;
      readonly now?: string;
    }
  /** The engine chose the address and chooses again. */
  | {
      readonly code: 'dynamic-address';
      readonly container: string;
      readonly network: string;
      readonly was: string;
      readonly now?: string;
    }
  /** An asked-for address that another container has by now; the container gets a dynamic one. */
  | {
      readonly code: 'address-taken';
      readonly container: string;
      readonly network: string;
      readonly address: string;
      readonly by: string;
    }
  /** It stays disconnected: another container publishes one of its host ports by now. */
  | { readonly code: 'port-taken'; readonly container: string; readonly port: number; readonly by: string }
  /** It stays disconnected: the network that it was made in is gone. */
  | Extract<Refusal, { code: 'cannot-join' }>
  /** Its network mode is the id of the network that is gone: it can only be made anew. */
  | { readonly code: 'mode-by-id'; readonly container: string; readonly network: string }
  /** Host ports that are not published as before. */
  | { readonly code: 'ports'; readonly container: string; readonly ports: readonly number[] }
  /** Ran before and does not run now: it ended by itself, or with the engine. */
  | { readonly code: 'stopped'; readonly container: string }
  | { readonly code: 'container-gone'; readonly container: string }
  /** The engine gave the network other settings than it was asked for. */
  | { readonly code: 'network-differs'; readonly network: string; readonly fields: readonly NetworkField[] };

/** Whether this is certain before the change is made: the rest is found out, or not, when it is done. */
export function isGivenUp({ code }: Loss): boolean {
  return ['address-taken', 'port-taken', 'cannot-join', 'mode-by-id', 'container-gone'].includes(code);
}

/** Those that nobody was told of beforehand. */
export function unannounced(losses: readonly Loss[], announced: readonly Loss[]): readonly Loss[] {
  const subject = (loss: Loss): string => ('container' in loss ? loss.container : loss.network);
  return losses.filter((loss) => !announced.some((each) => each.code === loss.code && subject(each) === subject(loss)));
}

/** What is not as it was, now that the engine has this side of the change. */
export function findLosses(change: Change, side: Side, observed: Observed): readonly Loss[] {
  return [
    ...change.networks.flatMap((transition): readonly Loss[] => {
      const version = versionOn(transition, side);
      const network = transition.kind === 'kept' ? undefined : findNetwork(observed.networks, transition, side);
      if (version === undefined || network === undefined) return [];
      const fields = networkDifferences(version.request, network);
      return fields.length === 0 ? [] : [{ code: 'network-differs', network: network.name, fields }];
    }),
    ...change.containers.flatMap((found) => containerLosses(found, observed)),
    ...change.attachments.flatMap((each) => addressLosses(change, each, side, observed)),
  ];
}

function containerLosses({ id, name, running, ports }: ContainerFound, observed: Observed): readonly Loss[] {
  const container = observed.containers.get(id)?.container;
  if (container === undefined) return [{ code: 'container-gone', container: name }];
  if (!running) return [];
  if (!isUp(container.state)) return [{ code: 'stopped', container: name }];
  const present = hostPorts(container.ports);
  const missing = hostPorts(ports).filter((port) => !present.some((each) => sameData(each, port)));
  return missing.length === 0 ? [] : [{ code: 'ports', container: name, ports: missing.map((port) => port.hostPort) }];
}

function addressLosses(change: Change, each: AttachmentTransition, side: Side, observed: Observed): readonly Loss[] {
  const wanted = each[side];
  const transition = change.networks[each.network];
  const network = transition && findNetwork(observed.networks, transition, side);
  const details = observed.containers.get(each.containerId);
  const entry = details && network && entryFor(details, network);
  if (wanted === undefined || entry === undefined || !isUp(details?.container.state ?? 'unknown')) return [];
  const { given, request } = wanted;
  const at = { container: details?.container.name ?? '', network: network?.name ?? '' };
  const addresses: readonly (readonly [string | undefined, string | undefined, string | undefined])[] = [
    [given.ipv4, entry.assignedIpv4, request.ipv4],
    [given.ipv6, entry.assignedIpv6, request.ipv6],
  ];
  const moved = addresses.flatMap(([was, now, asked]): readonly Loss[] =>
    was === undefined || asked !== undefined || was === now
      ? []
      : [{ code: 'dynamic-address', ...at, was, ...(now !== undefined && { now }) }],
  );
  const { assignedMac } = entry;
  const changedMac = given.mac !== undefined && given.mac !== assignedMac;
  return changedMac
    ? [...moved, { code: 'mac', ...at, was: given.mac, ...(assignedMac !== undefined && { now: assignedMac }) }]
    : moved;
}

/**
 * What this change puts at risk: what the engine chose for attachments that are to be made (again), and will choose
 * anew.
 */
export function expectedLosses(
  change: Change,
  mac: 'kept' | 'chosen-anew',
  details: readonly ContainerDetails[],
): readonly Loss[] {
  return [...details.flatMap(portsAtRisk), ...addressesAtRisk(change, mac)];
}

/** Host ports that the engine chose, and chooses anew when the container is connected anew. */
function portsAtRisk({ container, portBindings }: ContainerDetails): readonly Loss[] {
  if (!isUp(container.state)) return [];
  const chosen = portBindings.filter(({ hostPort }) => !(Number(hostPort) > 0));
  const ports = hostPorts(container.ports).filter((port) =>
    chosen.some((each) => each.containerPort === port.containerPort && each.protocol === port.protocol),
  );
  return ports.length === 0
    ? []
    : [{ code: 'ports', container: container.name, ports: ports.map(({ hostPort }) => hostPort) }];
}

function addressesAtRisk(change: Change, mac: 'kept' | 'chosen-anew'): readonly Loss[] {
  const up = new Map(change.containers.filter(({ running }) => running).map((found) => [found.id, found]));
  return change.attachments.flatMap(({ containerId, network, after }): readonly Loss[] => {
    const found = up.get(containerId);
    const transition = change.networks[network];
    const version = transition && versionOn(transition, 'after');
    if (found === undefined || after === undefined || version === undefined) return [];
    const at = { container: found.name, network: version.request.name };
    const { given, request } = after;
    const dynamic = [
      request.ipv4 === undefined ? given.ipv4 : undefined,
      request.ipv6 === undefined ? given.ipv6 : undefined,
    ];
    const addresses = dynamic.flatMap((was): readonly Loss[] =>
      was === undefined ? [] : [{ code: 'dynamic-address', ...at, was }],
    );
    const losesMac = mac === 'chosen-anew' && given.mac !== undefined && !isOfAddress(given.mac, request.ipv4);
    return losesMac ? [...addresses, { code: 'mac', ...at, was: given.mac }] : addresses;
  });
}

/** Engines before 28 make the MAC address of the IPv4 address: it comes back with it. */
function isOfAddress(mac: string, ipv4: string | undefined): boolean {
  if (ipv4 === undefined) return false;
  const bytes = ipv4.split('.').map((byte) => Number(byte).toString(16).padStart(2, '0'));
  return mac.toLowerCase() === ['02', '42', ...bytes].join(':');
}
