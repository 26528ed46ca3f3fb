import { projectOf, serviceOf } from '../composeLabels';
import type { ContainerDetails } from '../engine';
import type { Attachment } from '../membership';
import type { Container, Network } from '../model';
import { builtInRole } from '../networkRole';
import { isAttached } from './startOutcome';

/** A name that the resolver of this network knows. */
export interface DnsName {
  readonly name: string;
  /** The other containers that answer to it, by name. Empty: it is unique. */
  readonly others: readonly string[];
  /** The others are replicas of the same compose service: sharing the name is what was asked for. */
  readonly replicas: boolean;
}

/** `pending`: not asked for yet; `none`: this network has no resolver. */
export type DnsNames = 'pending' | 'none' | readonly DnsName[];

const mostShown = 100;

/** The names of every attachment, by container id, with the other containers that answer to the same. */
export function dnsNamesOf(
  network: Network,
  attachments: readonly Attachment[],
  details: ReadonlyMap<string, ContainerDetails>,
): ReadonlyMap<string, DnsNames> {
  if (!hasResolver(network)) return new Map(attachments.map(({ container }) => [container.id, 'none']));
  const namesOf = new Map(
    attachments.map((attachment) => [attachment.container.id, plainNames(network, attachment, details)]),
  );
  const owners = ownersOf(attachments, namesOf);
  return new Map(
    attachments.map(({ container }) => {
      const names = namesOf.get(container.id);
      return [container.id, names?.slice(0, mostShown).map((name) => dnsName(name, container, owners)) ?? 'pending'];
    }),
  );
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
  if (endpoint && endpoint.dnsNames.length > 0) return [...new Set(endpoint.dnsNames)];
  return [...new Set([container.name, ...(endpoint?.aliases ?? [])])];
}

function ownersOf(
  attachments: readonly Attachment[],
  namesOf: ReadonlyMap<string, readonly string[] | undefined>,
): ReadonlyMap<string, readonly Container[]> {
  const owners = new Map<string, Container[]>();
  for (const { container, endpoint } of attachments) {
    if (!isAttached(endpoint)) continue;
    for (const name of namesOf.get(container.id) ?? []) {
      const key = name.toLowerCase();
      const held = owners.get(key);
      if (held) held.push(container);
      else owners.set(key, [container]);
    }
  }
  return owners;
}

function dnsName(name: string, container: Container, owners: ReadonlyMap<string, readonly Container[]>): DnsName {
  const others = (owners.get(name.toLowerCase()) ?? []).filter(({ id }) => id !== container.id);
  const group = replicaGroup(container);
  return {
    name,
    others: others.map((other) => other.name),
    replicas: others.length > 0 && group !== undefined && others.every((other) => replicaGroup(other) === group),
  };
}

function replicaGroup(container: Container): string | undefined {
  const project = projectOf(container);
  const service = serviceOf(container);
  return project === undefined || service === undefined ? undefined : JSON.stringify([project, service]);
}
