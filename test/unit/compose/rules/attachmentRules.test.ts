import assert from 'node:assert/strict';
import type { RuleId } from '../../../../src/compose/rules/all';
import { serious, shown } from '../support/ruleChecks';
import type { Files } from '../support/ruleChecks';

interface Row {
  /** What service `web` says of network `front`. */
  readonly web: string;
  /** Other lines of service `web`. */
  readonly more?: string;
  readonly services?: string;
  /** What network `front` is. */
  readonly front?: string;
  readonly expected: readonly string[];
}

const v4 = 'ipam: {config: [{subnet: 10.1.0.0/16}]}';
const v6 = 'enable_ipv6: true, ipam: {config: [{subnet: "fd00:1::/64"}]}';
const api = (options: string, more = ''): string => `  api: {image: x, ${more}networks: {front: {${options}}}}\n`;

function fileOf({ web, more = '', services = '', front = v4 }: Omit<Row, 'expected'>): string {
  return `services:\n  web:\n    image: x\n    ${more}\n    networks:\n      front: {${web}}\n${services}networks:\n  front: {${front}}\n`;
}

/** Each was put up with Compose 2.40.3 on Docker 28.5.2, which refuses those with an error and takes the others. */
const addresses: Readonly<Record<string, Row>> = {
  'leading zeros, and the name of a host': {
    web: 'ipv4_address: 10.1.0.010',
    services: api('ipv4_address: web'),
    expected: ['error static-ip-invalid: 10.1.0.010', 'error static-ip-invalid: web'],
  },
  'the unspecified IPv6 address': {
    web: 'ipv6_address: "::"',
    front: v6,
    expected: ['error static-ip-invalid: ::'],
  },
  'a zone and a length': {
    web: 'ipv6_address: "fd00:1::5%eth0"',
    services: api('ipv6_address: "fd00:1::6/64"'),
    front: v6,
    expected: ['error static-ip-invalid: fd00:1::5%eth0', 'error static-ip-invalid: fd00:1::6/64'],
  },
  'a default with three octets': {
    web: 'ipv4_address: "${IP:-10.1.0}"',
    expected: ['error static-ip-invalid: ${IP:-10.1.0}'],
  },
  'an address that is none, of a service that is off': {
    web: 'ipv4_address: auto',
    more: 'profiles: [p]',
    expected: ['warning static-ip-invalid: auto'],
  },
  'one family under the key of the other, twice': {
    web: 'ipv4_address: "fd00:1::10", ipv6_address: 10.1.0.10',
    front: 'enable_ipv6: true, ipam: {config: [{subnet: 10.1.0.0/16}, {subnet: "fd00:1::/64"}]}',
    expected: ['error static-ip-family: fd00:1::10', 'error static-ip-family: 10.1.0.10'],
  },
  'an IPv4-mapped address under the key of IPv6': {
    web: 'ipv6_address: "::ffff:10.1.0.10"',
    front: v6,
    expected: ['error static-ip-family: ::ffff:10.1.0.10'],
  },
  'an IPv4 address where IPv4 is off': {
    web: 'ipv4_address: 10.1.0.10',
    front: `enable_ipv4: false, ${v6}`,
    expected: ['error static-ip-family-disabled: 10.1.0.10'],
  },
  'an IPv4 address where IPv4 is off and has a subnet': {
    web: 'ipv4_address: 10.1.0.10',
    front: `enable_ipv4: false, enable_ipv6: true, ipam: {config: [{subnet: 10.1.0.0/16}, {subnet: "fd00:1::/64"}]}`,
    expected: ['warning ipv4-subnet-not-enabled: 10.1.0.0/16'],
  },
  'an IPv6 address where IPv6 is off and has a subnet': {
    web: 'ipv6_address: "fd00:1::10"',
    front: 'ipam: {config: [{subnet: "fd00:1::/64"}]}',
    expected: ['warning ipv6-subnet-not-enabled: fd00:1::/64'],
  },
  'an IPv6 address where IPv6 has no subnet': {
    web: 'ipv6_address: "fd00:1::10"',
    front: 'enable_ipv6: true',
    expected: ['error static-ip-without-subnet: fd00:1::10'],
  },
  'no pools': {
    web: 'ipv4_address: 10.1.0.10',
    front: 'ipam: {config: []}',
    expected: ['error static-ip-without-subnet: 10.1.0.10'],
  },
  'an address beside the range': {
    web: 'ipv4_address: 10.1.1.10',
    front: 'ipam: {config: [{subnet: 10.1.0.0/16, ip_range: 10.1.5.0/24}]}',
    expected: [],
  },
  'an address outside, of a service that is off': {
    web: 'ipv4_address: 10.2.0.10',
    more: 'profiles: [p]',
    expected: ['warning static-ip-not-in-subnet: 10.2.0.10'],
  },
  'the IPv6 gateway that the engine chooses, in other words': {
    web: 'ipv6_address: "fd00:1:0:0::0:1"',
    front: v6,
    expected: ['error static-ip-is-gateway: fd00:1:0:0::0:1'],
  },
  'the gateway of a network that nothing leads out of': {
    web: 'ipv4_address: 10.1.0.1',
    front: `internal: true, ${v4}`,
    expected: ['error static-ip-is-gateway: 10.1.0.1'],
  },
  'the first address where an empty gateway is written': {
    web: 'ipv4_address: 10.1.0.1',
    front: 'ipam: {config: [{subnet: 10.1.0.0/16, gateway: ""}]}',
    expected: ['error static-ip-is-gateway: 10.1.0.1'],
  },
  'the first address where the range begins elsewhere': {
    web: 'ipv4_address: 10.1.0.1',
    front: 'ipam: {config: [{subnet: 10.1.0.0/16, ip_range: 10.1.5.0/24}]}',
    expected: [],
  },
  'the anycast address of an IPv6 subnet': {
    web: 'ipv6_address: "fd00:1::"',
    front: v6,
    expected: ['error static-ip-is-network-address: fd00:1::'],
  },
  'the last address of a /29': {
    web: 'ipv4_address: 10.1.0.7',
    front: 'ipam: {config: [{subnet: 10.1.0.0/29}]}',
    expected: ['error static-ip-is-broadcast: 10.1.0.7'],
  },
  'the last address of an IPv6 subnet': {
    web: 'ipv6_address: "fd00:1::ffff:ffff:ffff:ffff"',
    front: v6,
    expected: [],
  },
  'a reserved IPv6 address in other words': {
    web: 'ipv6_address: "fd00:1:0::5"',
    front: 'enable_ipv6: true, ipam: {config: [{subnet: "fd00:1::/64", aux_addresses: {a: "fd00:1::5"}}]}',
    expected: ['error static-ip-reserved: fd00:1:0::5'],
  },
  'one address by two variables': {
    web: 'ipv4_address: "${A:-10.1.0.10}"',
    services: api('ipv4_address: "${B:-10.1.0.10}"'),
    expected: ['error static-ip-duplicate: ${A:-10.1.0.10}', 'error static-ip-duplicate: ${B:-10.1.0.10}'],
  },
  'one address of two, one of which is off': {
    web: 'ipv4_address: 10.1.0.10',
    services: api('ipv4_address: 10.1.0.10', 'profiles: [p], '),
    expected: ['warning static-ip-duplicate: 10.1.0.10', 'warning static-ip-duplicate: 10.1.0.10'],
  },
  'one address of two, one of which has no containers': {
    web: 'ipv4_address: 10.1.0.10',
    services: api('ipv4_address: 10.1.0.10', 'scale: 0, '),
    expected: ['warning static-ip-duplicate: 10.1.0.10', 'warning static-ip-duplicate: 10.1.0.10'],
  },
  'an address of several containers by a default': {
    web: 'ipv6_address: "fd00:1::10"',
    more: 'scale: ${N:-2}',
    front: v6,
    expected: ['error static-ip-with-replicas: ${N:-2}'],
  },
  'an address that two before it take': {
    web: 'ipv4_address: 10.1.0.3',
    more: 'depends_on: [api]',
    services: '  api: {image: x, networks: [front], depends_on: [db]}\n  db: {image: x, networks: [front]}\n',
    expected: ['error static-ip-in-dynamic-range: 10.1.0.3'],
  },
  'an address that is taken before the others start': {
    web: 'ipv4_address: 10.1.0.2',
    services: '  api: {image: x, networks: [front], depends_on: [web]}\n',
    expected: [],
  },
};

describe('rules on addresses that services ask for, with all else that is found', () => {
  for (const [title, row] of Object.entries(addresses)) {
    it(title, () => assert.deepStrictEqual(serious(fileOf(row)), row.expected));
  }

  it('finds an address that two take over from another file where they say so', () => {
    const files = {
      'compose.yaml':
        'services:\n  web: {extends: {file: part.yaml, service: base}}\n  api: {extends: {file: part.yaml, service: base}}\nnetworks: {front: {ipam: {config: [{subnet: 10.1.0.0/16}]}}}\n',
      'part.yaml': 'services: {base: {image: x, networks: {front: {ipv4_address: 10.1.0.10}}}}\n',
    };
    assert.deepStrictEqual(serious(files), [
      'error static-ip-duplicate: extends',
      'error static-ip-duplicate: extends',
    ]);
  });
});

const aliasRules: readonly RuleId[] = [
  'alias-duplicate',
  'alias-invalid-name',
  'alias-not-hostname',
  'alias-redundant',
  'alias-shadows-service',
  'alias-shared',
];

const names: readonly (readonly [title: string, files: Files, expected: readonly string[]])[] = [
  ['an alias twice in one list', fileOf({ web: 'aliases: [app, "app", App]' }), ['warning alias-duplicate: app']],
  ['an alias twice by a variable', fileOf({ web: 'aliases: ["${A:-app}", app]' }), ['warning alias-duplicate: app']],
  [
    'an alias in a later file again',
    {
      'compose.yaml': fileOf({ web: 'aliases: [app]' }),
      'over.yaml': 'services: {web: {networks: {front: {aliases: [app, b]}}}}\n',
    },
    [],
  ],
  ['the own name', fileOf({ web: 'aliases: [web]' }), ['hint alias-redundant: web']],
  [
    'names that are no host names',
    fileOf({ web: 'aliases: ["", "a b", "a\\tb", "${A:-my_app}", a-, a.b, 1a]' }),
    [
      'warning alias-invalid-name: ""',
      'warning alias-invalid-name: a b',
      'warning alias-invalid-name: "a\\tb"',
      'hint alias-not-hostname: ${A:-my_app}',
      'hint alias-not-hostname: a-',
    ],
  ],
  [
    'the name of another service as hostname',
    fileOf({ web: 'aliases: ["db"]', more: 'hostname: "api"', services: api('') }),
    ['warning alias-shadows-service: api'],
  ],
  ['the own name as hostname', fileOf({ web: '', more: 'hostname: web', services: api('') }), []],
  [
    'an alias of two services',
    fileOf({ web: 'aliases: [same]', services: api('aliases: ["same"]') }),
    ['information alias-shared: same', 'information alias-shared: same'],
  ],
  [
    'an alias of two services that never run together',
    fileOf({ web: 'aliases: [same]', more: 'profiles: [a]', services: api('aliases: [same]', 'profiles: [b], ') }),
    [],
  ],
];

describe('rules on the names of services', () => {
  for (const [title, files, expected] of names) {
    it(title, () => assert.deepStrictEqual(shown(aliasRules, files), expected));
  }
});
