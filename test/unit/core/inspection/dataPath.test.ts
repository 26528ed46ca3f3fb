import assert from 'node:assert/strict';
import { dataPath } from '../../../../src/core/inspection/dataPath';
import type { Network } from '../../../../src/core/model';
import { network } from '../../../support/records';

const bridge = (key: string, value: string): Pick<Network, 'options'> => ({
  options: new Map([[`com.docker.network.bridge.${key}`, value]]),
});

/** Flows as `end:code` with `-` where closed and `?` where it depends; then what is struck out. */
const cases: readonly (readonly [name: string, parts: Partial<Network>, flows: string, off: string])[] = [
  ['a bridge', {}, 'neighbour-switched host-gateway outside-masquerade inbound-published', ''],
  [
    'a bridge without ICC',
    bridge('enable_icc', 'false'),
    '-neighbour-icc-off host-gateway outside-masquerade inbound-published',
    'neighbour>bridge:icc',
  ],
  [
    'a bridge without masquerade, as Go spells false',
    bridge('enable_ip_masquerade', 'F'),
    'neighbour-switched host-gateway outside-plain inbound-published',
    'translation:masquerade',
  ],
  [
    'an internal bridge',
    { internal: true },
    'neighbour-switched host-gateway -outside-internal -inbound-internal',
    'translation:internal bridge>translation:internal translation>uplink:internal',
  ],
  [
    'an isolated bridge',
    { internal: true, ...bridge('gateway_mode_ipv4', 'isolated') },
    'neighbour-switched -host-isolated -outside-internal -inbound-internal',
    'translation:internal bridge>host:isolated bridge>translation:internal translation>uplink:internal',
  ],
  [
    'a routed bridge',
    bridge('gateway_mode_ipv4', 'routed'),
    'neighbour-switched host-gateway outside-routed inbound-routed',
    'translation:routed',
  ],
  [
    'an unprotected bridge',
    bridge('gateway_mode_ipv4', 'nat-unprotected'),
    'neighbour-switched host-gateway outside-masquerade inbound-unprotected',
    '',
  ],
  [
    'a bridge whose families differ',
    { ipv6: true, ...bridge('gateway_mode_ipv6', 'routed') },
    'neighbour-switched host-gateway outside-masquerade/4 outside-routed/6 inbound-published/4 inbound-routed/6',
    '',
  ],
  [
    'a macvlan',
    { driver: 'macvlan', options: new Map([['parent', 'eth0']]) },
    'neighbour-parent -host-parent-filter outside-parent inbound-parent',
    'parent>host:parent-filter',
  ],
  [
    'a macvlan that leads nowhere',
    { driver: 'macvlan' },
    'neighbour-parent -host-parent-filter -outside-no-parent -inbound-internal',
    'parent:no-parent parent>host:parent-filter parent>outside:no-parent',
  ],
  [
    'a private macvlan',
    {
      driver: 'macvlan',
      options: new Map([
        ['parent', 'eth0'],
        ['macvlan_mode', 'private'],
      ]),
    },
    '-neighbour-private -host-parent-filter outside-parent inbound-parent',
    'neighbour>parent:private-mode parent>host:parent-filter',
  ],
  [
    'a vepa macvlan',
    {
      driver: 'macvlan',
      options: new Map([
        ['parent', 'eth0'],
        ['macvlan_mode', 'vepa'],
      ]),
    },
    '?neighbour-vepa -host-parent-filter outside-parent inbound-parent',
    'parent>host:parent-filter',
  ],
  [
    'an l3 ipvlan',
    {
      driver: 'ipvlan',
      options: new Map([
        ['parent', 'eth0'],
        ['ipvlan_mode', 'l3'],
      ]),
    },
    'neighbour-parent -host-parent-filter ?outside-l3 inbound-parent',
    'parent>host:parent-filter',
  ],
  [
    'an overlay',
    { driver: 'overlay' },
    'neighbour-overlay host-gateway-bridge outside-gateway-bridge inbound-overlay',
    '',
  ],
  [
    'an encrypted internal overlay',
    { driver: 'overlay', internal: true, options: new Map([['encrypted', 'false']]) },
    'neighbour-overlay-encrypted -host-isolated -outside-internal -inbound-internal',
    'gateway-bridge:internal container>gateway-bridge:internal gateway-bridge>host:internal gateway-bridge>uplink:internal',
  ],
  ['the host', { driver: 'host' }, 'neighbour-host host-same outside-host inbound-host', ''],
  [
    'none',
    { driver: 'null' },
    '-neighbour-none -host-none -outside-none -inbound-none',
    'host:none-driver outside:none-driver loopback>host:none-driver host>outside:none-driver',
  ],
  ['a plugin', { driver: 'weave' }, '?unknown', ''],
  ['a configuration', { configOnly: true, driver: 'null' }, '', ''],
];

describe('dataPath', () => {
  for (const [name, parts, flows, off] of cases) {
    it(name, () => {
      const path = dataPath(network({ name: 'n', ...parts }), ['10.0.0.1']);
      const told = path.flows.map(
        ({ code, open, family }) =>
          `${open === 'unknown' ? '?' : open ? '' : '-'}${code}${family === undefined ? '' : `/${family}`}`,
      );
      const struck = [
        ...path.stops.flatMap((stop) => (stop.off ? [`${stop.kind}:${stop.off}`] : [])),
        ...path.links.flatMap((link) => (link.off ? [`${link.from}>${link.to}:${link.off}`] : [])),
      ];
      assert.deepEqual([told.join(' '), struck.join(' ')], [flows, off]);
    });

    it(`${name}: draws only what stands there, each once`, () => {
      const { stops, links, flows: all } = dataPath(network({ name: 'n', ...parts }), []);
      const kinds = stops.map(({ kind }) => kind);
      assert.equal(new Set(kinds).size, kinds.length);
      const named = [...links.flatMap(({ from, to }) => [from, to]), ...all.flatMap(({ via }) => via)];
      assert.deepEqual(
        named.filter((kind) => !kinds.includes(kind)),
        [],
      );
    });
  }

  it('names how the gateway treats packets, where that is not the usual way', () => {
    const modeOf = (...options: Parameters<typeof bridge>) =>
      dataPath(network({ name: 'n', ...bridge(...options) }), []).stops.find(({ kind }) => kind === 'translation')
        ?.detail;
    assert.deepEqual(
      [modeOf('gateway_mode_ipv4', 'nat'), modeOf('gateway_mode_ipv4', 'nat-unprotected')],
      ['', 'nat-unprotected'],
    );
  });

  it('names the bridge and its gateways', () => {
    const its = network({ name: 'n' });
    const given = network({ name: 'n', ...bridge('name', 'docker0') });
    const bridgeOf = (one: Network) =>
      dataPath(one, ['10.0.0.1', 'fd00::1']).stops.find(({ kind }) => kind === 'bridge');
    assert.deepEqual(
      [bridgeOf(its), bridgeOf(given)],
      [
        { kind: 'bridge', name: `br-${its.id.slice(0, 12)}`, detail: '10.0.0.1 · fd00::1' },
        { kind: 'bridge', name: 'docker0', detail: '10.0.0.1 · fd00::1' },
      ],
    );
  });
});
