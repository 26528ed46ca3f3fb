import { projectOf, serviceOf } from '../composeLabels';
import type { ContainerDetails } from '../engine';
import type { Attachment } from '../membership';
import { isAttached } from '../membership';
import type { Container, Network } from '../model';
import { builtInRole } from '../networkRole';

/** What one attachment answers to. `pending`: not asked for yet; `none`: this network has no resolver. */
export type DnsNames = 'pending' | 'none' | readonly string[];

/** A name that several containers answer to: whoever asks for it gets the addresses of all. */
export interface SharedName {
  readonly name: string;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  /** The owners are replicas of one compose service: sharing the name is what was asked for. */
  readonly replicas: boolean;
}

export interface NetworkNames {
  /** By container id. */
  readonly of: ReadonlyMap<string, DnsNames>;
  readonly shared: readonly SharedName[];
}

const mostShown = 100;

export function networkNames(
  network: Network,
  attachments: readonly Attachment[],
  details: ReadonlyMap<string, ContainerDetails>,
): NetworkNames {
  if (!hasResolver(network)) {
    return { of: new Map(attachments.map(({ container }) => [container.id, 'none'])), shared: [] };
  }
  const names = new Map<string, DnsNames>(
    attachments.map((attachment) => [attachment.container.id, plainNames(network, attachment, details) ?? 'pending']),
  );
  return { of: names, shared: sharedNames(attachments, names) };
}

/** Names are the same to the resolver whatever their case. */
export function nameKey(name: string): string {
  return name.toLowerCase();
}

/** Docker's resolver serves the networks people make, not the three it comes with. */
function hasResolver(network: Network): boolean {
  const role = builtInRole(network);
  return role !== 'default-bridge' && role !== 'host' && role !== 'none';
}

function plainNames(
  network: Network,
  { container }: Attachment,
  details: ReadonlyMap<string, ContainerDetails>,
): readonly string[] | undefined {
  const endpoints = details.get(container.id)?.endpoints;
  if (!endpoints) return undefined;
  const endpoint =
    endpoints.find(({ networkId }) => networkId === network.id) ??
    endpoints.find(({ networkName }) => networkName === network.name);
  const names =
    endpoint && endpoint.dnsNames.length > 0 ? endpoint.dnsNames : [container.name, ...(endpoint?.aliases ?? [])];
  return [...new Set(names)].slice(0, mostShown);
}

function sharedNames(
  attachments: readonly Attachment[],
  namesOf: ReadonlyMap<string, DnsNames>,
): readonly SharedName[] {
  const owners = new Map<string, { readonly name: string; readonly containers: Container[] }>();
  for (const { container, endpoint } of attachments) {
    const names = namesOf.get(container.id);
    if (!isAttached(endpoint) || typeof names !== 'object') continue;
    for (const name of names) {
      const held = owners.get(nameKey(name));
      if (held) held.containers.push(container);
      else owners.set(nameKey(name), { name, containers: [container] });
    }
  }
  return [...owners.values()]
    .filter(({ containers }) => containers.length > 1)
    .map(({ name, containers }) => ({
      name,
      owners: containers.map((container) => ({ id: container.id, name: container.name })),
      replicas: areReplicas(containers),
    }));
}

function areReplicas(containers: readonly Container[]): boolean {
  const groups = new Set(containers.map(replicaGroup));
  return groups.size === 1 && !groups.has(undefined);
}

function replicaGroup(container: Container): string | undefined {
  const project = projectOf(container);
  const service = serviceOf(container);
  return project === undefined || service === undefined ? undefined : JSON.stringify([project, service]);
}
