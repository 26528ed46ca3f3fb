import assert from 'node:assert/strict';
import type { CreateNetworkRequest } from '../../../../src/core/engine';
import { checkCreate, isAcceptable } from '../../../../src/core/requests/checkCreate';
import type { CreateContext } from '../../../../src/core/requests/createContext';
import { freeName } from '../../../../src/core/requests/nameProblems';
import type { CreateProblem, Place } from '../../../../src/core/requests/problem';
import { automaticSubnets, suggestSubnet } from '../../../../src/core/requests/subnetSupply';
import { engineInfo, network } from '../../../support/records';

const bridgeName = 'com.docker.network.bridge.name';

const networks = [
  network({ name: 'bridge', pools: [{ subnet: '172.17.0.0/16' }], options: new Map([[bridgeName, 'docker0']]) }),
  network({ name: 'front', id: 'cafe'.repeat(16), pools: [{ subnet: '172.18.0.0/16' }] }),
  network({
    name: 'wire',
    driver: 'macvlan',
    pools: [{ subnet: '10.50.0.0/24', range: '10.50.0.0/26' }],
    options: new Map([['parent', 'eth0']]),
  }),
  network({
    name: 'six',
    driver: 'ipvlan',
    pools: [{ subnet: '10.51.0.0/24' }],
    options: new Map([['parent', 'eth1']]),
  }),
  network({ name: 'mesh', driver: 'overlay', scope: 'swarm', pools: [{ subnet: '10.0.1.0/24' }] }),
  network({ name: 'ingress', driver: 'overlay', scope: 'swarm', ingress: true, pools: [{ subnet: '10.0.0.0/24' }] }),
  network({ name: 'plan', driver: 'null', configOnly: true, pools: [{ subnet: '10.60.0.0/24' }] }),
];
const linux: CreateContext = {
  engine: engineInfo(),
  networks,
  host: {
    interfaces: ['eth0', 'eth1', 'wlan0'].map((name) => ({ name, addresses: [] })),
    routes: [
      { subnet: '192.168.1.0/24', device: 'wlan0' },
      { subnet: '0.0.0.0/0', device: 'wlan0', gateway: '192.168.1.1' },
    ],
    lacks: [],
  },
  reservedSubnets: ['10.70.0.0/16', 'nonsense'],
  composeSubnets: [{ subnet: '10.80.0.0/24', network: 'planned', file: 'compose.yaml' }],
};
const bare: CreateContext = {
  ...linux,
  host: {
    interfaces: [{ name: 'eth0', addresses: [] }],
    routes: [],
    lacks: ['ipvlan', 'dummy', '8021q'],
  },
};
const manager: CreateContext = { ...linux, engine: engineInfo({ swarm: 'manager' }) };
const oldest: CreateContext = { ...linux, engine: engineInfo({ version: '20.10.24', apiVersion: '1.41' }) };
const newest: CreateContext = { ...linux, engine: engineInfo({ version: '29.0.0', apiVersion: '1.52' }) };
const podman: CreateContext = { ...linux, engine: engineInfo({ product: 'podman' }) };

function placeOf(at: Place): string {
  const index = 'pool' in at ? `[${at.pool}]` : '';
  return `${at.field}${index}${'key' in at ? `.${at.key}` : ''}`;
}

/** `severity code@place → nearest`, the data left to the tables of messages. */
function told(problem: CreateProblem): string {
  const nearest = problem.nearest === undefined ? '' : ` → ${problem.nearest}`;
  return `${problem.severity} ${problem.code}@${placeOf(problem.at)}${nearest}`;
}

function net(parts: Partial<CreateNetworkRequest>): CreateNetworkRequest {
  return { name: 'back', driver: 'bridge', ...parts };
}

function pool(subnet: string, parts: object = {}): Partial<CreateNetworkRequest> {
  return { pools: [{ subnet, ...parts }] };
}

function options(...entries: readonly (readonly [string, string])[]): Partial<CreateNetworkRequest> {
  return { options: new Map(entries) };
}

type Case = readonly [Partial<CreateNetworkRequest>, readonly string[], CreateContext?];

const tables: Readonly<Record<string, readonly Case[]>> = {
  name: [
    [{ name: 'back' }, []],
    [{ name: '网络一' }, []],
    [{ name: '' }, ['error name-empty@name']],
    [{ name: ' \t' }, ['error name-empty@name']],
    [{ name: 'default' }, ['error name-reserved@name → default-2']],
    [{ name: 'front' }, ['error name-taken@name → front-2']],
    [{ name: 'front' }, [], { ...linux, replaces: 'cafe'.repeat(16) }],
    [{ name: 'CAFE' }, ['warning name-like-id@name → net-CAFE-2']],
    [{ name: 'my net' }, ['hint name-awkward@name → my-net']],
    [{ name: '--help' }, ['hint name-awkward@name → help']],
    [{ name: 'x'.repeat(63) }, []],
    [{ name: 'x'.repeat(300) }, [`hint name-not-asked-for@name → ${'x'.repeat(63)}`]],
    [{ name: '网'.repeat(22) }, [`hint name-not-asked-for@name → ${'网'.repeat(21)}`]],
    [{ name: 'x'.repeat(300) }, [], podman],
    [{ name: 'a.b', driver: 'overlay' }, ['error name-not-dns@name → a-b'], manager],
    [{ name: 'x'.repeat(64), driver: 'overlay' }, [`error name-too-long@name → ${'x'.repeat(63)}`], manager],
    [{ name: 'a/b' }, ['error name-characters@name → a-b'], podman],
  ],
  driver: [
    [{ driver: 'brigde' }, ['error driver-unknown@driver → bridge']],
    [{ driver: 'weave' }, ['error driver-unknown@driver']],
    [{ driver: 'weave' }, [], { ...linux, engine: engineInfo({ networkDrivers: [] }) }],
    [{ driver: 'host' }, ['error driver-single@driver']],
    [{ driver: 'none' }, ['error driver-is-mode@driver']],
    [{ driver: 'overlay' }, ['error needs-swarm@driver']],
    [{ driver: 'overlay' }, [], manager],
    [{ scope: 'swarm' }, ['error needs-swarm@scope']],
    [{ driver: 'overlay', scope: 'local' }, ['error scope-narrower@scope'], manager],
    [{ ingress: true }, ['error ingress-needs-overlay@ingress']],
    [{ ingress: true, driver: 'overlay' }, ['error ingress-exists@ingress'], manager],
    [{ attachable: true }, ['hint attachable-no-effect@attachable']],
    [{ ipv4: false }, ['error no-family@ipv4']],
    [{ ipv4: false, ipv6: true }, []],
    [{ ipv4: false, ipv6: true }, ['warning needs-api@ipv4', 'error ipv6-needs-subnet@pools → fd'], oldest],
    [
      { ipv4: false, ...pool('10.9.0.0/24', { reserved: new Map([['aux', '10.9.0.0']]) }) },
      ['warning needs-api@ipv4', 'error edge-address@reserved[0].aux → 10.9.0.2'],
      oldest,
    ],
    [{ ipv4: false, driver: 'overlay' }, ['error ipv4-needed@ipv4'], manager],
    [{ driver: 'macvlan' }, ['hint parent-missing@option.parent']],
  ],
  configuration: [
    [{ configOnly: true, internal: true }, ['error config-with-operator-fields@config-only']],
    [{ configFrom: 'plan' }, []],
    [{ configFrom: 'nope' }, ['error config-missing@config-from']],
    [{ configFrom: 'front' }, ['error config-not-config@config-from']],
    [{ configFrom: 'plan', ipv6: true }, ['error config-with-settings@config-from']],
    [{ configFrom: 'plan', ipv4: false }, ['error no-family@ipv4', 'error config-with-settings@config-from']],
    [{ configFrom: 'plan', ipv4: false }, ['warning needs-api@ipv4'], oldest],
    [{ configFrom: 'plan', configOnly: true }, ['error config-chain@config-from']],
    [{ configOnly: true, ...pool('172.18.0.0/16', { reserved: new Map([['a', '172.18.0.1']]) }) }, []],
    [{ configOnly: true, driver: 'overlay' }, ['error needs-swarm@driver']],
  ],
  subnet: [
    [pool('10.9.0.0/24'), []],
    [pool(''), ['error subnet-missing@subnet[0]']],
    [pool('10.9.0.0'), ['error bad-cidr@subnet[0] → 10.9.0.0/16']],
    [pool('10.9.5.1/16'), ['error host-bits@subnet[0] → 10.9.0.0/16']],
    [pool('10.9.5.1/16'), ['warning host-bits@subnet[0] → 10.9.0.0/16'], oldest],
    [pool('10.9.0.0/32'), ['warning subnet-too-small@subnet[0]']],
    [pool('10.9.0.0/30', { reserved: new Map([['a', '10.9.0.2']]) }), ['warning subnet-too-small@subnet[0]']],
    [pool('fd00:9::/64'), ['warning family-off@subnet[0]']],
    [{ ipv6: true, ...pool('fd00:9::5/128') }, ['error subnet-too-small@subnet[0]']],
    [
      { ipv4: false, ipv6: true, ...pool('10.9.0.0/24', { gateway: '10.9.0.0', range: '10.8.0.0/25' }) },
      ['warning family-off@subnet[0]', 'error outside-subnet@range[0] → 10.9.0.0/24'],
    ],
    [pool('127.5.0.0/16'), ['warning subnet-special@subnet[0]']],
    [pool('240.5.0.0/16'), ['hint subnet-special@subnet[0]']],
    [{ ipv6: true, ...pool('fe80::/80') }, ['error subnet-special@subnet[0]']],
    [{ ipv6: true, ...pool('fe80::/64') }, ['warning subnet-special@subnet[0]']],
    [{ ipv6: true, ...pool('ff05:7::/64') }, ['error subnet-special@subnet[0]']],
    [pool('8.8.8.0/24'), ['hint subnet-public@subnet[0]']],
    [
      pool('0.0.0.0/0'),
      [
        'error subnet-special@subnet[0]',
        'error overlaps-network@subnet[0]',
        'error overlaps-network@subnet[0]',
        'error overlaps-network@subnet[0]',
        'error overlaps-network@subnet[0]',
        'warning overlaps-route@subnet[0]',
        'warning overlaps-reserved@subnet[0]',
        'warning overlaps-compose@subnet[0]',
      ],
    ],
    [pool('0.0.0.0/24'), [], newest],
    [{ driver: 'overlay', ...pool('10.9.0.0/16') }, ['hint overlay-large@subnet[0]'], manager],
    [{ driver: 'overlay', ipv6: true, ...pool('fd00:9::/64') }, ['warning overlay-ipv6-subnet@subnet[0]'], manager],
    [{ pools: [{ subnet: '10.9.0.0/24' }, { subnet: '10.10.0.0/24' }] }, ['error many-subnets@subnet[1]']],
    [
      {
        driver: 'macvlan',
        pools: [{ subnet: '10.9.0.0/24' }, { subnet: '10.9.0.0/25' }],
        ...options(['parent', 'eth0']),
      },
      ['error overlaps-pool@subnet[1] → 172.19.0.0/25'],
    ],
  ],
  overlap: [
    [pool('172.18.5.0/24'), ['error overlaps-network@subnet[0] → 172.19.0.0/24']],
    [pool('172.18.5.0/24'), [], { ...linux, replaces: 'cafe'.repeat(16) }],
    [
      pool('172.16.0.0/12'),
      ['error overlaps-network@subnet[0] → 10.0.0.0/12', 'error overlaps-network@subnet[0] → 10.0.0.0/12'],
    ],
    [pool('10.60.0.0/24'), []],
    [pool('10.0.1.0/24'), []],
    [{ driver: 'overlay', ...pool('10.0.1.0/24') }, ['warning overlaps-network@subnet[0] → 10.0.2.0/24'], manager],
    [{ driver: 'overlay', ...pool('172.18.0.0/24') }, [], manager],
    [pool('192.168.0.0/16'), ['warning overlaps-route@subnet[0] → 172.19.0.0/16']],
    [pool('10.70.5.0/24'), ['warning overlaps-reserved@subnet[0] → 172.19.0.0/24']],
    [pool('10.80.0.0/24'), ['warning overlaps-compose@subnet[0] → 172.19.0.0/24']],
    [{ ...pool('10.50.0.0/24'), ipamDriver: 'dhcp' }, ['warning ipam-unknown@ipam-driver']],
    [
      { driver: 'macvlan', ...pool('10.50.0.0/24', { range: '10.50.0.64/26' }), ...options(['parent', 'eth0']) },
      ['warning overlaps-network@subnet[0] → 172.19.0.0/24'],
    ],
    [
      { driver: 'macvlan', ...pool('10.50.0.0/24', { range: '10.50.0.0/26' }), ...options(['parent', 'eth0']) },
      ['error overlaps-network@subnet[0] → 172.19.0.0/24'],
    ],
    [pool('172.18.0.0/16', { range: '172.18.5.0/24' }), ['error overlaps-network@subnet[0] → 172.19.0.0/16']],
  ],
  addresses: [
    [pool('10.9.0.0/24', { gateway: '', range: '' }), []],
    [
      pool('10.9.0.0/24', { gateway: '10.9.0.254', range: '10.9.0.128/25', reserved: new Map([['a', '10.9.0.9']]) }),
      [],
    ],
    [pool('10.9.0.4/31', { gateway: '10.9.0.4' }), []],
    [pool('10.9.0.0/24', { gateway: '10.9.0.1/24' }), ['error bad-address@gateway[0] → 10.9.0.1']],
    [pool('10.9.0.0/24', { gateway: 'fd00::1' }), ['error other-family@gateway[0] → 10.9.0.1']],
    [pool('10.9.0.0/24', { gateway: '10.8.0.1' }), ['error outside-subnet@gateway[0] → 10.9.0.1']],
    [pool('10.9.0.0/24', { gateway: '10.9.0.0' }), ['error edge-address@gateway[0] → 10.9.0.1']],
    [pool('10.9.0.0/24', { gateway: '10.9.0.255' }), ['error edge-address@gateway[0] → 10.9.0.1']],
    [pool('10.9.0.0/24', { range: '10.9.0.5' }), ['error bad-cidr@range[0] → 10.9.0.0/24']],
    [pool('10.9.0.0/24', { range: '10.9.0.5/25' }), ['error host-bits@range[0] → 10.9.0.0/25']],
    [pool('10.9.0.0/24', { range: '10.8.0.0/25' }), ['error outside-subnet@range[0] → 10.9.0.0/24']],
    [pool('10.9.0.0/24', { range: '10.8.0.0/25' }), ['warning outside-subnet@range[0] → 10.9.0.0/24'], oldest],
    [pool('10.9.0.0/24', { gateway: '10.8.0.1' }), ['error outside-subnet@gateway[0] → 10.9.0.1'], oldest],
    [pool('10.9.0.0/24', { range: '10.0.0.0/8' }), ['error wider-than-subnet@range[0] → 10.9.0.0/24']],
    [pool('10.9.0.0/24', { range: 'fd00::/64' }), ['error other-family@range[0]']],
    [pool('10.9.0.0/24', { range: '10.9.0.7/32' }), ['warning subnet-too-small@range[0]']],
    [
      pool('10.9.0.0/24', { reserved: new Map([['a', '10.9.0.1']]) }),
      ['error address-repeated@reserved[0].a → 10.9.0.2'],
    ],
    [
      pool('10.9.0.0/24', { range: '10.9.0.128/25', reserved: new Map([['a', '10.9.0.128']]) }),
      ['error address-repeated@reserved[0].a → 10.9.0.1'],
    ],
    [
      pool('10.9.0.0/24', {
        reserved: new Map([
          ['a', '10.9.0.9'],
          ['b', '10.9.0.9'],
        ]),
      }),
      ['error address-repeated@reserved[0].b → 10.9.0.2'],
    ],
    [
      pool('10.9.0.0/24', { reserved: new Map([['a', '10.9.0.255']]) }),
      ['error edge-address@reserved[0].a → 10.9.0.2'],
    ],
    [
      { driver: 'overlay', ...pool('10.9.0.0/24', { gateway: '10.9.0.0' }) },
      ['warning edge-address@gateway[0] → 10.9.0.1'],
      manager,
    ],
    [
      {
        driver: 'ipvlan',
        ...pool('10.9.0.0/24', { gateway: '10.9.0.1' }),
        ...options(['parent', 'eth0'], ['ipvlan_mode', 'l3']),
      },
      ['hint gateway-ignored@gateway[0]'],
    ],
    [{ ipamDriver: 'null' }, ['error ipam-null@ipam-driver']],
    [{ configOnly: true, ipamDriver: 'null' }, []],
    [{ driver: 'macvlan', ipamDriver: 'null', ...options(['parent', 'eth0']) }, ['hint wire-without-subnet@pools']],
  ],
  options: [
    [options(['com.docker.network.bridge.enable_icc', 'false']), []],
    [
      options(['com.docker.network.bridge.enable_iccc', 'false']),
      ['warning option-unknown@option.com.docker.network.bridge.enable_iccc → com.docker.network.bridge.enable_icc'],
    ],
    [
      { driver: 'weave', ...options(['anything', 'x']) },
      [],
      { ...linux, engine: engineInfo({ networkDrivers: ['weave'] }) },
    ],
    [options(['parent', 'eth0']), ['warning option-foreign@option.parent']],
    [
      options(['com.docker.network.endpoint.ifname', 'x']),
      ['warning option-level@option.com.docker.network.endpoint.ifname'],
    ],
    [options(['com.docker.network.driver.mtu', 'x']), ['error option-value@option.com.docker.network.driver.mtu']],
    [
      options(['com.docker.network.container_iface_prefix', 'a/b']),
      ['warning option-value@option.com.docker.network.container_iface_prefix → ab'],
    ],
    [
      options(['com.docker.network.bridge.default_bridge', 'true']),
      ['error option-internal@option.com.docker.network.bridge.default_bridge'],
    ],
    [
      options(['com.docker.network.bridge.gateway_mode_ipv4', 'isolated']),
      ['error isolated-needs-internal@option.com.docker.network.bridge.gateway_mode_ipv4'],
    ],
    [{ internal: true, ...options(['com.docker.network.bridge.gateway_mode_ipv4', 'isolated']) }, []],
    [
      options(['com.docker.network.bridge.gateway_mode_ipv4', 'routed']),
      ['warning needs-engine@option.com.docker.network.bridge.gateway_mode_ipv4'],
      oldest,
    ],
    [
      { internal: true, ...options(['com.docker.network.bridge.gateway_mode_ipv4', 'isolated']) },
      ['error needs-engine@option.com.docker.network.bridge.gateway_mode_ipv4'],
      { ...linux, engine: engineInfo({ version: '27.5.1', apiVersion: '1.47' }) },
    ],
    [
      { ipv6: true, ...options(['com.docker.network.driver.mtu', '1279']) },
      ['error mtu-too-small-for-ipv6@option.com.docker.network.driver.mtu → 1280'],
    ],
    [options([bridgeName, 'docker0']), [`error bridge-name-taken@option.${bridgeName}`]],
    [
      { driver: 'ipvlan', ...pool('10.52.0.0/24'), ...options(['parent', 'eth1']) },
      ['error parent-taken@option.parent'],
    ],
    [
      { driver: 'macvlan', ...pool('10.52.0.0/24'), ...options(['parent', 'eth0'], ['macvlan_mode', 'passthru']) },
      ['error parent-taken@option.macvlan_mode'],
    ],
    [{ driver: 'macvlan', ...options(['parent', 'eth0']) }, ['hint wire-without-subnet@pools']],
    [
      { driver: 'macvlan', ...pool('10.52.0.0/24'), ...options(['parent', 'eth9']) },
      ['error parent-unknown@option.parent'],
    ],
    [{ driver: 'macvlan', ...pool('10.52.0.0/24'), ...options(['parent', 'eth0.20']) }, []],
    [
      { driver: 'macvlan', ...pool('10.52.0.0/24'), ...options(['parent', 'eth9.20']) },
      ['error parent-unknown@option.parent'],
    ],
    [
      { configOnly: true, ...options([bridgeName, 'a b']) },
      ['warning option-value@option.com.docker.network.bridge.name → ab'],
    ],
    [{ ipv6: false, ...options(['com.docker.network.enable_ipv6', 'x']) }, []],
  ],
  host: [
    [{ driver: 'macvlan', ...pool('192.168.1.0/24'), ...options(['parent', 'wlan0']) }, []],
    [
      { driver: 'macvlan', ...pool('192.168.1.0/24'), ...options(['parent', 'eth0']) },
      ['warning overlaps-route@subnet[0] → 172.19.0.0/24'],
    ],
    [{ driver: 'macvlan' }, ['error parent-needed@option.parent'], bare],
    [{ driver: 'macvlan', configFrom: 'plan' }, ['error parent-needed@option.parent'], bare],
    [
      { driver: 'macvlan', ...pool('10.52.0.0/24'), ...options(['parent', 'eth0.20']) },
      ['error no-kernel-support@option.parent'],
      bare,
    ],
    [
      { driver: 'ipvlan', ...pool('10.52.0.0/24'), ...options(['parent', 'eth0']) },
      ['warning no-kernel-support@driver'],
      bare,
    ],
    [{ name: 'planned', ...pool('10.80.0.0/24') }, []],
  ],
};

describe('checkCreate', () => {
  for (const [subject, table] of Object.entries(tables)) {
    describe(subject, () => {
      for (const [parts, expected, context = linux] of table) {
        const title = JSON.stringify(parts, (_, value: unknown) =>
          value instanceof Map ? (Object.fromEntries(value) as unknown) : value,
        );
        it(`${title} on ${context.engine.version} ${context.engine.swarm}`, () => {
          const problems = checkCreate(net(parts), context);
          // The pool of an engine is random in its last digits.
          assert.deepEqual(
            problems.map(told).map((line) => line.replace(/→ fd[0-9a-f:]+\/64$/, '→ fd')),
            expected,
          );
          assert.equal(isAcceptable(problems), !expected.some((line) => line.startsWith('error')));
        });
      }
    });
  }

  it('offers only what is right', () => {
    for (const [parts, , context = linux] of Object.values(tables).flat()) {
      for (const { at, nearest, code } of checkCreate(net(parts), context)) {
        if (nearest === undefined || (at.field !== 'subnet' && at.field !== 'name')) continue;
        const request = 'pool' in at ? withSubnet(net(parts), at.pool, nearest) : net({ ...parts, name: nearest });
        const again = checkCreate(request, context).map((problem) => problem.code);
        assert.ok(!again.includes(code), `${code} → ${nearest}`);
      }
    }
  });

  it('tells when automatic subnets run out, and offers one beyond the pools', () => {
    const full = (left: number): CreateContext => ({
      ...linux,
      host: { interfaces: [], routes: [], lacks: [] },
      engine: engineInfo({ defaultPools: [{ base: '10.200.0.0/16', size: 24 }] }),
      networks: Array.from({ length: 256 - left }, (_, index) =>
        network({ name: `n${index}`, pools: [{ subnet: `10.200.${index}.0/24` }] }),
      ),
    });
    assert.deepEqual(
      [0, 3, 4].map((left) => checkCreate(net({}), full(left)).map(told)),
      [['error pools-exhausted@pools → 10.0.0.0/24'], ['warning pools-low@pools'], []],
    );
    assert.deepEqual(automaticSubnets(full(3)), { left: 3n, total: 256n });
  });
});

describe('suggestions', () => {
  /** An engine that hands out subnets of this size from nowhere else. */
  const only = (base: string): CreateContext => ({
    ...linux,
    engine: engineInfo({ defaultPools: [{ base, size: 24 }] }),
  });

  it('meet nothing that is there or kept free', () => {
    assert.deepEqual(
      [
        suggestSubnet(linux, { family: 4, prefixLength: 16, space: 'local' }),
        suggestSubnet(linux, { family: 4, prefixLength: 24, space: 'swarm' }),
        suggestSubnet(linux, { family: 4, prefixLength: 9, space: 'local' }),
        suggestSubnet(linux, { family: 6, prefixLength: 64, space: 'local' })?.startsWith('fd'),
        suggestSubnet(only('10.70.0.0/16'), { family: 4, prefixLength: 24, space: 'local' }),
        suggestSubnet(only('10.80.0.0/23'), { family: 4, prefixLength: 24, space: 'local' }),
        suggestSubnet(only('192.168.1.0/24'), { family: 4, prefixLength: 24, space: 'local' }),
        freeName('web-2', [{ name: 'web-2' }, { name: 'web-3' }]),
      ],
      [
        '172.19.0.0/16',
        '10.0.2.0/24',
        '10.128.0.0/9',
        true,
        // Neither what the setting keeps free, nor what a compose file asks for, nor where a route leads.
        '10.0.0.0/24',
        '10.80.1.0/24',
        '10.0.0.0/24',
        'web-4',
      ],
    );
  });
});

function withSubnet(request: CreateNetworkRequest, index: number, subnet: string): CreateNetworkRequest {
  return { ...request, pools: (request.pools ?? []).map((one, at) => (at === index ? { ...one, subnet } : one)) };
}
