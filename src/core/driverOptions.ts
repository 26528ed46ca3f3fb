/** What a value has to look like. */
export type OptionValue =
  | { readonly type: 'boolean' }
  /** The key alone counts, whatever its value: even `false` switches it on. */
  | { readonly type: 'presence' }
  /** With `empty` nothing at all means the usual one. */
  | { readonly type: 'choice'; readonly values: readonly string[]; readonly empty?: true }
  /** `min` and `max` included. `zero` is allowed beside them and means "left to the kernel". */
  | { readonly type: 'integer'; readonly min: number; readonly max: number; readonly zero?: true }
  | { readonly type: 'address'; readonly family?: 4 }
  /**
   * A name for a Linux network interface, or what such names begin with. `numbered`: in the place of one `%d` the kernel
   * puts the first number that is free.
   */
  | { readonly type: 'interface'; readonly maxLength: number; readonly prefix?: true; readonly numbered?: true }
  /** A host interface, or NAME.VLAN of one. */
  | { readonly type: 'parent' }
  | { readonly type: 'text' }
  | { readonly type: 'list'; readonly separator: string; readonly item: 'text' | 'sysctl' }
  | { readonly type: 'integers'; readonly separator: string; readonly min: number; readonly max: number };

interface OptionShape {
  /** Names it in code: one key may mean different things to two drivers. */
  readonly id: string;
  readonly key: string;
  /** Empty: every driver. */
  readonly drivers: readonly string[];
  readonly level: 'network' | 'endpoint';
  readonly value: OptionValue;
  /** Absent where no fixed value stands for it. */
  readonly default?: string;
  /** First engine that reads it; absent: every engine that speaks the oldest API in use. */
  readonly since?: string;
  /** First engine that knows a value, where that is later. */
  readonly valuesSince?: Readonly<Record<string, string>>;
  /** Not for people: the engine's own bookkeeping, dangerous in other hands. */
  readonly internal?: true;
  /** The field of the network or attachment that says the same better. */
  readonly instead?: 'ipv4' | 'ipv6';
}

const windowsDrivers = ['nat', 'transparent', 'l2bridge', 'l2tunnel', 'overlay', 'ics', 'private', 'internal'] as const;
const gatewayModes = { type: 'choice', values: ['nat', 'nat-unprotected', 'routed', 'isolated'] } as const;
const gatewayModesSince = { 'nat-unprotected': '28.0.0', isolated: '28.0.0' } as const;
/** IFNAMSIZ without its closing zero. */
const interfaceLength = 15;
const mtu = { type: 'integer', min: 68, max: 65535, zero: true } as const;

const table = [
  {
    id: 'bridge-name',
    key: 'com.docker.network.bridge.name',
    drivers: ['bridge'],
    level: 'network',
    value: { type: 'interface', maxLength: interfaceLength },
  },
  {
    id: 'masquerade',
    key: 'com.docker.network.bridge.enable_ip_masquerade',
    drivers: ['bridge'],
    level: 'network',
    value: { type: 'boolean' },
    default: 'true',
  },
  {
    id: 'icc',
    key: 'com.docker.network.bridge.enable_icc',
    drivers: ['bridge'],
    level: 'network',
    value: { type: 'boolean' },
    default: 'true',
  },
  {
    id: 'gateway-mode-ipv4',
    key: 'com.docker.network.bridge.gateway_mode_ipv4',
    drivers: ['bridge'],
    level: 'network',
    value: gatewayModes,
    default: 'nat',
    since: '27.0.0',
    valuesSince: gatewayModesSince,
  },
  {
    id: 'gateway-mode-ipv6',
    key: 'com.docker.network.bridge.gateway_mode_ipv6',
    drivers: ['bridge'],
    level: 'network',
    value: gatewayModes,
    default: 'nat',
    since: '27.0.0',
    valuesSince: gatewayModesSince,
  },
  {
    id: 'inhibit-ipv4',
    key: 'com.docker.network.bridge.inhibit_ipv4',
    drivers: ['bridge'],
    level: 'network',
    value: { type: 'boolean' },
    default: 'false',
  },
  {
    id: 'host-binding',
    key: 'com.docker.network.bridge.host_binding_ipv4',
    drivers: ['bridge'],
    level: 'network',
    value: { type: 'address' },
  },
  {
    id: 'default-bridge',
    key: 'com.docker.network.bridge.default_bridge',
    drivers: ['bridge'],
    level: 'network',
    value: { type: 'boolean' },
    default: 'false',
    internal: true,
  },
  {
    id: 'trusted-interfaces',
    key: 'com.docker.network.bridge.trusted_host_interfaces',
    drivers: ['bridge'],
    level: 'network',
    value: { type: 'list', separator: ':', item: 'text' },
    since: '28.2.0',
  },
  {
    id: 'bridge-mtu',
    key: 'com.docker.network.driver.mtu',
    drivers: ['bridge'],
    level: 'network',
    value: mtu,
    default: '1500',
  },
  {
    id: 'interface-prefix',
    key: 'com.docker.network.container_iface_prefix',
    drivers: ['bridge'],
    level: 'network',
    value: { type: 'interface', maxLength: interfaceLength - 1, prefix: true, numbered: true },
    default: 'eth',
  },
  {
    id: 'host-ipv4',
    key: 'com.docker.network.host_ipv4',
    drivers: ['bridge'],
    level: 'network',
    value: { type: 'address', family: 4 },
  },
  {
    id: 'host-ipv6',
    key: 'com.docker.network.host_ipv6',
    drivers: ['bridge'],
    level: 'network',
    value: { type: 'address' },
    since: '25.0.0',
  },
  {
    id: 'enable-ipv6',
    key: 'com.docker.network.enable_ipv6',
    drivers: [],
    level: 'network',
    value: { type: 'boolean' },
    default: 'false',
    since: '27.0.0',
    instead: 'ipv6',
  },
  {
    id: 'enable-ipv4',
    key: 'com.docker.network.enable_ipv4',
    drivers: [],
    level: 'network',
    value: { type: 'boolean' },
    default: 'true',
    since: '28.0.0',
    instead: 'ipv4',
  },
  {
    id: 'advertise-count',
    key: 'com.docker.network.advertise_addr_nmsgs',
    drivers: [],
    level: 'network',
    value: { type: 'integer', min: 0, max: 3 },
    default: '3',
    since: '28.0.0',
  },
  {
    id: 'advertise-interval',
    key: 'com.docker.network.advertise_addr_ms',
    drivers: [],
    level: 'network',
    value: { type: 'integer', min: 100, max: 2000 },
    default: '1000',
    since: '28.0.0',
  },
  { id: 'macvlan-parent', key: 'parent', drivers: ['macvlan'], level: 'network', value: { type: 'parent' } },
  {
    id: 'macvlan-mode',
    key: 'macvlan_mode',
    drivers: ['macvlan'],
    level: 'network',
    value: { type: 'choice', values: ['bridge', 'private', 'vepa', 'passthru'], empty: true },
    default: 'bridge',
  },
  { id: 'ipvlan-parent', key: 'parent', drivers: ['ipvlan'], level: 'network', value: { type: 'parent' } },
  {
    id: 'ipvlan-mode',
    key: 'ipvlan_mode',
    drivers: ['ipvlan'],
    level: 'network',
    value: { type: 'choice', values: ['l2', 'l3', 'l3s'], empty: true },
    default: 'l2',
    valuesSince: { l3s: '23.0.0' },
  },
  {
    id: 'ipvlan-flag',
    key: 'ipvlan_flag',
    drivers: ['ipvlan'],
    level: 'network',
    value: { type: 'choice', values: ['bridge', 'private', 'vepa'], empty: true },
    default: 'bridge',
    since: '23.0.0',
  },
  { id: 'encrypted', key: 'encrypted', drivers: ['overlay'], level: 'network', value: { type: 'presence' } },
  {
    id: 'overlay-mtu',
    key: 'com.docker.network.driver.mtu',
    drivers: ['overlay'],
    level: 'network',
    value: mtu,
    default: '1500',
  },
  {
    id: 'vxlan-ids',
    key: 'com.docker.network.driver.overlay.vxlanid_list',
    drivers: ['overlay'],
    level: 'network',
    value: { type: 'integers', separator: ',', min: 0, max: 16777215 },
  },
  { id: 'dsr', key: 'dsr', drivers: ['overlay'], level: 'network', value: { type: 'presence' } },
  {
    id: 'endpoint-sysctls',
    key: 'com.docker.network.endpoint.sysctls',
    drivers: [],
    level: 'endpoint',
    value: { type: 'list', separator: ',', item: 'sysctl' },
    since: '27.0.0',
  },
  {
    id: 'endpoint-interface',
    key: 'com.docker.network.endpoint.ifname',
    drivers: [],
    level: 'endpoint',
    value: { type: 'interface', maxLength: interfaceLength, numbered: true },
    since: '28.0.0',
  },
  ...windows('hns-name', 'networkname', { type: 'text' }),
  ...windows('hns-id', 'hnsid', { type: 'text' }),
  ...windows('hns-adapter', 'interface', { type: 'text' }),
  ...windows('dns-suffix', 'dnssuffix', { type: 'text' }),
  ...windows('dns-servers', 'dnsservers', { type: 'list', separator: ',', item: 'text' }),
  ...windows('gateway-dns-off', 'disable_gatewaydns', { type: 'boolean' }),
  ...windows('mac-pool', 'macpool', { type: 'list', separator: ',', item: 'text' }),
  ...windows('vlan-id', 'vlanid', { type: 'integer', min: 0, max: 4094 }),
  ...windows('subnet-id', 'vsid', { type: 'integer', min: 0, max: 16777215 }),
  ...windows('outbound-nat', 'enable_outboundnat', { type: 'boolean' }),
  ...windows('nat-exceptions', 'outboundnat_exceptions', { type: 'list', separator: ',', item: 'text' }),
  ...windows('routing-domain', 'routingdomain', { type: 'text' }),
  ...windows('endpoint-icc-off', 'disableicc', { type: 'boolean' }, 'endpoint'),
  ...windows('endpoint-dns-off', 'disable_dns', { type: 'boolean' }, 'endpoint'),
] as const satisfies readonly OptionShape[];

export type DriverOptionId = (typeof table)[number]['id'];

/** An option that some driver reads: moby v28.5.2, the same in 29. */
export interface DriverOption extends OptionShape {
  readonly id: DriverOptionId;
}

export const driverOptions: readonly DriverOption[] = table;

function windows<Id extends string>(
  id: Id,
  name: string,
  value: OptionValue,
  level: OptionShape['level'] = 'network',
): readonly [OptionShape & { readonly id: Id }] {
  return [{ id, key: `com.docker.network.windowsshim.${name}`, drivers: windowsDrivers, level, value }];
}
