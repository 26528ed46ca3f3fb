import type { CreateNetworkRequest, PoolRequest } from '../../core/engine';
import { requestOf } from '../../core/requestOf';
import { spellCompose } from '../../core/spelling/composeSnippet';
import { entryAt } from '../model/access';
import type { Network, PoolEntry } from '../model/networks';
import type { Entry } from '../model/values';
import type { Drift } from './drift';

/** The network as the files and as the engine have it, both in the same words, so that they can be laid side by side. */
export interface DriftTexts {
  readonly file: string;
  readonly engine: string;
}

export function driftTexts({ network, live }: Drift): DriftTexts {
  const made = requestOf(live);
  const { pools = [], options, labels, ...rest } = made;
  const given = network.pools.some(({ gateway }) => gateway?.text);
  // What the file leaves to the engine is no difference.
  const compared = network.pools.length === 0 ? [] : given ? pools : pools.map(withoutGateway);
  const engine: CreateNetworkRequest = {
    ...rest,
    ...(compared.length > 0 && { pools: compared }),
    ...(options && { options: sorted(options) }),
    ...(labels && { labels: sorted(labels) }),
  };
  return { file: spell(writtenRequest(network, live.name), network), engine: spell(engine, network) };
}

function withoutGateway({ subnet, range, reserved }: PoolRequest): PoolRequest {
  return { subnet, ...(range !== undefined && { range }), ...(reserved && { reserved }) };
}

function spell(request: CreateNetworkRequest, { key }: Network): string {
  return spellCompose(request, key).text;
}

function writtenRequest(network: Network, name: string): CreateNetworkRequest {
  const { driver, internal, attachable, ipv4, ipv6, pools, options, value } = network;
  const labels = entryAt(value, 'labels')?.value;
  const table = labels?.kind === 'map' ? texts(labels.entries) : new Map<string, string>();
  return {
    name,
    driver: driver ?? '',
    ...(internal && { internal: true }),
    ...(attachable && { attachable: true }),
    ...(ipv4 === false && { ipv4: false }),
    ...(ipv6 && { ipv6: true }),
    ...(pools.length > 0 && { pools: pools.map(poolRequest) }),
    ...(options.size > 0 && { options: sorted(texts(options)) }),
    ...(table.size > 0 && { labels: sorted(table) }),
  };
}

function poolRequest({ subnet, gateway, range, reserved }: PoolEntry): PoolRequest {
  const names = texts(new Map(reserved.map((entry) => [entry.key, entry])));
  return {
    subnet: subnet?.text ?? '',
    ...(gateway?.text && { gateway: gateway.text }),
    ...(range?.text && { range: range.text }),
    ...(names.size > 0 && { reserved: sorted(names) }),
  };
}

function texts(entries: ReadonlyMap<string, Entry>): ReadonlyMap<string, string> {
  return new Map(
    [...entries].map(([key, { value }]) => [key, value.kind === 'scalar' ? (value.text ?? value.source) : ''] as const),
  );
}

function sorted(table: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...table].sort(([one], [other]) => (one < other ? -1 : 1)));
}
