import assert from 'node:assert/strict';
import { openRealCompose } from '../support/realCompose';
import type { RealCompose } from '../support/realCompose';
import { liveWith } from '../unit/compose/support/caseLive';
import { accepted } from '../unit/compose/completion/scene';
import type { Around } from '../unit/compose/completion/scene';

const file = 'compose.yaml';
const web = 'services:\n  web:\n    image: x\n';
const live = liveWith(['docker network create --subnet 172.28.0.0/24 proxy', 'docker network create a$b']);

/** What the real compose makes of a file in which a completion was accepted. It prints each dollar sign twice. */
const cases: readonly (readonly [fixture: string, label: string, meant: readonly unknown[], around?: Around])[] = [
  [`${web}    networks:\n      |\nnetworks:\n  front:\n`, '- front', [{ front: null }]],
  [`${web}    networks: |\nnetworks:\n  front:\n`, 'front', [{ front: null }]],
  [`${web}    networks: {|}\nnetworks:\n  front:\n`, 'front', [{ front: {} }]],
  [
    `${web}    networks:\n      - |\n`,
    'proxy',
    [{ proxy: null }, { proxy: { name: 'proxy', external: true } }],
    { live },
  ],
  [
    `${web}    networks: [n]\nnetworks:\n  n:\n    external: true\n    name: |\n`,
    'a$b',
    [{ n: null }, { n: { name: 'a$$b', external: true } }],
    { live },
  ],
  [
    `${web}    networks:\n      n:\n        ipv4_address: |\nnetworks:\n  n: {ipam: {config: [{subnet: 10.0.0.0/24}]}}\n`,
    '10.0.0.2',
    [{ n: { ipv4_address: '10.0.0.2' } }],
  ],
  [
    `${web}    networks: [n]\nnetworks:\n  n:\n    driver_opts:\n      com.docker.network.bridge.enable_icc: |\n`,
    'false',
    [{ n: null }, { n: { driver_opts: { 'com.docker.network.bridge.enable_icc': 'false' }, name: 'shop_n' } }],
  ],
  [
    `${web}    networks: [n]\nnetworks:\n  n:\n    internal: |\n`,
    'true',
    [{ n: null }, { n: { internal: true, name: 'shop_n' } }],
  ],
  [
    `${web}    networks: [front, back]\nnetworks:\n  |`,
    'net-tiers',
    [
      { front: null, back: null },
      { front: { name: 'shop_front' }, back: { internal: true, name: 'shop_back' } },
    ],
  ],
  [`${web}    networks: [proxy]\n|`, 'net-shared', [{ proxy: null }, { proxy: { external: true, name: 'proxy' } }]],
  [
    `${web}    networks: [dual]\n|`,
    'net-dual-stack',
    [
      { dual: null },
      {
        dual: {
          enable_ipv6: true,
          name: 'shop_dual',
          ipam: { config: [{ subnet: '172.28.0.0/24' }, { subnet: 'fd46:dc5e:18e2::/64' }] },
        },
      },
    ],
  ],
  [
    `${web}    networks: [lan]\n|`,
    'net-macvlan',
    [
      { lan: null },
      {
        lan: {
          driver: 'macvlan',
          driver_opts: { parent: 'eth0.10' },
          name: 'shop_lan',
          ipam: { config: [{ subnet: '192.168.10.0/24', ip_range: '192.168.10.192/26', gateway: '192.168.10.1' }] },
        },
      },
    ],
  ],
];

describe('a completed compose file', () => {
  let compose: RealCompose;
  before(async () => (compose = await openRealCompose()));
  after(() => compose.dispose());

  for (const [fixture, label, meant, around] of cases) {
    it(`means what was meant to the real compose: ${label} in ${JSON.stringify(fixture.slice(web.length))}`, async () => {
      const text = accepted(fixture, label, around).replace('|', '');
      const { services, networks } = await compose.config(new Map([[file, text]]), { files: [file], name: 'shop' });
      const declared = Object.entries(networks).map(([name, { ipam, ...network }]) => [
        name,
        Object.keys(ipam ?? {}).length > 0 ? { ...network, ipam } : network,
      ]);
      const found = [services['web']?.networks, Object.fromEntries(declared)];
      assert.deepEqual(found.slice(0, meant.length), meant, text);
    });
  }
});
