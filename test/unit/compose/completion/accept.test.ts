import assert from 'node:assert/strict';
import { check } from '../../../../src/compose/check';
import { projectOfTexts } from '../support/marks';
import { liveWith } from '../support/caseLive';
import { accepted, offered } from './scene';
import type { Around } from './scene';

/** In the result the cursor is `|` again where the item leaves it somewhere else than behind itself. */
type Case = readonly [what: string, fixture: string, label: string, result: string, around?: Around];

const live = liveWith(['docker network create --subnet 172.28.0.0/24 proxy']);
const front = 'networks:\n  front:\n';

const cases: readonly Case[] = [
  [
    'a key with a list under it',
    'services:\n  web:\n    |\n',
    'networks',
    'services:\n  web:\n    networks:\n      - |\n',
  ],
  [
    'in the indentation of the file',
    'services:\n    web:\n        image: x\n        ne|\n',
    'networks',
    'services:\n    web:\n        image: x\n        networks:\n            - |\n',
  ],
  [
    'in an odd indentation',
    'services:\n   web:\n      |',
    'networks',
    'services:\n   web:\n      networks:\n         - |',
  ],
  ['a key with a mapping under it', 'networks:\n  a:\n    |', 'ipam', 'networks:\n  a:\n    ipam:\n      |'],
  ['a key with a scalar', 'networks:\n  a:\n    dr|', 'driver', 'networks:\n  a:\n    driver: |'],
  ['a key in braces', 'networks: {a: {|}}', 'driver', 'networks: {a: {driver: |}}'],
  ['a mapping in braces', 'networks: {a: {|}}', 'ipam', 'networks: {a: {ipam: {|}}}'],
  ['a list in braces', 'services: {a: {|}}', 'networks', 'services: {a: {networks: [|]}}'],
  ['a key that has its colon', 'networks:\n  a:\n    dri|: overlay', 'driver', 'networks:\n  a:\n    driver: overlay'],
  ['a key in quotes', 'networks:\n  a:\n    "dri|"', 'driver', 'networks:\n  a:\n    "driver": |'],
  [
    'the first key of an item',
    'networks:\n  a:\n    ipam:\n      config:\n        - |',
    'aux_addresses',
    'networks:\n  a:\n    ipam:\n      config:\n        - aux_addresses:\n            |',
  ],
  [
    'an item with its dash',
    'networks:\n  a:\n    ipam:\n      config:\n        |',
    '- subnet',
    'networks:\n  a:\n    ipam:\n      config:\n        - subnet: |',
  ],
  [
    'an item with its dash and a mapping',
    'networks:\n  a:\n    ipam:\n      config:\n        |',
    '- aux_addresses',
    'networks:\n  a:\n    ipam:\n      config:\n        - aux_addresses:\n            |',
  ],
  [
    'a key that goes on with the item above',
    'networks:\n  a:\n    ipam:\n      config:\n        - subnet: 10.0.0.0/24\n        |\n',
    'gateway',
    'networks:\n  a:\n    ipam:\n      config:\n        - subnet: 10.0.0.0/24\n          gateway: |\n',
  ],
  [
    'a mapping that goes on with the item above',
    'networks:\n  a:\n    ipam:\n      config:\n        -   subnet: 10.0.0.0/24\n        aux|\n',
    'aux_addresses',
    'networks:\n  a:\n    ipam:\n      config:\n        -   subnet: 10.0.0.0/24\n            aux_addresses:\n              |\n',
  ],
  [
    'a key of a service, in the column of the service',
    'services:\n  web:\n  net|\n',
    'networks',
    'services:\n  web:\n    networks:\n      - |\n',
  ],
  [
    'a key of a service, in the column of the service, in wide steps',
    'services:\n    db:\n        image: x\n    web:\n    net|\n',
    'networks',
    'services:\n    db:\n        image: x\n    web:\n        networks:\n            - |\n',
  ],
  [
    'an item in the column of its key',
    'services:\n  web:\n    networks:\n    |\nnetworks:\n  front:\n',
    '- front',
    'services:\n  web:\n    networks:\n      - front\nnetworks:\n  front:\n',
  ],
  [
    'a network in the column of its section',
    'services:\n  web:\n    networks:\n    |\nnetworks:\n  front:\n',
    'front',
    'services:\n  web:\n    networks:\n      front:\n        |\nnetworks:\n  front:\n',
  ],
  [
    'an item of a list that stands in the column of its key',
    'services:\n  web:\n    networks:\n    - front\n    |\nnetworks:\n  front:\n  back:\n',
    '- back',
    'services:\n  web:\n    networks:\n    - front\n    - back\nnetworks:\n  front:\n  back:\n',
  ],
  [
    'the first item where lists stand in the column of their keys',
    'services:\n  db:\n    expose:\n    - 80\n  web:\n    networks:\n    |\nnetworks:\n  front:\n',
    '- front',
    'services:\n  db:\n    expose:\n    - 80\n  web:\n    networks:\n    - front\nnetworks:\n  front:\n',
  ],
  [
    'a list where lists stand in the column of their keys',
    'services:\n  db:\n    expose:\n    - 80\n  web:\n    net|\n',
    'networks',
    'services:\n  db:\n    expose:\n    - 80\n  web:\n    networks:\n    - |\n',
  ],
  [
    'a shape under its section, in the column of that',
    'networks:\n|',
    'net-tiers',
    'networks:\n  front:\n  back:\n    internal: true',
  ],
  [
    'an entry with braces of its own',
    'networks: {a: {ipam: {config: [|]}}}',
    'subnet',
    'networks: {a: {ipam: {config: [{subnet: |}]}}}',
  ],
  [
    'a key in the column of its network',
    'networks:\n  a:\n  |\n  b:\n',
    'ipam',
    'networks:\n  a:\n    ipam:\n      |\n  b:\n',
  ],
  [
    'a network of the engine at the end of a file that has no line break there',
    'services:\n  web:\n    networks:\n      - pr|',
    'proxy',
    'services:\n  web:\n    networks:\n      - proxy|\nnetworks:\n  proxy:\n    external: true',
    { live },
  ],
  [
    'the same as a mapping',
    'services:\n  web:\n    networks:\n      |',
    'proxy',
    'services:\n  web:\n    networks:\n      proxy:\n        |\nnetworks:\n  proxy:\n    external: true',
    { live },
  ],
  [
    'a network of the engine in the last line, which is empty yet',
    'services:\n  web:\n    networks:\n      - default\n      |\n\n',
    '- proxy',
    'services:\n  web:\n    networks:\n      - default\n      - proxy\nnetworks:\n  proxy:\n    external: true\n\n',
    { live },
  ],
  ['a value without a blank before', 'networks:\n  a:\n    driver:|', 'bridge', 'networks:\n  a:\n    driver: bridge'],
  [
    'a value in place of another',
    'networks:\n  a:\n    driver: ma|cvlan # here',
    'bridge',
    'networks:\n  a:\n    driver: bridge # here',
  ],
  ['a value in double quotes', 'networks:\n  a:\n    driver: "b|"', 'bridge', 'networks:\n  a:\n    driver: "bridge"'],
  ['a value in single quotes', "networks:\n  a:\n    driver: 'b|'", 'bridge', "networks:\n  a:\n    driver: 'bridge'"],
  [
    'a value in a quote that is open',
    'networks:\n  a:\n    driver: "b|',
    'bridge',
    'networks:\n  a:\n    driver: "bridge"',
  ],
  ['a switch', 'networks:\n  a:\n    internal: |', 'true', 'networks:\n  a:\n    internal: true'],
  [
    'an option that must be a string',
    'networks:\n  a:\n    driver_opts:\n      com.docker.network.bridge.enable_icc: |',
    'false',
    'networks:\n  a:\n    driver_opts:\n      com.docker.network.bridge.enable_icc: "false"',
  ],
  [
    'with the quotes of the file',
    "name: 'x'\nnetworks:\n  a:\n    driver_opts:\n      com.docker.network.bridge.enable_icc: |",
    'false',
    "name: 'x'\nnetworks:\n  a:\n    driver_opts:\n      com.docker.network.bridge.enable_icc: 'false'",
  ],
  [
    'a name',
    `services:\n  web:\n    networks:\n      - |\n${front}`,
    'front',
    `services:\n  web:\n    networks:\n      - front\n${front}`,
  ],
  [
    'a name with its dash',
    `services:\n  web:\n    networks:\n      fr|\n${front}`,
    '- front',
    `services:\n  web:\n    networks:\n      - front\n${front}`,
  ],
  [
    'a name as a key',
    `services:\n  web:\n    networks:\n      fr|\n${front}`,
    'front',
    `services:\n  web:\n    networks:\n      front:\n        |\n${front}`,
  ],
  [
    'a name in brackets',
    `services:\n  web:\n    networks: [|]\n${front}`,
    'front',
    `services:\n  web:\n    networks: [front]\n${front}`,
  ],
  [
    'a name where brackets are missing',
    `services:\n  web:\n    networks: |\n${front}`,
    'front',
    `services:\n  web:\n    networks: [front|]\n${front}`,
  ],
  [
    'a name where a blank and brackets are missing',
    `services:\n  web:\n    networks:|\n${front}`,
    'front',
    `services:\n  web:\n    networks: [front|]\n${front}`,
  ],
  [
    'a name as a key in braces',
    `services:\n  web:\n    networks: {|}\n${front}`,
    'front',
    `services:\n  web:\n    networks: {front: {|}}\n${front}`,
  ],
  [
    'an address',
    'services:\n  w: {networks: {d: {ipv4_address: |}}}\nnetworks: {d: {ipam: {config: [{subnet: 10.0.0.0/24}]}}}\n',
    '10.0.0.2',
    'services:\n  w: {networks: {d: {ipv4_address: 10.0.0.2}}}\nnetworks: {d: {ipam: {config: [{subnet: 10.0.0.0/24}]}}}\n',
  ],
  [
    'an IPv6 subnet',
    'networks:\n  a:\n    enable_ipv6: true\n    ipam:\n      config:\n        - subnet: 10.0.0.0/24\n        - subnet: |',
    'fd46:dc5e:18e2::/64',
    'networks:\n  a:\n    enable_ipv6: true\n    ipam:\n      config:\n        - subnet: 10.0.0.0/24\n        - subnet: fd46:dc5e:18e2::/64',
  ],
  [
    'a mode that goes on',
    'services:\n  w:\n    network_mode: con|',
    'container:',
    'services:\n  w:\n    network_mode: container:|',
  ],
  [
    'a mode in quotes that goes on',
    'services:\n  w:\n    network_mode: "con|"',
    'container:',
    'services:\n  w:\n    network_mode: "container:|"',
  ],
  [
    'a port',
    'services:\n  w:\n    ports:\n      - |',
    '127.0.0.1:8080:80',
    'services:\n  w:\n    ports:\n      - "127.0.0.1:8080:80"',
  ],
  [
    'a network of the engine that the file does not know',
    'services:\n  w:\n    networks:\n      - |\n',
    'proxy',
    'services:\n  w:\n    networks:\n      - proxy\nnetworks:\n  proxy:\n    external: true\n',
    { live },
  ],
  [
    'the same beside others',
    `services:\n  w:\n    networks: [|]\n${front}`,
    'proxy',
    `services:\n  w:\n    networks: [proxy]\n${front}  proxy:\n    external: true\n`,
    { live },
  ],
  ['a declaration of it', 'networks:\n    |\n', 'proxy', 'networks:\n    proxy:\n        external: true\n', { live }],
  [
    'two tiers',
    'services:\n  w: {image: x}\nnet|',
    'net-tiers',
    'services:\n  w: {image: x}\nnetworks:\n  front:\n  back:\n    internal: true',
  ],
  [
    'two tiers under their section',
    'networks:\n    |',
    'net-tiers',
    'networks:\n    front:\n    back:\n        internal: true',
  ],
  [
    'a shape whose name is taken',
    'networks:\n  front:\n  back:\n  |',
    'net-tiers',
    'networks:\n  front:\n  back:\n  front2:\n  back2:\n    internal: true',
  ],
  ['a shared network', 'networks:\n  |', 'net-shared', 'networks:\n  proxy:\n    external: true'],
  [
    'a network with a subnet',
    'networks:\n  |',
    'net-subnet',
    'networks:\n  net:\n    ipam:\n      config:\n        - subnet: 172.28.0.0/24',
  ],
  [
    'a dual-stack network',
    'networks:\n  |',
    'net-dual-stack',
    'networks:\n  dual:\n    enable_ipv6: true\n    ipam:\n      config:\n        - subnet: 172.28.0.0/24\n        - subnet: fd46:dc5e:18e2::/64',
  ],
  [
    'a macvlan in another indentation',
    'services:\n    w: {image: x}\n|',
    'net-macvlan',
    'services:\n    w: {image: x}\nnetworks:\n    lan:\n        driver: macvlan\n        driver_opts:\n            parent: eth0.10\n        ipam:\n            config:\n                - subnet: 192.168.10.0/24\n                  gateway: 192.168.10.1\n                  ip_range: 192.168.10.192/26',
  ],
];

describe('an accepted completion', () => {
  for (const [what, fixture, label, result, around] of cases) {
    it(`writes ${what}`, () => {
      assert.equal(accepted(fixture, label, around), result);
    });
  }

  for (const [what, fixture, label, result, around] of cases.filter(([, , , result]) => !result.includes('|'))) {
    it(`leaves no error behind with ${what}`, () => {
      const project = projectOfTexts(new Map([['compose.yaml', accepted(fixture, label, around)]]));
      const errors = check(project, {}, around?.live).filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        errors.map(({ rule }) => rule),
        [],
        result,
      );
    });
  }
});

describe('what is left to be completed', () => {
  const beginnings: readonly (readonly [fixture: string, label: string, again: boolean])[] = [
    ['services:\n  web:\n    |', 'networks', true],
    ['services:\n  web:\n    |', 'network_mode', true],
    ['services:\n  web:\n    |', 'container_name', false],
    ['networks:\n  a:\n    |', 'driver', true],
    ['networks:\n  a:\n    dri|: x', 'driver', false],
    ['networks:\n  a:\n    |', 'labels', false],
    ['networks:\n  a:\n    ipam:\n      |', 'config', true],
    ['networks:\n  a:\n    ipam:\n      config:\n        - |', 'subnet', true],
    ['networks:\n  a:\n    ipam:\n      config:\n        |', '- subnet', true],
    ['networks:\n  a:\n    driver: |', 'bridge', false],
    ['services:\n  web:\n    network_mode: |', 'container:', true],
  ];
  for (const [fixture, label, again] of beginnings) {
    it(`${again ? 'comes' : 'does not come'} up behind ${label} in ${JSON.stringify(fixture)}`, () => {
      const item = offered(fixture).find((each) => each.label === label);
      assert.equal(item?.again, again);
    });
  }
});

describe('names that mean something to YAML, Compose or VS Code', () => {
  const hostile = [
    'a b',
    'a: b',
    '- a',
    '"a"',
    "it's",
    'a # b',
    '[x]',
    '{x}',
    'true',
    'null',
    '~',
    '123',
    '1e3',
    '0x10',
    '',
    '*a',
    '&a',
    '!a',
    '%a',
    '@a',
    '`a`',
    '>',
    '? a',
    'a\nb',
    'a\tb',
    'a\r',
    '\u202Eabc',
    '\u2028',
    '$HOME',
    '${HOME}',
    '$1',
    '${1:x}',
    '\\',
    '}',
    '<<',
    '__proto__',
    'constructor',
    'a,b',
    ' a',
    'a ',
    '[x](command:evil)',
    '$(rm)',
    '<b>',
    '=',
    'x-a',
    'ü',
    '网络',
  ];
  const places: readonly (readonly [before: string, after: string, lead: string])[] = [
    ['\n      - ', '\n', ''],
    [' [', ']\n', ''],
    [' {', '}\n', ''],
    ['\n      ', '\n', '- '],
  ];
  for (const name of hostile) {
    it(`${JSON.stringify(name)} comes out as it is`, () => {
      const declared = `networks:\n  ${JSON.stringify(name).replaceAll('\u2028', '\\u2028')}:\n`;
      for (const quote of ['', '"', "'"]) {
        for (const [before, after, lead] of places) {
          const fixture = `services:\n  web:\n    networks:${before}${quote}|${quote}${after}${declared}`;
          const text = accepted(fixture, `${lead}${name}`);
          const project = projectOfTexts(new Map([['compose.yaml', text.replace('|', '')]]));
          const networks = project.services.get('web')?.attachments.map(({ network }) => network);
          assert.deepEqual(networks, [name], text);
        }
      }
    });
  }
});
