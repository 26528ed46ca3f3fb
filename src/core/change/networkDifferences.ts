import { readAddress, readCidr } from '../addressing';
import type { CreateNetworkRequest, PoolRequest } from '../engine';
import type { Network } from '../model';
import { requestOf } from '../requestOf';
import { sameData } from '../sameData';

export type NetworkField =
  | 'name'
  | 'driver'
  | 'internal'
  | 'attachable'
  | 'ingress'
  | 'ipv4'
  | 'ipv6'
  | 'config-only'
  | 'config-from'
  | 'ipam'
  | 'subnets'
  | 'options'
  | 'labels';

/**
 * In what a network is not what the request asks for. What the request leaves to the engine may be anything; empty
 * where the network could have come from this very request.
 */
export function networkDifferences(request: CreateNetworkRequest, network: Network): readonly NetworkField[] {
  const found = requestOf(network);
  // The rest of such a network is its configuration network's.
  const inherits = request.configFrom !== undefined;
  const same: readonly (readonly [NetworkField, boolean])[] = [
    ['name', request.name === network.name],
    ['driver', request.configOnly === true || request.driver === network.driver],
    ['internal', inherits || (request.internal ?? false) === network.internal],
    ['attachable', (request.attachable ?? false) === network.attachable],
    ['ingress', (request.ingress ?? false) === network.ingress],
    ['ipv4', inherits || (request.ipv4 ?? true) === network.ipv4],
    ['ipv6', inherits || (request.ipv6 ?? false) === network.ipv6],
    ['config-only', (request.configOnly ?? false) === network.configOnly],
    ['config-from', (request.configFrom ?? '') === (network.configFrom ?? '')],
    ['ipam', inherits || sameIpam(request, found)],
    ['subnets', inherits || samePools(request.pools ?? [], found.pools ?? [])],
    ['options', inherits || sameTexts(request.options, found.options)],
    ['labels', inherits || sameTexts(request.labels, found.labels)],
  ];
  return same.flatMap(([field, isSame]) => (isSame ? [] : [field]));
}

function sameIpam(request: CreateNetworkRequest, found: CreateNetworkRequest): boolean {
  const driver = (of: CreateNetworkRequest): string => of.ipamDriver ?? 'default';
  return driver(request) === driver(found) && sameTexts(request.ipamOptions, found.ipamOptions);
}

/** Order does not count, the engine changes it. A family without a wanted pool gets what the engine chooses. */
function samePools(wanted: readonly PoolRequest[], found: readonly PoolRequest[]): boolean {
  const families = new Set(wanted.map(familyOf));
  const relevant = found.filter((pool) => families.has(familyOf(pool)));
  return (
    relevant.length === wanted.length && wanted.every((pool) => relevant.some((candidate) => samePool(pool, candidate)))
  );
}

function samePool(wanted: PoolRequest, found: PoolRequest): boolean {
  const wantedGateway = normalAddress(wanted.gateway);
  return (
    normalCidr(wanted.subnet) === normalCidr(found.subnet) &&
    (wantedGateway === undefined || wantedGateway === normalAddress(found.gateway)) &&
    normalCidr(wanted.range) === normalCidr(found.range) &&
    sameTexts(normalAddresses(wanted.reserved), normalAddresses(found.reserved))
  );
}

function familyOf(pool: PoolRequest): number | undefined {
  return readCidr(pool.subnet)?.family;
}

function normalCidr(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (readCidr(text)?.network ?? text);
}

function normalAddress(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (readAddress(text)?.address ?? text);
}

function normalAddresses(addresses: ReadonlyMap<string, string> | undefined): ReadonlyMap<string, string> {
  return new Map([...(addresses ?? [])].map(([name, address]) => [name, normalAddress(address) ?? address]));
}

function sameTexts(a: ReadonlyMap<string, string> | undefined, b: ReadonlyMap<string, string> | undefined): boolean {
  return sameData(a ?? new Map(), b ?? new Map());
}
