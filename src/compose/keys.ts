/** A mapping of compose files whose keys are about networks. `endpoint`: a network's entry under a service. */
export type KeyLevel = 'root' | 'service' | 'endpoint' | 'network' | 'ipam' | 'pool' | 'port';

interface KeyShape {
  readonly level: KeyLevel;
  readonly key: string;
  /** What its value is, which says how it is written. */
  readonly value: 'text' | 'switch' | 'list' | 'map';
  /** What stands for it where it is absent; absent where that is nothing or depends. */
  readonly default?: string;
  /** First Docker Compose that takes it; absent: every 2.x. */
  readonly compose?: string;
  /** First engine that follows it. */
  readonly engine?: string;
}

/** Within a level the likelier ones first. Versions: compose file reference and release notes on docs.docker.com, badges of compose-spec. */
const table = [
  { level: 'root', key: 'services', value: 'map' },
  { level: 'root', key: 'networks', value: 'map' },
  { level: 'root', key: 'name', value: 'text' },

  { level: 'service', key: 'networks', value: 'list' },
  { level: 'service', key: 'ports', value: 'list' },
  { level: 'service', key: 'network_mode', value: 'text' },
  { level: 'service', key: 'expose', value: 'list' },
  { level: 'service', key: 'hostname', value: 'text' },
  { level: 'service', key: 'container_name', value: 'text' },
  { level: 'service', key: 'extra_hosts', value: 'list' },
  { level: 'service', key: 'dns', value: 'list' },
  { level: 'service', key: 'dns_search', value: 'list' },
  { level: 'service', key: 'dns_opt', value: 'list' },
  { level: 'service', key: 'domainname', value: 'text' },
  { level: 'service', key: 'links', value: 'list' },
  { level: 'service', key: 'external_links', value: 'list' },
  { level: 'service', key: 'mac_address', value: 'text' },
  { level: 'service', key: 'sysctls', value: 'map' },

  { level: 'endpoint', key: 'aliases', value: 'list' },
  { level: 'endpoint', key: 'ipv4_address', value: 'text' },
  { level: 'endpoint', key: 'ipv6_address', value: 'text' },
  { level: 'endpoint', key: 'gw_priority', value: 'text', default: '0', compose: '2.33.1', engine: '28.0' },
  { level: 'endpoint', key: 'mac_address', value: 'text', compose: '2.23.2', engine: '25.0' },
  { level: 'endpoint', key: 'interface_name', value: 'text', compose: '2.36.0', engine: '28.1' },
  { level: 'endpoint', key: 'driver_opts', value: 'map', compose: '2.27.1' },
  { level: 'endpoint', key: 'priority', value: 'text', default: '0' },
  { level: 'endpoint', key: 'link_local_ips', value: 'list' },

  { level: 'network', key: 'driver', value: 'text', default: 'bridge' },
  { level: 'network', key: 'internal', value: 'switch', default: 'false' },
  { level: 'network', key: 'external', value: 'switch', default: 'false' },
  { level: 'network', key: 'ipam', value: 'map' },
  { level: 'network', key: 'name', value: 'text' },
  { level: 'network', key: 'enable_ipv6', value: 'switch', default: 'false' },
  { level: 'network', key: 'driver_opts', value: 'map' },
  { level: 'network', key: 'attachable', value: 'switch', default: 'false' },
  { level: 'network', key: 'enable_ipv4', value: 'switch', default: 'true', compose: '2.33.1', engine: '28.0' },
  { level: 'network', key: 'labels', value: 'map' },

  { level: 'ipam', key: 'config', value: 'list' },
  { level: 'ipam', key: 'driver', value: 'text', default: 'default' },
  { level: 'ipam', key: 'options', value: 'map' },

  { level: 'pool', key: 'subnet', value: 'text' },
  { level: 'pool', key: 'gateway', value: 'text' },
  { level: 'pool', key: 'ip_range', value: 'text' },
  { level: 'pool', key: 'aux_addresses', value: 'map' },

  { level: 'port', key: 'target', value: 'text' },
  { level: 'port', key: 'published', value: 'text' },
  { level: 'port', key: 'host_ip', value: 'text', default: '0.0.0.0' },
  { level: 'port', key: 'protocol', value: 'text', default: 'tcp' },
  { level: 'port', key: 'mode', value: 'text', default: 'ingress' },
  { level: 'port', key: 'name', value: 'text' },
  { level: 'port', key: 'app_protocol', value: 'text', compose: '2.26.0' },
] as const satisfies readonly KeyShape[];

type Row = (typeof table)[number];

export type KeyId = RowId<Row>;

type RowId<Each extends Row> = Each extends Row ? `${Each['level']}.${Each['key']}` : never;

/** A key that is about networks. */
export interface KeyFacts extends KeyShape {
  readonly id: KeyId;
}

const facts: readonly KeyFacts[] = table.map((row: KeyShape & Row) => ({ ...row, id: idOf(row) }));

function idOf<Each extends Row>({ level, key }: Each): RowId<Each> {
  // A template of two literal types is a string to TypeScript unless it is told.
  return `${level}.${key}` as RowId<Each>;
}

export function keysOf(level: KeyLevel): readonly KeyFacts[] {
  return facts.filter((each) => each.level === level);
}

export function keyFacts(level: KeyLevel, key: string): KeyFacts | undefined {
  return facts.find((each) => each.level === level && each.key === key);
}
