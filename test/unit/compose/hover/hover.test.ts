import assert from 'node:assert/strict';
import { hoverAt } from '../../../../src/compose/hover/hoverAt';
import type { LiveNetworks } from '../../../../src/compose/live';
import { hoverText } from '../../../../src/messages/compose/hovers';
import { liveWith } from '../support/caseLive';
import { readMarks } from '../support/marks';

/** Every so many characters of a fixture; `COMPLETION_STEP=1` is the full run. */
const step = Number(process.env['COMPLETION_STEP'] ?? 29);

interface Around {
  readonly live?: LiveNetworks;
  readonly keysKnown?: boolean;
  readonly files?: Readonly<Record<string, string>>;
  readonly also?: readonly string[];
}

/** The hover at `|`: the word it is about, then each line of each part; headings stand in `*`. */
function hover(fixture: string, { live, keysKnown, files = {}, also = [] }: Around = {}): readonly string[] {
  const { project, texts, file, offset } = readMarks({ 'compose.yaml': fixture, ...files }, also);
  const found = hoverAt({
    project,
    file,
    offset,
    ...(live && { live }),
    ...(keysKnown !== undefined && { keysKnown }),
  });
  if (!found) return [];
  const word = texts.get(found.at.file)?.slice(found.at.start, found.at.end) ?? '';
  const lines = found.parts
    .map(hoverText)
    .flatMap((part) => [...(part.title === '' ? [] : [`*${part.title}*`]), ...part.lines]);
  return [word, ...lines];
}

const tiers =
  'networks:\n  front:\n  back:\n    internal: true\n    ipam:\n      config:\n        - subnet: 10.5.0.0/24\n';
const twoServices =
  'services:\n  web:\n    networks: [front, back]\n  db:\n    networks:\n      back:\n        ipv4_address: 10.5.0.9\n        aliases: [data]\n';
const live = liveWith([
  'docker network create --label com.docker.compose.project=shop --label com.docker.compose.network=back --subnet 10.5.0.0/24 shop_back',
  'docker network create --subnet 172.28.0.0/24 proxy',
]);
const network = live.networks.find(({ name }) => name === 'shop_back');
const [endpoint] = liveWith(['docker run --name x busybox']).containers[0]?.endpoints ?? [];
assert.ok(network && endpoint);
const member = (name: string, state: 'running' | 'exited', ipv4: string): LiveNetworks['containers'][number] => ({
  id: name,
  name,
  image: 'x',
  state,
  networkMode: 'shop_back',
  labels: new Map(
    state === 'running'
      ? [['com.docker.compose.project', 'shop'] as const, ['com.docker.compose.service', 'web'] as const]
      : [],
  ),
  ports: [],
  endpoints: [{ ...endpoint, networkId: network.id, networkName: network.name, ipv4 }],
});
const withMembers: LiveNetworks = {
  ...live,
  containers: [member('shop-web-1', 'running', '10.5.0.2'), member('old', 'exited', '10.5.0.3')],
};

const backLines = [
  '*Network "back"*',
  'bridge · 10.5.0.0/24 · internal',
  'Used by web, db',
  'Declared in compose.yaml, line 11',
];
const otherLines = [
  '*Network "back"*',
  'bridge · 10.5.0.0/24 · internal',
  'Used by web',
  'Declared in compose.yaml, line 6',
];

const cases: readonly (readonly [what: string, fixture: string, expected: readonly string[], around?: Around])[] = [
  ['a network in a list', twoServices.replace('front, back', 'front, ba|ck') + tiers, ['back', ...backLines]],
  ['its beginning', twoServices.replace('front, back', 'front, |back') + tiers, ['back', ...backLines]],
  ['its end', twoServices.replace('front, back', 'front, back|') + tiers, ['back', ...backLines]],
  ['a network in quotes', twoServices.replace('front, back', 'front, "b|ack"') + tiers, ['"back"', ...backLines]],
  [
    'a network as a key',
    twoServices.replace('      back:', '      ba|ck:') + tiers,
    ['back', ...backLines, '*Service "db" on it*', 'Addresses: 10.5.0.9', 'Aliases: data'],
  ],
  [
    'a declaration',
    `services:\n  web: {networks: [front, back]}\n${tiers.replace('front:', 'fr|ont:')}`,
    ['front', '*Network "front"*', 'bridge', 'Used by web', 'Declared in compose.yaml, line 4'],
  ],
  [
    'a network nobody uses',
    tiers.replace('front:', 'fr|ont:'),
    ['front', '*Network "front"*', 'bridge', 'No service uses it', 'Declared in compose.yaml, line 2'],
  ],
  [
    'a network that nobody declares',
    'services:\n  web:\n    networks: [go|ne]\n',
    ['gone', '*Network "gone" is not declared*'],
  ],
  [
    'the network that is always there',
    'services:\n  web:\n    networks: [def|ault]\n',
    ['default', '*Network "default"*', 'made by Compose · bridge', 'Used by web'],
  ],
  [
    'a network of which nothing is known',
    'networks:\n  fr|ont:\n    driver: ${DRIVER:?}\n',
    ['front', '*Network "front"*', 'No service uses it', 'Declared in compose.yaml, line 2'],
  ],
  [
    'an external network',
    'services:\n  web:\n    networks: [p|]\nnetworks:\n  p:\n    external: true\n    name: proxy\n',
    ['p', '*Network "p"*', 'external', 'Used by web', 'Declared in compose.yaml, line 5'],
  ],
  [
    'an included network',
    'include: [other.yaml]\nservices:\n  web:\n    networks: [sha|red]\n',
    ['shared', '*Network "shared"*', 'bridge', 'Used by web', 'Declared in other.yaml, line 4'],
    { files: { 'other.yaml': 'services:\n  x: {image: x, network_mode: none}\nnetworks:\n  shared:\n' } },
  ],
  [
    'a network of an overridden file',
    'services:\n  web:\n    networks: [fr|ont]\n',
    ['front', '*Network "front"*', 'bridge · internal', 'Used by web', 'Declared in more.yaml, line 2'],
    { files: { 'more.yaml': 'networks:\n  front: {internal: true}\n' }, also: ['more.yaml'] },
  ],
  [
    'a network in a fragment',
    `x-c: &c\n  networks: [ba|ck]\nservices:\n  web:\n    <<: *c\n${tiers}`,
    ['back', '*Network "back"*', 'bridge · 10.5.0.0/24 · internal', 'Used by web', 'Declared in compose.yaml, line 8'],
  ],
  [
    'an alias for the name of a network',
    `x-n: &n back\nservices:\n  web:\n    networks: [*|n]\n${tiers}`,
    [
      '*n',
      '*Network "back"*',
      'bridge · 10.5.0.0/24 · internal',
      'Used by web',
      'Declared in compose.yaml, line 7',
      '*Anchor "n"*',
      'Line 1, used once',
    ],
  ],
  [
    'an alias that is merged in',
    'x-c: &c\n  networks: [back]\nservices:\n  web:\n    <<: *|c\n  db:\n    <<: *c\n',
    ['*c', '*Anchor "c"*', 'Line 1, used 2 times'],
  ],
  [
    'an anchor',
    'x-c: &|c\n  networks: [back]\nservices:\n  web:\n    <<: *c\n',
    ['&c', '*Anchor "c"*', 'Line 1, used once'],
  ],
  ['an alias without an anchor', 'services:\n  web:\n    networks: [*n|]\n', []],
  [
    'a key in a fragment for networks',
    'x-n: &n\n  inter|nal: true\nnetworks:\n  back:\n    <<: *n\n',
    [
      'internal',
      '*internal*',
      'Cuts the network off from outside: no way out, and ports are not published.',
      'Default: false',
    ],
  ],
  [
    'a label that names a network',
    `services:\n  web:\n    networks: [back]\n    labels:\n      traefik.docker.network: shop_|back\n${tiers}`,
    [
      'shop_back',
      '*Network "back"*',
      'bridge · 10.5.0.0/24 · internal',
      'Used by web',
      'Declared in compose.yaml, line 8',
    ],
  ],
  [
    'a service that is extended',
    'services:\n  web:\n    extends: ba|se\n  base:\n    networks: [back]\n',
    ['base', '*Service "base"*', 'back'],
  ],
  [
    'a service of the same file that is extended in long form',
    'services:\n  web:\n    extends: {service: ba|se}\n  base:\n    networks: [back]\n',
    ['base', '*Service "base"*', 'back'],
  ],
  [
    'a service that another file lends',
    'services:\n  web:\n    extends:\n      file: common.yaml\n      service: ba|se\n  base:\n    networks: [front]\n',
    ['base', '*Service "base"*', 'back', 'data · 10.5.0.9', 'Declared in common.yaml, line 4'],
    {
      files: {
        'common.yaml':
          'services:\n  other:\n    networks: [front]\n  base:\n    networks:\n      back:\n      data: {ipv4_address: 10.5.0.9}\n',
      },
    },
  ],
  [
    'a service that is extended from a file that is not there',
    'services:\n  web:\n    extends: {file: gone.yaml, service: ba|se}\n  base: {}\n',
    [],
  ],
  ['a service', twoServices.replace('  db:', '  d|b:') + tiers, ['db', '*Service "db"*', 'back · 10.5.0.9']],
  [
    'a service that is linked to',
    'services:\n  web:\n    links: ["d|b:data"]\n  db: {}\n',
    ['"db:data"', '*Service "db"*', 'default'],
  ],
  [
    'a service that is waited for',
    'services:\n  web:\n    depends_on: [d|b]\n  db: {}\n',
    ['db', '*Service "db"*', 'default'],
  ],
  [
    'a shared network',
    'services:\n  web:\n    network_mode: serv|ice:db\n  db: {}\n',
    ['service:db', 'Shares the network of service "db": its addresses, names and ports.', '*Service "db"*', 'default'],
  ],
  [
    'the network of the host',
    'services:\n  web:\n    network_mode: ho|st\n',
    ['host', 'The container has the network of the host: no address of its own, no published ports.'],
  ],
  [
    'the network of a container',
    'services:\n  web:\n    network_mode: "contai|ner:x"\n',
    ['"container:x"', 'Shares the network of container "x".'],
  ],
  [
    'an unknown mode',
    'services:\n  web:\n    network_mode: ${M|ODE}\n',
    ['${MODE}', 'It hangs on a variable that is not known.'],
  ],
  [
    'a service with a mode',
    'services:\n  we|b:\n    network_mode: none\n',
    ['web', '*Service "web"*', 'The container has no network but its loopback.'],
  ],
  [
    'an alias',
    twoServices.replace('[data]', '[da|ta]') + tiers,
    ['data', '*Alias "data" on network "back"*', 'Leads to db'],
  ],
  [
    'an alias of two services',
    'services:\n  a: {networks: {n: {aliases: [x|]}}}\n  b: {networks: {n: {aliases: [x]}}}\nnetworks: {n: }\n',
    ['x', '*Alias "x" on network "n"*', 'Leads to each of a, b in turn'],
  ],
  [
    'a fixed address',
    twoServices.replace('10.5.0.9', '10.5.|0.9') + tiers,
    [
      '10.5.0.9',
      '*10.5.0.9*',
      'Asked for by service "db"',
      'Number 9 of 254 in 10.5.0.0/24',
      'The engine may give it to a container that asks for none',
    ],
  ],
  [
    'an address outside of the range',
    'services:\n  w: {networks: {n: {ipv4_address: 10.0.|0.200}}}\nnetworks: {n: {ipam: {config: [{subnet: 10.0.0.0/24, ip_range: 10.0.0.0/25}]}}}\n',
    ['10.0.0.200', '*10.0.0.200*', 'Asked for by service "w"', 'Number 200 of 254 in 10.0.0.0/24'],
  ],
  [
    'an address that two ask for',
    'services:\n  w: {networks: {n: {ipv4_address: 10.0.0.8|}}}\n  v: {networks: {n: {ipv4_address: 10.0.0.8}}}\nnetworks: {n: {ipam: {config: [{subnet: 10.0.0.0/24}]}}}\n',
    [
      '10.0.0.8',
      '*10.0.0.8*',
      'Asked for by service "w"',
      'Asked for by service "v"',
      'Number 8 of 254 in 10.0.0.0/24',
      'The engine may give it to a container that asks for none',
    ],
  ],
  [
    'the gateway',
    'networks: {n: {ipam: {config: [{subnet: 10.0.0.0/24, gateway: 10.0.0.|1}]}}}\n',
    ['10.0.0.1', '*10.0.0.1*', 'The gateway of the network', 'Number 1 of 254 in 10.0.0.0/24'],
  ],
  [
    'a reserved address',
    'networks: {n: {ipam: {config: [{subnet: 10.0.0.0/24, aux_addresses: {nas: 10.0.0.|5}}]}}}\n',
    ['10.0.0.5', '*10.0.0.5*', 'Reserved for "nas"', 'Number 5 of 254 in 10.0.0.0/24'],
  ],
  [
    'an address elsewhere',
    'services:\n  w: {networks: {n: {ipv4_address: 10.1.0.|8}}}\nnetworks: {n: {ipam: {config: [{subnet: 10.0.0.0/24}]}}}\n',
    ['10.1.0.8', '*10.1.0.8*', 'Asked for by service "w"', 'In no subnet of the network'],
  ],
  [
    'the broadcast address',
    'services:\n  w: {networks: {n: {ipv4_address: 10.0.0.25|5}}}\nnetworks: {n: {ipam: {config: [{subnet: 10.0.0.0/24}]}}}\n',
    [
      '10.0.0.255',
      '*10.0.0.255*',
      'Asked for by service "w"',
      'The first or last of 10.0.0.0/24: no container can have it',
    ],
  ],
  [
    'an IPv6 address',
    'services:\n  w: {networks: {n: {ipv6_address: "fd00::|5"}}}\nnetworks: {n: {enable_ipv6: true, ipam: {config: [{subnet: "fd00::/64"}]}}}\n',
    [
      '"fd00::5"',
      '*fd00::5*',
      'Asked for by service "w"',
      'Number 5 of 2^64 in fd00::/64',
      'The engine may give it to a container that asks for none',
    ],
  ],
  ['no address', 'services:\n  w: {networks: {n: {ipv4_address: gar|bage}}}\nnetworks: {n: }\n', []],
  [
    'a subnet',
    `services:\n  w: {networks: {back: {ipv4_address: 10.5.0.7}}}\n${tiers.replace('10.5.0.0/24', '10.5.|0.0/24')}`,
    [
      '10.5.0.0/24',
      '*10.5.0.0/24*',
      '10.5.0.1 – 10.5.0.254',
      '256 addresses',
      'Gateway: 10.5.0.1',
      'Fixed addresses in it: 1',
    ],
  ],
  [
    'a range',
    'networks: {n: {ipam: {config: [{subnet: 10.0.0.0/24, ip_range: 10.0.0.1|28/25}]}}}\n',
    ['10.0.0.128/25', '*10.0.0.128/25*', '10.0.0.129 – 10.0.0.254', '128 addresses'],
  ],
  [
    'a key of a service',
    'services:\n  web:\n    exp|ose: []\n',
    [
      'expose',
      '*expose*',
      'Ports that the service listens on. Only a note: services of one network reach each other on every port.',
    ],
  ],
  [
    'a key with versions',
    'services:\n  web:\n    networks:\n      a:\n        gw_pri|ority: 1\n',
    [
      'gw_priority',
      '*gw_priority*',
      'The network with the highest number is the way to everywhere else (default gateway).',
      'Default: 0',
      'Since Docker Compose 2.33.1',
      'Since Docker Engine 28.0',
    ],
  ],
  [
    'a key of a network',
    'networks:\n  a:\n    inter|nal: true\n',
    [
      'internal',
      '*internal*',
      'Cuts the network off from outside: no way out, and ports are not published.',
      'Default: false',
    ],
  ],
  [
    'a key of a subnet',
    'networks:\n  a:\n    ipam:\n      config:\n        - sub|net: 10.0.0.0/24\n',
    ['subnet', '*subnet*', 'Addresses of the network in CIDR form, such as 172.28.0.0/24.'],
  ],
  [
    'a key in braces',
    'networks: {a: {ipam: {con|fig: []}}}\n',
    ['config', '*config*', 'The subnets, one entry each: a single one of each family for bridge networks.'],
  ],
  [
    'a key of the file',
    'netw|orks:\n  a:\n',
    [
      'networks',
      '*networks*',
      'The networks of the project. Compose makes those that a service uses; "default" is always there.',
    ],
  ],
  ['a key that others explain', 'networks:\n  a:\n    inter|nal: true\n', [], { keysKnown: true }],
  [
    'an option',
    'networks:\n  a:\n    driver_opts:\n      com.docker.network.bridge.enable_|icc: "false"\n',
    [
      'com.docker.network.bridge.enable_icc',
      '*com.docker.network.bridge.enable_icc*',
      'Containers of this network may talk to each other. "false" drops traffic between them, published ports aside.',
      'Values: "true", "false"',
      'Default: true',
    ],
  ],
  [
    'the value of an option',
    'networks:\n  a:\n    driver_opts:\n      com.docker.network.bridge.gateway_mode_ipv6: iso|lated\n',
    [
      'isolated',
      '*com.docker.network.bridge.gateway_mode_ipv6*',
      'How IPv6 leaves and enters; the modes are those of IPv4.',
      'Values: nat, nat-unprotected, routed, isolated',
      'Default: nat',
      'Since Docker Engine 27.0.0',
      'isolated: Since Docker Engine 28.0.0',
    ],
  ],
  [
    'an option of another driver',
    'networks:\n  a:\n    driver_opts:\n      par|ent: eth0\n',
    ['parent', '*parent*', 'Driver "bridge" does not know this option: the engine stores it and ignores it.'],
  ],
  [
    'an option of an attachment',
    'services:\n  w: {networks: {a: {driver_opts: {com.docker.network.endpoint.if|name: x}}}}\nnetworks: {a: }\n',
    [
      'com.docker.network.endpoint.ifname',
      '*com.docker.network.endpoint.ifname*',
      'Name of the interface inside the container.',
      'A name of at most 15 characters',
      'Since Docker Engine 28.0.0',
    ],
  ],
  [
    'a driver',
    'networks:\n  a:\n    driver: mac|vlan\n',
    [
      'macvlan',
      '*macvlan*',
      'Containers stand in the network of the host with MAC addresses of their own. The host itself cannot reach them.',
    ],
  ],
  [
    'the driver of a plugin',
    'networks:\n  a:\n    driver: wea|ve\n',
    ['weave', '*weave*', 'A driver that a plugin brings.'],
  ],
  [
    'a port',
    'services:\n  w:\n    ports: ["127.0.0.1:80|80:80"]\n',
    ['"127.0.0.1:8080:80"', 'Port 80/tcp of the container at 127.0.0.1:8080 of the host'],
  ],
  [
    'a port of every address',
    'services:\n  w:\n    ports:\n      - 53:5|3/udp\n',
    ['53:53/udp', 'Port 53/udp of the container at port 53 of every address of the host'],
  ],
  [
    'a random port',
    'services:\n  w:\n    ports:\n      - "8|0"\n',
    ['"80"', 'Port 80/tcp of the container at a free port of the host'],
  ],
  ['nothing in a comment', 'services:\n  w: {} # net|works\n', []],
  ['nothing between words', 'services:\n  w:\n    |\n', []],
  ['nothing it does not know', 'services:\n  w:\n    image: ng|inx\n', []],
  ['nothing in a text', 'services:\n  w:\n    command: >-\n      network_mode: ho|st\n', []],
  [
    'a network on the engine',
    `services:\n  web: {networks: [ba|ck]}\n${tiers.replace('    internal: true\n', '')}`,
    [
      'back',
      ...otherLines.map((line) => line.replace(' · internal', '').replace('line 6', 'line 5')),
      '*On engine "engine"*',
      'shop_back · 10.5.0.0/24',
      '1 of 2 containers running: shop-web-1, old',
      'Container "old" is on it, which no service of the file asks for',
    ],
    { live: withMembers },
  ],
  [
    'a network that differs there',
    `services:\n  web: {networks: [ba|ck]}\n${tiers.replace('10.5.0.0/24', '10.6.0.0/24')}`,
    [
      'back',
      '*Network "back"*',
      'bridge · 10.6.0.0/24 · internal',
      'Used by web',
      'Declared in compose.yaml, line 5',
      '*On engine "engine"*',
      'shop_back · 10.5.0.0/24',
      'No container is on it',
      'Subnet: 10.6.0.0/24 in the file, 10.5.0.0/24 on the engine',
      'Internal in the file only',
    ],
    { live },
  ],
  [
    'a network that is not there',
    'services:\n  web: {networks: [fr|ont]}\nnetworks: {front: }\n',
    [
      'front',
      '*Network "front"*',
      'bridge',
      'Used by web',
      'Declared in compose.yaml, line 3',
      '*On engine "engine"*',
      'Not there yet: Compose will make it as "shop_front".',
    ],
    { live },
  ],
  [
    'an external one that is not there',
    'services:\n  web: {networks: [fr|ont]}\nnetworks: {front: {external: true}}\n',
    [
      'front',
      '*Network "front"*',
      'external',
      'Used by web',
      'Declared in compose.yaml, line 3',
      '*On engine "engine"*',
      'There is no network "front": Compose will not start.',
    ],
    { live },
  ],
  [
    'an address that a container has',
    'services:\n  w: {networks: {back: {ipv4_address: 10.5.0.|3}}}\nnetworks: {back: {ipam: {config: [{subnet: 10.5.0.0/24}]}}}\n',
    [
      '10.5.0.3',
      '*10.5.0.3*',
      'Asked for by service "w"',
      'Container "old" has it now',
      'Number 3 of 254 in 10.5.0.0/24',
      'The engine may give it to a container that asks for none',
    ],
    { live: withMembers },
  ],
  [
    'an address in a subnet of the engine',
    'services:\n  w: {networks: {p: {ipv4_address: 172.28.0.|7}}}\nnetworks: {p: {external: true, name: proxy}}\n',
    ['172.28.0.7', '*172.28.0.7*', 'Asked for by service "w"', 'Number 7 of 254 in 172.28.0.0/24'],
    { live },
  ],
];

describe('anchors', () => {
  it('shows what an alias stands for, its first lines at least', () => {
    const many = Array.from({ length: 20 }, (_, index) => `  key${index}: 1\n`).join('');
    const texts = [
      [
        'x-c: &c\n  networks: [back]\n  # why\n  tty: true\nservices:\n  web:\n    <<: *|c\n',
        'networks: [back]\n# why\ntty: true',
      ],
      ['x-c:\r\n  in: &c\r\n    a: 1\r\n    b:\r\n      c: 1\r\nservices: *|c\r\n', 'a: 1\nb:\n  c: 1'],
      [`x-c: &c\n${many}services: *|c\n`, `${many.replaceAll('  key', 'key').split('\n').slice(0, 12).join('\n')}\n…`],
    ] as const;
    for (const [fixture, expected] of texts) {
      const { project, file, offset } = readMarks({ 'compose.yaml': fixture });
      const part = hoverAt({ project, file, offset })?.parts.at(-1);
      assert.deepStrictEqual(part?.code === 'anchor' && part.yaml, expected);
    }
  });
});

describe('hoverAt', () => {
  for (const [what, fixture, expected, around] of cases) {
    it(`tells of ${what}`, () => {
      assert.deepEqual(hover(fixture, around), expected);
    });
  }

  it('answers in whole and in broken off fixtures', function () {
    this.timeout(0);
    let offset = 0;
    for (const [, fixture, , around] of cases) {
      const text = fixture.replace('|', '');
      for (; offset <= text.length; offset += step) {
        hover(`${text.slice(0, offset)}|${text.slice(offset)}`, around);
        hover(`${text.slice(0, offset)}|`, around);
      }
      // The next one begins where this one left off, so that no place in a line is always missed.
      offset %= step;
    }
  });
});
