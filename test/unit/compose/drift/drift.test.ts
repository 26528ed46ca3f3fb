import assert from 'node:assert/strict';
import type { Container, Network } from '../../../../src/core/model';
import { configHash, configJson } from '../../../../src/compose/drift/configHash';
import { driftsOf } from '../../../../src/compose/drift/drift';
import type { Drift } from '../../../../src/compose/drift/drift';
import { driftTexts } from '../../../../src/compose/drift/driftTexts';
import type { LiveNetworks } from '../../../../src/compose/live';
import { liveWith } from '../support/caseLive';
import { projectOfTexts } from '../support/marks';

/** The network `front` of a project `shop` with a service `web` on it. */
function file(body: string): string {
  return `services:\n  web:\n    networks: [front]\nnetworks:\n  front:${body}\n`;
}

function projectOf(body: string): ReturnType<typeof projectOfTexts> {
  return projectOfTexts(new Map([['a', file(body)]]));
}

const made = liveWith(['docker network create --subnet 172.28.0.0/16 shop_front']);

/** What Compose made of one file, changed since. */
function engineAfter(
  body: string,
  changes: Partial<Network> = {},
  containers: readonly Container[] = [],
): LiveNetworks {
  const network = projectOf(body).networks.get('front');
  const hash = network && configHash(network);
  const labels = new Map([
    ['com.docker.compose.project', 'shop'],
    ['com.docker.compose.network', 'front'],
    ...(hash === undefined ? [] : [['com.docker.compose.config-hash', hash] as const]),
  ]);
  const networks = made.networks.map((each) => (each.name === 'shop_front' ? { ...each, labels, ...changes } : each));
  return { ...made, networks, containers };
}

function container(name: string, on: string, traits: Partial<Container> = {}): Container {
  const live = made.networks.find((each) => each.name === on);
  return {
    id: name.padEnd(64, '0'),
    name,
    image: 'busybox',
    state: 'running',
    networkMode: on,
    labels: new Map(),
    ports: [],
    endpoints: live ? [{ networkId: live.id, networkName: on, endpointId: 'e', gatewayPriority: 0 }] : [],
    ...traits,
  };
}

const own = new Map([
  ['com.docker.compose.project', 'shop'],
  ['com.docker.compose.service', 'web'],
]);

function told(drifts: readonly Drift[]): unknown {
  return drifts.map(({ differences, up, recreated }) => ({ differences, up, recreated }));
}

describe('driftsOf', () => {
  const cases: readonly (readonly [what: string, body: string, engine: LiveNetworks, expected: unknown])[] = [
    ['nothing of a network as it was made', '', engineAfter(''), []],
    [
      'nothing of a network with containers of its services',
      '',
      engineAfter('', {}, [container('web', 'shop_front', { labels: own })]),
      [],
    ],
    [
      'another subnet, and that up makes the network anew',
      ' {ipam: {config: [{subnet: 10.1.0.0/24}]}}',
      engineAfter(''),
      [
        {
          differences: [{ kind: 'subnet', file: '10.1.0.0/24', engine: '172.28.0.0/16' }],
          up: { kind: 'recreates' },
          recreated: [],
        },
      ],
    ],
    [
      'nothing of a subnet that is written in other words',
      ' {ipam: {config: [{subnet: 172.28.0.0/16}]}}',
      engineAfter(' {ipam: {config: [{subnet: 172.28.0.0/16}]}}'),
      [],
    ],
    [
      'driver, options and switches',
      ' {driver: macvlan, driver_opts: {parent: eth0}, internal: true, attachable: true, enable_ipv6: true}',
      engineAfter(''),
      [
        {
          differences: [
            { kind: 'driver', file: 'macvlan', engine: 'bridge' },
            { kind: 'option', key: 'parent', file: 'eth0', engine: '' },
            { kind: 'internal', file: true },
            { kind: 'attachable', file: true },
            { kind: 'ipv6', file: true },
          ],
          up: { kind: 'recreates' },
          recreated: [],
        },
      ],
    ],
    [
      'what the engine does not show by its hash',
      ' {labels: {team: a}}',
      engineAfter(''),
      [{ differences: [{ kind: 'definition' }], up: { kind: 'recreates' }, recreated: [] }],
    ],
    [
      'that up keeps what it did not label with a hash',
      ' {internal: true}',
      engineAfter('', {
        labels: new Map([
          ['com.docker.compose.project', 'shop'],
          ['com.docker.compose.network', 'front'],
        ]),
      }),
      [{ differences: [{ kind: 'internal', file: true }], up: { kind: 'keeps' }, recreated: [] }],
    ],
    [
      'a container attached by hand, which keeps up from removing the network',
      ' {internal: true}',
      engineAfter('', {}, [container('guest', 'shop_front'), container('idle', 'shop_front', { state: 'exited' })]),
      [
        {
          differences: [
            { kind: 'internal', file: true },
            { kind: 'stranger', container: 'guest' },
            { kind: 'stranger', container: 'idle' },
          ],
          up: { kind: 'refuses', containers: ['guest'] },
          recreated: [],
        },
      ],
    ],
    [
      'a container that lost its network, which up makes anew',
      '',
      engineAfter('', {}, [
        container('web', 'bridge', { labels: own }),
        container('idle', 'bridge', { labels: own, state: 'exited' }),
      ]),
      [{ differences: [{ kind: 'absent', container: 'web' }], up: { kind: 'keeps' }, recreated: ['web'] }],
    ],
    [
      'that what up does is not known where a variable is not',
      ' {internal: true, driver_opts: {a: "${UNKNOWN}"}}',
      engineAfter(''),
      [{ differences: [{ kind: 'internal', file: true }], up: { kind: 'unknown' }, recreated: [] }],
    ],
    [
      'nothing of the IPv6 subnet that the engine chose',
      ' {enable_ipv6: true, ipam: {config: [{subnet: 172.28.0.0/16}]}}',
      engineAfter(' {enable_ipv6: true, ipam: {config: [{subnet: 172.28.0.0/16}]}}', {
        ipv6: true,
        ipam: {
          driver: 'default',
          options: new Map(),
          pools: ['172.28.0.0/16', 'fd00:1::/64'].map((subnet) => ({ subnet, reserved: new Map() })),
        },
      }),
      [],
    ],
    [
      'nothing of a container that another project puts on it',
      '',
      engineAfter('', {}, [
        container('metrics', 'shop_front', { labels: new Map([['com.docker.compose.project', 'monitoring']]) }),
      ]),
      [],
    ],
    ['nothing of a network of another project', ' {internal: true}', made, []],
    ['nothing of an external network', ' {external: true, name: shop_front}', engineAfter(''), []],
  ];
  for (const [what, body, engine, expected] of cases) {
    it(`tells ${what}`, () => {
      assert.deepStrictEqual(told(driftsOf(projectOf(body), engine)), expected);
    });
  }

  it('stands every prefix', () => {
    const text = file(
      ' {driver: macvlan, ipam: {config: [{subnet: 10.1.0.0/24, gateway: 10.1.0.1, ip_range: 10.1.0.0/25}]}}',
    );
    for (let end = 0; end <= text.length; end++) {
      driftsOf(projectOfTexts(new Map([['a', text.slice(0, end)]])), engineAfter(''));
    }
  });
});

describe('configJson', () => {
  const cases: readonly (readonly [body: string, json: string | undefined])[] = [
    ['', '{"name":"shop_front","ipam":{}}'],
    [
      ' {enable_ipv6: false, labels: [b=<1>, a], internal: true, driver_opts: {z: 1500, a: "x"}, driver: bridge}',
      '{"name":"shop_front","driver":"bridge","driver_opts":{"a":"x","z":"1500"},"ipam":{},"internal":true,"labels":{"a":"","b":"\\u003c1\\u003e"},"enable_ipv6":false}',
    ],
    [
      ' {ipam: {driver: default, config: [{aux_addresses: {r: 10.1.0.9}, ip_range: 10.1.0.0/25, gateway: 10.1.0.1, subnet: 10.1.0.0/24}]}}',
      '{"name":"shop_front","ipam":{"driver":"default","config":[{"subnet":"10.1.0.0/24","gateway":"10.1.0.1","ip_range":"10.1.0.0/25","aux_addresses":{"r":"10.1.0.9"}}]}}',
    ],
    [' {driver: "${UNKNOWN}"}', undefined],
    [' {external: true}', undefined],
  ];
  for (const [body, json] of cases) {
    it(`prints "front:${body}" as Go does`, () => {
      const network = projectOf(body).networks.get('front');
      assert.deepStrictEqual(network && configJson(network), json);
    });
  }
});

describe('driftTexts', () => {
  it('says both sides in the same words, and nothing of what the engine chose', () => {
    const [drift] = driftsOf(
      projectOf(' {internal: true, labels: {b: "1", a: x}, driver_opts: {z: 1500, a: x}}'),
      engineAfter('', { options: new Map([['z', '1400']]) }),
    );
    assert.deepStrictEqual(drift && driftTexts(drift), {
      file: 'networks:\n  front:\n    name: shop_front\n    driver: bridge\n    internal: true\n    driver_opts:\n      a: x\n      z: "1500"\n    labels:\n      a: x\n      b: "1"\n',
      engine: 'networks:\n  front:\n    name: shop_front\n    driver: bridge\n    driver_opts:\n      z: "1400"\n',
    });
  });

  it('compares subnets where the file gives them', () => {
    const [drift] = driftsOf(projectOf(' {ipam: {config: [{subnet: 10.1.0.0/24}]}}'), engineAfter(''));
    const texts = drift && driftTexts(drift);
    assert.deepStrictEqual(
      [texts?.file, texts?.engine].map((text) => text?.split('\n').slice(4)),
      ['10.1.0.0/24', '172.28.0.0/16'].map((subnet) => [
        '    ipam:',
        '      config:',
        `        - subnet: "${subnet}"`,
        '',
      ]),
    );
  });
});
