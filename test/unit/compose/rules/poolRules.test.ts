import assert from 'node:assert/strict';
import { liveWith } from '../support/caseLive';
import { serious } from '../support/ruleChecks';
import type { Circumstances } from '../support/ruleChecks';

interface Row {
  /** Lines of network `front`, which service `web` is on. */
  readonly front: readonly string[];
  /** Lines after them: of `networks` first, then other sections. */
  readonly rest?: string;
  /** Lines of service `web`. */
  readonly web?: readonly string[];
  readonly services?: string;
  readonly over?: string;
  readonly circumstances?: Circumstances;
  readonly expected: readonly string[];
}

const back = (...lines: readonly string[]): Pick<Row, 'services' | 'rest'> => ({
  services: '  api: {image: x, networks: [back]}\n',
  rest: `  back:\n${lines.map((line) => `    ${line}\n`).join('')}`,
});
const ipam = (...entries: readonly string[]): string => `ipam: {config: [${entries.join(', ')}]}`;
const dual = 'enable_ipv6: true';
const macvlan = ['driver: macvlan', 'driver_opts: {parent: eth0}'];
const other = '  api: {image: x, networks: [front]}\n';

/** Each was put up with Compose 2.40.3 on Docker 28.5.2, which refuses those with an error and takes the others. */
const table: Readonly<Record<string, Row>> = {
  'a word as subnet': { front: [ipam('{subnet: auto}')], expected: ['error subnet-invalid: auto'] },
  'a mask as length': {
    front: [ipam('{subnet: 10.1.0.0/255.255.0.0}')],
    expected: ['error subnet-invalid: 10.1.0.0/255.255.0.0'],
  },
  'an IPv6 subnet with a letter too many, IPv6 not enabled': {
    front: [ipam('{subnet: "fd00::g/64"}')],
    expected: ['error subnet-invalid: fd00::g/64'],
  },
  'all addresses, with an engine': {
    front: [ipam('{subnet: 0.0.0.0/0}')],
    circumstances: { live: liveWith([]) },
    expected: ['error subnet-reserved: 0.0.0.0/0'],
  },
  'the subnet of a network of the engine, and of its host': {
    front: [ipam('{subnet: 172.17.5.0/24}')],
    ...back(ipam('{subnet: 192.0.2.0/25}')),
    circumstances: { live: liveWith([]) },
    expected: ['error subnet-overlaps-existing: 172.17.5.0/24', 'warning subnet-overlaps-host: 192.0.2.0/25'],
  },
  'an IPv4-mapped subnet': {
    front: [dual, ipam('{subnet: "::ffff:10.1.0.0/112"}')],
    expected: ['error subnet-invalid: ::ffff:10.1.0.0/112'],
  },
  'a subnet put together out of a default': { front: [ipam('{subnet: "${NET:-10.1.0.0}/16"}')], expected: [] },
  'a wrong subnet behind an anchor of two networks': {
    front: ['ipam: &ipam {config: [{subnet: 10.1.0.0/33}]}'],
    ...back('ipam: *ipam'),
    expected: ['error subnet-invalid: 10.1.0.0/33'],
  },
  'a pool that only reserves': {
    front: [ipam('{subnet: 10.1.0.0/24}', '{aux_addresses: {a: 10.2.0.5}}')],
    expected: ['error subnet-missing: aux_addresses'],
  },
  'a pool that says nothing': { front: [ipam('{}')], expected: ['error subnet-missing: {}'] },
  'a pool that a merge key fills': { front: [ipam('{<<: {subnet: 10.1.0.0/24}}')], expected: [] },
  'a pool that an override replaces by one without a subnet': {
    front: [ipam('{subnet: 10.1.0.0/24}')],
    over: 'networks: {front: {ipam: {config: [{gateway: 10.1.0.9}]}}}\n',
    expected: ['error subnet-missing: gateway'],
  },
  'pools of both families that an override repeats: Compose makes the second of both': {
    front: [dual, ipam('{subnet: 10.1.0.0/24}', '{subnet: "fd00:1::/64"}')],
    over: `networks: {front: {${ipam('{subnet: 10.1.0.0/24}', '{subnet: "fd00:1::/64"}')}}}\n`,
    expected: ['error bridge-multiple-subnets: fd00:1::/64', 'error subnet-overlap: fd00:1::/64'],
  },
  'host bits of an IPv6 subnet': {
    front: [dual, ipam('{subnet: "fd00:1::1/64"}')],
    expected: ['error subnet-host-bits: fd00:1::1/64'],
  },
  'a /29 for six': {
    front: [ipam('{subnet: 10.1.0.0/29}')],
    web: ['deploy: {replicas: 6}'],
    expected: ['error subnet-too-small: 10.1.0.0/29'],
  },
  'a /29 for five': { front: [ipam('{subnet: 10.1.0.0/29}')], web: ['scale: 5'], expected: [] },
  'a /31 for two': {
    front: [ipam('{subnet: 10.1.0.0/31}')],
    services: other,
    expected: ['error subnet-too-small: 10.1.0.0/31'],
  },
  'a /30 for two of which one is off': {
    front: [ipam('{subnet: 10.1.0.0/30}')],
    services: '  api: {image: x, networks: [front], profiles: [p]}\n',
    expected: [],
  },
  'a range for four where the gateway is elsewhere': {
    front: [ipam('{subnet: 10.1.0.0/16, ip_range: 10.1.5.0/30, gateway: 10.1.0.1}')],
    web: ['scale: 4'],
    expected: [],
  },
  'a range for four with the gateway in it': {
    front: [ipam('{subnet: 10.1.0.0/16, ip_range: 10.1.5.0/30}')],
    web: ['scale: 4'],
    expected: ['error ip-range-too-small: 10.1.5.0/30'],
  },
  loopback: { front: [ipam('{subnet: 127.1.0.0/16}')], expected: ['error subnet-reserved: 127.1.0.0/16'] },
  'loopback where nothing leads outside': {
    front: ['internal: true', ipam('{subnet: 127.1.0.0/16}')],
    expected: ['warning subnet-reserved: 127.1.0.0/16'],
  },
  'IPv6 multicast where nothing leads outside': {
    front: ['internal: true', dual, ipam('{subnet: "ff02::/64"}')],
    expected: ['error subnet-reserved: ff02::/64'],
  },
  'a part of the link-local network of a bridge': {
    front: [dual, ipam('{subnet: "fe80::/80"}')],
    expected: ['error subnet-reserved: fe80::/80'],
  },
  'a part of the link-local network of macvlan': {
    front: [...macvlan, dual, ipam('{subnet: "fe80::/80"}')],
    expected: ['warning subnet-reserved: fe80::/80'],
  },
  'one IPv6 subnet in two spellings': {
    front: [dual, ipam('{subnet: "fd00:a::/64"}')],
    ...back(dual, ipam('{subnet: "FD00:A:0:0::/64"}')),
    expected: ['error subnet-overlap: fd00:a::/64', 'error subnet-overlap: FD00:A:0:0::/64'],
  },
  'one subnet by an alias': {
    front: ['ipam: {config: [{subnet: &net 10.1.0.0/16}]}'],
    ...back('ipam: {config: [{subnet: *net}]}'),
    expected: ['error subnet-overlap: 10.1.0.0/16'],
  },
  'one subnet on two drivers': {
    front: [...macvlan, ipam('{subnet: 10.1.0.0/16}')],
    ...back(ipam('{subnet: 10.1.0.0/16}')),
    expected: ['error subnet-overlap: 10.1.0.0/16', 'error subnet-overlap: 10.1.0.0/16'],
  },
  'one subnet on two drivers with ranges': {
    front: [...macvlan, ipam('{subnet: 10.1.0.0/16, ip_range: 10.1.1.0/24}')],
    ...back(ipam('{subnet: 10.1.0.0/16, ip_range: 10.1.2.0/24}')),
    expected: [],
  },
  'one subnet that an override parts': {
    front: [ipam('{subnet: 10.1.0.0/16}')],
    ...back(ipam('{subnet: 10.1.0.0/16}')),
    over: 'networks: {back: {ipam: {config: [{subnet: 10.2.0.0/16}]}}}\n',
    expected: [],
  },
  'one subnet of two address managers': {
    front: [ipam('{subnet: 10.1.0.0/16}')],
    ...back('ipam: {driver: "null", config: [{subnet: 10.1.0.0/16}]}'),
    expected: ['error ipam-driver-unknown: null'],
  },
  'three IPv4 subnets of a bridge': {
    front: ['driver: bridge', ipam('{subnet: 10.1.0.0/24}', '{subnet: 10.2.0.0/24}', '{subnet: 10.3.0.0/24}')],
    expected: ['error bridge-multiple-subnets: 10.2.0.0/24', 'error bridge-multiple-subnets: 10.3.0.0/24'],
  },
  'two IPv6 subnets of a bridge without IPv6': {
    front: [ipam('{subnet: "fd00:1::/64"}', '{subnet: "fd00:2::/64"}')],
    expected: ['warning ipv6-subnet-not-enabled: fd00:1::/64', 'warning ipv6-subnet-not-enabled: fd00:2::/64'],
  },
  'gateways that are no addresses': {
    front: [
      dual,
      ipam('{subnet: 10.1.0.0/24, gateway: 10.1.0.01}', '{subnet: "fd00:1::/64", gateway: "fd00:1::1%eth0"}'),
    ],
    expected: ['error gateway-invalid: 10.1.0.01', 'error gateway-invalid: fd00:1::1%eth0'],
  },
  'an IPv4-mapped gateway': {
    front: [ipam('{subnet: 10.1.0.0/24, gateway: "::ffff:10.1.0.1"}')],
    expected: ['error gateway-family: ::ffff:10.1.0.1'],
  },
  'a gateway outside of a subnet that is not in use': {
    front: [ipam('{subnet: "fd00:1::/64", gateway: "fd00:2::1"}')],
    expected: ['warning ipv6-subnet-not-enabled: fd00:1::/64', 'warning gateway-not-in-subnet: fd00:2::1'],
  },
  'the first address as gateway': {
    front: [ipam('{subnet: 10.1.0.0/24, gateway: 10.1.0.0}')],
    expected: ['error gateway-is-network-address: 10.1.0.0'],
  },
  'the first address of a /31 as gateway': { front: [ipam('{subnet: 10.1.0.0/31, gateway: 10.1.0.0}')], expected: [] },
  'the last address of a /30 as gateway': {
    front: [ipam('{subnet: 10.1.0.0/30, gateway: 10.1.0.3}')],
    expected: ['error gateway-is-broadcast: 10.1.0.3'],
  },
  'an address as range': {
    front: [ipam('{subnet: 10.1.0.0/16, ip_range: 10.1.5.0}')],
    expected: ['error ip-range-invalid: 10.1.5.0'],
  },
  'an empty range': { front: [ipam('{subnet: 10.1.0.0/16, ip_range: ""}')], expected: [] },
  'a range outside, with host bits': {
    front: [ipam('{subnet: 10.1.0.0/16, ip_range: 10.2.5.1/24}')],
    expected: ['error ip-range-host-bits: 10.2.5.1/24', 'error ip-range-not-in-subnet: 10.2.5.1/24'],
  },
  'a bigger range elsewhere': {
    front: [ipam('{subnet: 10.1.0.0/16, ip_range: 192.0.0.0/8}')],
    expected: ['error ip-range-bigger-than-subnet: 192.0.0.0/8'],
  },
  'reserved addresses that are none': {
    front: [ipam('{subnet: 10.1.0.0/16, aux_addresses: {a: "10.1.0.5/16", b: "", c: host}}')],
    expected: ['error aux-invalid: 10.1.0.5/16', 'error aux-invalid: ""', 'error aux-invalid: host'],
  },
  'a reserved IPv4 address of an IPv6 subnet': {
    front: [dual, ipam('{subnet: "fd00:1::/64", aux_addresses: {a: 10.1.0.5}}')],
    expected: ['error aux-family: 10.1.0.5'],
  },
  'the edges of a subnet reserved': {
    front: [
      dual,
      ipam(
        '{subnet: 10.1.0.0/24, aux_addresses: {a: 10.1.0.0, b: 10.1.0.255}}',
        '{subnet: "fd00:1::/64", aux_addresses: {c: "fd00:1::"}}',
      ),
    ],
    expected: ['error aux-conflict: 10.1.0.0', 'error aux-conflict: 10.1.0.255', 'error aux-conflict: fd00:1::'],
  },
  'the last address of an IPv6 subnet reserved': {
    front: [dual, ipam('{subnet: "fd00:1::/64", aux_addresses: {c: "fd00:1::ffff:ffff:ffff:ffff"}}')],
    expected: [],
  },
  'the first address of a range reserved': {
    front: [ipam('{subnet: 10.1.0.0/16, ip_range: 10.1.5.0/24, aux_addresses: {a: 10.1.5.0}}')],
    expected: ['error aux-conflict: 10.1.5.0'],
  },
  'an address manager of another case': {
    front: ['ipam: {driver: Default}'],
    expected: ['error ipam-driver-unknown: Default'],
  },
  'an empty address manager': { front: ['ipam: {driver: ""}'], expected: [] },
  'options of the address manager by a merge key': {
    front: ['ipam: {<<: {options: {a: b}}}'],
    expected: ['warning ipam-options-ignored: options'],
  },
  'no options of the address manager': { front: ['ipam: {options: {}}'], expected: [] },
  'IPv6 that an override enables': {
    front: [ipam('{subnet: "fd00:1::/64"}')],
    over: 'networks: {front: {enable_ipv6: "True"}}\n',
    expected: [],
  },
  'IPv6 that a default switches off': {
    front: ['enable_ipv6: ${V6:-false}', ipam('{subnet: "fd00:1::/64"}')],
    expected: ['warning ipv6-subnet-not-enabled: fd00:1::/64'],
  },
  'IPv4 off in quotes, and its subnet': {
    front: ['enable_ipv4: "false"', dual, ipam('{subnet: 10.1.0.0/24}', '{subnet: "fd00:1::/64"}')],
    expected: ['warning ipv4-subnet-not-enabled: 10.1.0.0/24'],
  },
  'both families off in quotes': {
    front: ['enable_ipv4: "false"', 'enable_ipv6: false'],
    expected: ['error no-ip-family-enabled: enable_ipv4: "false"'],
  },
  'both families off on macvlan': { front: [...macvlan, 'enable_ipv4: false'], expected: [] },
};

function filesOf({ front, rest = '', web = [], services = '', over }: Row): Readonly<Record<string, string>> {
  const lines = (all: readonly string[]): string => all.map((line) => `    ${line}\n`).join('');
  const text = `services:\n  web:\n    image: x\n    networks: [front]\n${lines(web)}${services}networks:\n  front:\n${lines(front)}${rest}`;
  return { 'compose.yaml': text, ...(over === undefined ? {} : { 'over.yaml': over }) };
}

describe('rules on pools, with all else that is found', () => {
  for (const [title, row] of Object.entries(table)) {
    it(title, () => assert.deepStrictEqual(serious(filesOf(row), row.circumstances), row.expected));
  }
});
