import assert from 'node:assert/strict';
import type { RuleId } from '../../../../src/compose/rules/all';
import type { Files } from '../support/ruleChecks';
import { liveWith } from '../support/caseLive';
import { fixesOf } from '../support/ruleChecks';

const two = 'services:\n  web:\n    networks: [front]\n  db:\n    networks: [back]\n';
const nets = 'networks:\n  front:\n  back:\n';

const ifname =
  'networks:\n  front:\n    internal: true\n    driver_opts:\n      com.docker.network.endpoint.ifname: lan0\n';

function network(...lines: readonly string[]): string {
  return [
    'services: {web: {networks: [front]}}',
    'networks:',
    '  front:',
    ...lines.map((line) => `    ${line}`),
    '',
  ].join('\n');
}

function mac(text: string): string {
  return `services:\n  web:\n    mac_address: ${text}\n`;
}

function replicated(...lines: readonly string[]): string {
  return [
    'services:',
    '  web:',
    ...lines.map((line) => `    ${line}`),
    'networks:',
    '  front: {ipam: {config: [{subnet: 10.1.2.0/24}]}}',
    ...(lines.join().includes('back') ? ['  back: {ipam: {config: [{subnet: 10.1.3.0/24}]}}'] : []),
    '',
  ].join('\n');
}

/** Three containers on a network with one entry. */
function replicatedIn(...lines: readonly string[]): string {
  const [first = '', ...more] = lines;
  const entry = [`        - ${first}`, ...more.map((line) => `          ${line}`)];
  const top = 'services: {web: {scale: 3, networks: [front]}}';
  return [top, 'networks:', '  front:', '    ipam:', '      config:', ...entry, ''].join('\n');
}

const table: Readonly<Record<string, readonly [RuleId, Files, ...(readonly string[])]>> = {
  'puts a service on a network that nobody uses': [
    'network-unused',
    'services:\n  web:\n    image: x\nnetworks:\n  front:\n',
    'services:\n  web:\n    image: x\n',
    'services:\n  web:\n    image: x\n    networks: [default, front]\nnetworks:\n  front:\n',
  ],
  'puts a service on a network of the one that it waits for': [
    'depends-on-unreachable',
    `${two}    depends_on: [web]\n${nets}`,
    `${two.replace('[back]', '[back, front]')}    depends_on: [web]\n${nets}`,
  ],
  'puts the lonely service on a network of the others': [
    'implicit-default-isolated',
    'services:\n  web:\n    networks: [front]\n  db:\n    image: x\nnetworks:\n  front:\n',
    'services:\n  web:\n    networks: [front]\n  db:\n    image: x\n    networks: [front]\nnetworks:\n  front:\n',
  ],
  'gives a network without a body the subnet of a static address': [
    'static-ip-without-subnet',
    'services:\n  web:\n    networks:\n      front:\n        ipv4_address: 10.1.2.3\nnetworks:\n  front:\n',
    'services:\n  web:\n    networks:\n      front:\n        ipv4_address: 10.1.2.3\nnetworks:\n  front:\n    ipam:\n      config:\n        - subnet: 10.1.2.0/24\n',
  ],
  'gives one in flow style the subnet of a static address': [
    'static-ip-without-subnet',
    'services: {web: {networks: {front: {ipv4_address: 10.1.2.3}}}}\nnetworks: {front: {driver: bridge}}\n',
    'services: {web: {networks: {front: {ipv4_address: 10.1.2.3}}}}\nnetworks: {front: {driver: bridge, ipam: {config: [{subnet: "10.1.2.0/24"}]}}}\n',
  ],
  'declares the default network for a static address': [
    'static-ip-without-subnet',
    'services:\n  web:\n    networks:\n      default:\n        ipv4_address: 10.1.2.3\n',
    'services:\n  web:\n    networks:\n      default:\n        ipv4_address: 10.1.2.3\nnetworks:\n  default:\n    ipam:\n      config:\n        - subnet: 10.1.2.0/24\n',
  ],
  'finds a private subnet for a public one': [
    'subnet-public',
    network('ipam: {config: [{subnet: 8.8.8.0/24}]}'),
    network('ipam: {config: [{subnet: 172.18.0.0/24}]}'),
  ],
  'makes a group address one of a single host': ['mac-multicast', mac('01:42:ac:11:00:02'), mac('02:42:ac:11:00:02')],
  'makes an address of a vendor a local one': ['mac-not-local', mac('00:42:ac:11:00:02'), mac('02:42:ac:11:00:02')],
  'drops a switch without effect': [
    'attachable-no-effect',
    network('driver: bridge', 'attachable: true'),
    network('driver: bridge'),
  ],
  'lets a service start without one that is not there': [
    'depends-on-disabled',
    'services:\n  web:\n    depends_on:\n      db: {condition: service_started}\n  db: {profiles: [data]}\n',
    'services:\n  web:\n    depends_on:\n      db: {condition: service_started, required: false}\n  db: {profiles: [data]}\n',
  ],
  'writes a list of services as a mapping to let one be away': [
    'depends-on-disabled',
    'services:\n  web:\n    depends_on:\n      - db\n      - cache\n    image: x\n  db: {profiles: [data]}\n  cache: {}\n',
    'services:\n  web:\n    depends_on:\n      db:\n        condition: service_started\n        required: false\n' +
      '      cache:\n        condition: service_started\n    image: x\n  db: {profiles: [data]}\n  cache: {}\n',
  ],
  'does so in brackets': [
    'depends-on-disabled',
    'services: {web: {depends_on: [cache, db]}, db: {profiles: [data]}, cache: {}}\n',
    'services: {web: {depends_on: {cache: {condition: service_started}, db: {condition: service_started, required: false}}}, db: {profiles: [data]}, cache: {}}\n',
  ],
  'moves an option of the network to it, or takes it away': [
    'driver-opt-wrong-level',
    'services:\n  web:\n    networks:\n      front:\n        driver_opts:\n          com.docker.network.driver.mtu: 1400\nnetworks:\n  front:\n    internal: true\n',
    'services:\n  web:\n    networks:\n      front:\nnetworks:\n  front:\n    internal: true\n    driver_opts:\n      com.docker.network.driver.mtu: 1400\n',
    'services:\n  web:\n    networks:\n      front:\nnetworks:\n  front:\n    internal: true\n',
  ],
  'moves it beside the other options': [
    'driver-opt-wrong-level',
    'services: {web: {networks: {front: {driver_opts: {com.docker.network.driver.mtu: 1400}}}}}\nnetworks:\n  front:\n    driver_opts: {com.docker.network.bridge.name: br0}\n',
    'services: {web: {networks: {front: {}}}}\nnetworks:\n  front:\n    driver_opts: {com.docker.network.bridge.name: br0, com.docker.network.driver.mtu: 1400}\n',
    'services: {web: {networks: {front: {}}}}\nnetworks:\n  front:\n    driver_opts: {com.docker.network.bridge.name: br0}\n',
  ],
  'moves an option of an endpoint from the network to the service on it': [
    'driver-opt-wrong-level',
    `services:\n  web:\n    networks: [front]\n${ifname}`,
    'services:\n  web:\n    networks: {front: {driver_opts: {com.docker.network.endpoint.ifname: lan0}}}\nnetworks:\n  front:\n    internal: true\n',
    'services:\n  web:\n    networks: [front]\nnetworks:\n  front:\n    internal: true\n',
  ],
  'moves it beside the options that the service has on that network': [
    'driver-opt-wrong-level',
    `services:\n  web:\n    networks:\n      back:\n      front:\n        driver_opts:\n          a: b\n${ifname}  back:\n`,
    'services:\n  web:\n    networks:\n      back:\n      front:\n        driver_opts:\n          a: b\n          com.docker.network.endpoint.ifname: lan0\nnetworks:\n  front:\n    internal: true\n  back:\n',
    'services:\n  web:\n    networks:\n      back:\n      front:\n        driver_opts:\n          a: b\nnetworks:\n  front:\n    internal: true\n  back:\n',
  ],
  'moves it to no service that joins other networks in the same list': [
    'driver-opt-wrong-level',
    `services:\n  web:\n    networks: [front, back]\n${ifname}  back:\n`,
    'services:\n  web:\n    networks: [front, back]\nnetworks:\n  front:\n    internal: true\n  back:\n',
  ],
  'removes a subnet of a family that is switched off, with the ipam that it leaves empty': [
    'ipv4-subnet-not-enabled',
    network('enable_ipv6: true', 'enable_ipv4: false', 'ipam:', '  config:', '    - subnet: 10.1.2.0/24 # old'),
    network('enable_ipv6: true', 'enable_ipv4: false'),
  ],
  'removes the IPv6 subnet of an overlay network and keeps the other': [
    'overlay-ipv6-subnet',
    network(
      ...['driver: overlay', 'attachable: true', 'enable_ipv6: true', 'ipam:', '  config:'],
      ...['    - subnet: fd00:1::/64', '      gateway: fd00:1::1', '    - subnet: 10.1.2.0/24 # kept'],
    ),
    network(
      ...['driver: overlay', 'attachable: true', 'enable_ipv6: true', 'ipam:', '  config:'],
      '    - subnet: 10.1.2.0/24 # kept',
    ),
  ],
  'removes the second subnet of a bridge': [
    'bridge-multiple-subnets',
    network('ipam: {config: [{subnet: 10.1.2.0/24}, {subnet: 10.1.3.0/24}]}'),
    network('ipam: {config: [{subnet: 10.1.2.0/24}]}'),
  ],
  'takes a MAC address away where there can be none': [
    'mac-on-ipvlan',
    `services:\n  web:\n    networks:\n      lan:\n        mac_address: 02:42:ac:11:00:02\nnetworks:\n  lan:\n    driver: ipvlan\n`,
    `services:\n  web:\n    networks:\n      lan:\nnetworks:\n  lan:\n    driver: ipvlan\n`,
  ],
  'takes the address or the number of containers away': [
    'static-ip-with-replicas',
    replicated('networks: {front: {ipv4_address: 10.1.2.3}}', 'deploy:', '  replicas: 2'),
    replicated('networks: {front: {}}', 'deploy:', '  replicas: 2'),
    replicated('networks: {front: {ipv4_address: 10.1.2.3}}'),
  ],
  'takes the number of containers away where addresses are many': [
    'static-ip-with-replicas',
    replicated('networks: {front: {ipv4_address: 10.1.2.3}, back: {ipv4_address: 10.1.3.3}}', 'scale: 2 # more'),
    replicated('networks: {front: {ipv4_address: 10.1.2.3}, back: {ipv4_address: 10.1.3.3}}'),
  ],
  'removes the alias that another service has as its name': [
    'alias-shadows-service',
    'services:\n  web:\n    networks: {front: {aliases: [db, www]}}\n  db: {networks: [front]}\nnetworks: {front: {}}\n',
    'services:\n  web:\n    networks: {front: {aliases: [www]}}\n  db: {networks: [front]}\nnetworks: {front: {}}\n',
  ],
  'removes the last such alias with its list': [
    'alias-shadows-service',
    'services:\n  web:\n    networks:\n      front:\n        priority: 1\n        aliases:\n          - db\n  db: {networks: [front]}\nnetworks: {front: {}}\n',
    'services:\n  web:\n    networks:\n      front:\n        priority: 1\n  db: {networks: [front]}\nnetworks: {front: {}}\n',
  ],
  'removes the host name that is another service': [
    'alias-shadows-service',
    'services:\n  web:\n    hostname: db # the same\n    image: x\n  db:\n    image: x\n',
    'services:\n  web:\n    image: x\n  db:\n    image: x\n',
  ],
  'gives a variable a free subnet': [
    'variable-unset',
    network('ipam: {config: [{subnet: "${SUBNET}"}]}'),
    network('ipam: {config: [{subnet: "${SUBNET:-172.18.0.0/24}"}]}'),
  ],
  'gives a variable the name that a network has without it': [
    'variable-unset',
    network('name: ${NAME}'),
    network('name: ${NAME:-demo_front}'),
  ],
  'gives a variable in another name nothing': [
    'variable-unset',
    'services: {web: {ports: [{target: 80, name: "${NAME}"}]}}\n',
  ],
  'gives a variable nothing where nothing is refused': [
    'variable-unset',
    'services: {web: {network_mode: "${MODE}"}}\n',
  ],
  'gives a part of a text nothing': [
    'variable-unset',
    'services: {web: {network_mode: "service:${MODE}"}}\n',
    'services: {web: {network_mode: "service:${MODE:-}"}}\n',
  ],
  'writes the number that a variable holds': [
    'interpolation-in-number',
    'services: {web: {networks: {front: {priority: "${PRIORITY:-100}"}}}}\nnetworks: {front: {}}\n',
    'services: {web: {networks: {front: {priority: 100}}}}\nnetworks: {front: {}}\n',
  ],
  'leaves a variable that holds nothing': [
    'interpolation-in-number',
    'services: {web: {networks: {front: {priority: "${PRIORITY}"}}}}\nnetworks: {front: {}}\n',
  ],
  'puts a service with ports on a network that publishes them': [
    'ports-on-internal-network',
    'services:\n  web:\n    ports: ["80:80"]\n    networks: [back]\n  db:\n    networks: [front, back]\nnetworks:\n  front:\n  back: {internal: true}\n',
    'services:\n  web:\n    ports: ["80:80"]\n    networks: [back, front]\n  db:\n    networks: [front, back]\nnetworks:\n  front:\n  back: {internal: true}\n',
  ],
  'puts it on the default network where no other publishes them': [
    'ports-on-internal-network',
    'services:\n  web:\n    ports: ["80:80"]\n    networks:\n      - back # only\nnetworks:\n  back: {internal: true}\n',
    'services:\n  web:\n    ports: ["80:80"]\n    networks:\n      - back # only\n      - default\nnetworks:\n  back: {internal: true}\n',
  ],
  'doubles a subnet until all containers have a place': [
    'subnet-too-small',
    replicatedIn('subnet: 10.1.2.8/30 # small'),
    replicatedIn('subnet: 10.1.2.8/29 # small'),
  ],
  'leaves a small subnet where the bigger one is taken': [
    'subnet-too-small',
    `${replicatedIn('subnet: 10.1.2.8/30')}  back: {ipam: {config: [{subnet: 10.1.2.12/30}]}}\n`,
  ],
  'widens a range until all containers have a place': [
    'ip-range-too-small',
    replicatedIn('subnet: 10.1.2.0/24', 'ip_range: "10.1.2.8/31"'),
    replicatedIn('subnet: 10.1.2.0/24', 'ip_range: "10.1.2.8/30"'),
  ],
  'gives an entry without a subnet the one that its gateway lies in': [
    'subnet-missing',
    network('ipam:', '  config:', '    - gateway: 10.1.2.1 # ours'),
    network('ipam:', '  config:', '    - gateway: 10.1.2.1 # ours', '      subnet: 10.1.2.0/24'),
  ],
  'gives it one as big as its range': [
    'subnet-missing',
    network('ipam: {config: [{ip_range: 10.1.0.0/16}]}'),
    network('ipam: {config: [{ip_range: 10.1.0.0/16, subnet: 10.1.0.0/16}]}'),
  ],
  'lets the engine choose away from the addresses that are asked for': [
    'static-ip-in-dynamic-range',
    `services: {web: {networks: {front: {ipv4_address: 10.1.2.3}}}, db: {networks: [front]}}\nnetworks:\n  front:\n    ipam:\n      config:\n        - subnet: 10.1.2.0/24\n`,
    `services: {web: {networks: {front: {ipv4_address: 10.1.2.3}}}, db: {networks: [front]}}\nnetworks:\n  front:\n    ipam:\n      config:\n        - subnet: 10.1.2.0/24\n          ip_range: 10.1.2.128/25\n`,
  ],
  'gives the services the mode that a driver was meant to be': [
    'driver-not-creatable',
    'services:\n  web:\n    networks:\n      - front\n    image: x # ours\n  db:\n    networks: [back]\nnetworks:\n  front:\n    driver: host\n  back:\n',
    'services:\n  web:\n    network_mode: host\n    image: x # ours\n  db:\n    networks: [back]\nnetworks:\n  back:\n',
  ],
  'moves a subnet and what goes with it to its level': [
    'schema-unknown-key',
    network('subnet: 10.1.2.0/24 # ours', 'driver: bridge', 'gateway: 10.1.2.1'),
    network('ipam:', '  config:', '    - subnet: 10.1.2.0/24', '      gateway: 10.1.2.1 # ours', 'driver: bridge'),
    network('driver: bridge', 'gateway: 10.1.2.1'),
  ],
  'moves a gateway to the one subnet that there is': [
    'schema-unknown-key',
    network('gateway: 10.1.2.1', 'ipam: {config: [{subnet: 10.1.2.0/24}]}'),
    network('ipam: {config: [{subnet: 10.1.2.0/24, gateway: 10.1.2.1}]}'),
    network('ipam: {config: [{subnet: 10.1.2.0/24}]}'),
  ],
  'moves what is the network’s from where a service joins it': [
    'schema-unknown-key',
    'services: {web: {networks: {front: {internal: true}}}}\nnetworks:\n  front:\n',
    'services: {web: {networks: {front: {}}}}\nnetworks:\n  front:\n    internal: true\n',
    'services: {web: {networks: {front: {}}}}\nnetworks:\n  front:\n',
  ],
  'leaves what an alias elsewhere stands for': [
    'schema-unknown-key',
    'services: {web: {networks: {front: {internal: &on true}}}}\nnetworks:\n  front:\n    attachable: *on\n',
  ],
  'removes an anchor that nobody uses': [
    'schema-unknown-key',
    'services: {web: {networks: {front: {internal: &on true}}}}\nnetworks:\n  front:\n',
    'services: {web: {networks: {front: {}}}}\nnetworks:\n  front:\n',
  ],
  'moves no alias away from its anchor': [
    'schema-unknown-key',
    'x-on: &on true\nservices: {web: {networks: {front: {internal: *on}}}}\nnetworks:\n  front:\n',
    'x-on: &on true\nservices: {web: {networks: {front: {}}}}\nnetworks:\n  front:\n',
  ],
  'moves an address to the network that the service is on': [
    'schema-unknown-key',
    'services:\n  web:\n    networks:\n      - front\n    aliases: [api]\nnetworks:\n  front:\n',
    'services:\n  web:\n    networks: {front: {aliases: [api]}}\nnetworks:\n  front:\n',
    'services:\n  web:\n    networks:\n      - front\nnetworks:\n  front:\n',
  ],
  'moves all that lies in a subnet with it': [
    'subnet-public',
    'services: {web: {networks: {front: {ipv4_address: 8.8.8.9}}}}\nnetworks: {front: {ipam: {config: [{subnet: 8.8.8.0/24, gateway: "8.8.8.254", ip_range: 8.8.8.128/25}]}}}\n',
    'services: {web: {networks: {front: {ipv4_address: 172.18.0.9}}}}\nnetworks: {front: {ipam: {config: [{subnet: 172.18.0.0/24, gateway: "172.18.0.254", ip_range: 172.18.0.128/25}]}}}\n',
  ],
  'leaves a subnet where an address in it is made of variables': [
    'subnet-public',
    'services: {web: {networks: {front: {ipv4_address: "${A:-8.8.8.9}"}}}}\nnetworks: {front: {ipam: {config: [{subnet: 8.8.8.0/24}]}}}\n',
  ],
  'leaves an address its subnet': [
    'overlay-ipv6-subnet',
    'services: {web: {networks: {front: {ipv6_address: "fd00:1::9"}}}}\nnetworks: {front: {driver: overlay, attachable: true, enable_ipv6: true, ipam: {config: [{subnet: "fd00:1::/64"}]}}}\n',
  ],
  'switches IPv6 on together with a subnet for the address': [
    'static-ip-family-disabled',
    'services: {web: {networks: {front: {ipv6_address: "fd00:1::9"}}}}\nnetworks:\n  front:\n    ipam:\n      config:\n        - subnet: 10.1.2.0/24\n',
    'services: {web: {networks: {front: {ipv6_address: "fd00:1::9"}}}}\nnetworks:\n  front:\n    ipam:\n      config:\n        - subnet: 10.1.2.0/24\n        - subnet: fd00:1::/64\n    enable_ipv6: true\n',
  ],
  'writes a number for a switch as a switch': ['schema-type', network('internal: 1'), network('internal: true')],
  'leaves a number where an address must be': [
    'schema-type',
    'services: {web: {networks: {front: {ipv4_address: 10}}}}\nnetworks: {front: {}}\n',
  ],
  'renames a network that Compose takes for an extension': [
    'network-key-x-prefix',
    'services: {web: {networks: [x-front]}}\nnetworks: {x-front: {driver: bridge}}\n',
    'services: {web: {networks: [front]}}\nnetworks: {front: {driver: bridge}}\n',
  ],
  'takes a network as an included file declares it': [
    'include-conflict',
    {
      'compose.yaml': 'include: [part.yaml]\nnetworks: {front: {driver: bridge}, back: {}}\n',
      'part.yaml': 'networks: {front: {internal: true}}\n',
    },
    'include: [part.yaml]\nnetworks: {back: {}}\n',
  ],
  'leaves a service with ports on the network that cannot be': [
    'driver-not-creatable',
    'services: {web: {networks: [front], ports: ["80"]}}\nnetworks: {front: {driver: none}}\n',
  ],
};

describe('fixes', () => {
  for (const [title, [rule, files, ...results]] of Object.entries(table)) {
    it(title, () => assert.deepStrictEqual(fixesOf(rule, files), results));
  }

  it('hangs a macvlan network on an interface that the host has and no other network of the project', () => {
    const files = network('driver: macvlan # of the LAN');
    const fixed = network('driver: macvlan # of the LAN', 'driver_opts:', '  parent: eth0');
    const taken = `${files}  back: {driver: macvlan, driver_opts: {parent: eth0.10}}\n`;
    const circumstances = { live: liveWith([]) };
    assert.deepStrictEqual(fixesOf('macvlan-without-parent', files, circumstances), [fixed]);
    assert.deepStrictEqual(fixesOf('macvlan-without-parent', taken, circumstances), []);
    assert.deepStrictEqual(fixesOf('macvlan-without-parent', files), []);
  });
});
