import assert from 'node:assert/strict';
import type { RuleId } from '../../../../src/compose/rules/all';
import { fixesOf, shown } from '../support/ruleChecks';
import type { Circumstances, Files } from '../support/ruleChecks';
import { liveWith } from '../support/caseLive';

const rules: readonly RuleId[] = [
  'network-mode-with-networks',
  'network-mode-service-undefined',
  'network-mode-service-disabled',
  'network-mode-service-scaled',
  'network-mode-container-missing',
  'network-mode-container-of-own-service',
  'network-mode-invalid',
  'network-mode-is-network',
  'network-mode-default-bridge',
  'ports-with-host-network',
  'ports-with-none-network',
  'ports-with-shared-network',
  'expose-with-shared-network',
  'hostname-with-shared-network',
  'dns-with-shared-network',
  'extra-hosts-with-shared-network',
  'links-with-shared-network',
  'links-with-host-network',
  'mac-with-shared-network',
  'mac-with-host-network',
  'sysctl-with-host-network',
  'hostname-with-uts-host',
  'sysctl-interface',
];

/** A service `web` with these lines, and what else the file holds. */
function web(lines: readonly string[], rest = ''): string {
  return `services:\n  web:\n    image: nginx\n${lines.map((line) => `    ${line}\n`).join('')}${rest}`;
}

const vpn = '  vpn:\n    image: alpine\n';
const front = 'networks:\n  front:\n';
const api = '  api:\n    image: alpine\n    networks: [front]\n';

interface Row {
  readonly files: Files;
  readonly expected: readonly string[];
  readonly circumstances?: Circumstances;
}

const table: Readonly<Record<string, Row>> = {
  'the container of the service itself': {
    files: web(['container_name: edge', 'network_mode: container:edge']),
    expected: ['error network-mode-container-of-own-service: container:edge'],
  },
  'the generated container of the service itself, in a profile that is off': {
    files: web(['profiles: [p]', 'network_mode: "container:demo-web-1"']),
    expected: ['warning network-mode-container-of-own-service: container:demo-web-1'],
  },
  'a container elsewhere that has the name of the service': {
    files: web(['network_mode: container:web']),
    expected: [],
  },
  'a container with a blank in its name': {
    files: web(['network_mode: "container: edge"']),
    expected: ['error network-mode-invalid: container: edge'],
    circumstances: { live: liveWith([]) },
  },
  'a mode and networks': {
    files: web(['network_mode: host', 'networks: [front]'], front),
    expected: ['error network-mode-with-networks: network_mode: host'],
  },
  'a mode and networks of which none is known': {
    files: web(['network_mode: host', 'networks: ["${NET}"]']),
    expected: ['error network-mode-with-networks: network_mode: host'],
  },
  'a mode that is not known': { files: web(['network_mode: ${MODE}', 'networks: [front]'], front), expected: [] },
  'a mode and networks that a later file resets': {
    files: {
      'compose.yaml': web(['networks: [front]'], front),
      'over.yaml': 'services:\n  web:\n    network_mode: host\n    networks: !reset null\n',
    },
    expected: [],
  },
  'a mode in a later file': {
    files: {
      'compose.yaml': web(['networks: [front]'], front),
      'over.yaml': 'services:\n  web:\n    network_mode: host\n',
    },
    expected: ['error network-mode-with-networks: network_mode: host'],
  },
  'a mode that a merge key brings': {
    files: `x-base: &base\n  network_mode: host\nservices:\n  web:\n    <<: *base\n    image: nginx\n    networks: [front]\n${front}`,
    expected: ['error network-mode-with-networks: <<: *base'],
  },
  'a mode taken over from another file': {
    files: {
      'compose.yaml': `services:\n  web:\n    extends: {file: part.yaml, service: base}\n    networks: [front]\n${front}`,
      'part.yaml': 'services:\n  base:\n    image: nginx\n    network_mode: host\n',
    },
    expected: ['error network-mode-with-networks: extends'],
  },
  'a mode and networks in an inactive profile': {
    files: web(['profiles: [debug]', 'network_mode: host', 'networks: [front]'], front),
    expected: ['warning network-mode-with-networks: network_mode: host'],
  },

  'the network of no service': {
    files: web(['network_mode: service:vpm'], vpn),
    expected: ['error network-mode-service-undefined: service:vpm'],
  },
  'the network of a service of a file that is not known': {
    files: web(['network_mode: service:vpn']),
    expected: [],
    circumstances: { extent: 'fragment' },
  },
  'the network of an included service': {
    files: {
      'compose.yaml': `include: [part.yaml]\n${web(['network_mode: service:vpn'])}`,
      'part.yaml': `services:\n${vpn}`,
    },
    expected: [],
  },
  'the network of a service of an inactive profile': {
    files: web(['network_mode: service:vpn'], `${vpn}    profiles: [vpn]\n`),
    expected: ['error network-mode-service-disabled: service:vpn'],
  },
  'both in an inactive profile': {
    files: web(['profiles: [vpn]', 'network_mode: service:vpn'], `${vpn}    profiles: [vpn]\n`),
    expected: [],
  },
  'its profile is active': {
    files: web(['network_mode: service:vpn'], `${vpn}    profiles: [vpn]\n`),
    expected: [],
    circumstances: { profiles: ['vpn'] },
  },
  'the network of a scaled service': {
    files: web(['network_mode: service:vpn'], `${vpn}    scale: 2\n`),
    expected: ['warning network-mode-service-scaled: service:vpn'],
  },
  'the network of a service without containers': {
    files: web(['network_mode: service:vpn'], `${vpn}    deploy: {replicas: 0}\n`),
    expected: ['error network-mode-service-scaled: service:vpn'],
  },
  'as many containers as a variable says': {
    files: web(['network_mode: service:vpn'], `${vpn}    scale: \${COUNT}\n`),
    expected: [],
  },

  'a container that is not there': {
    files: web(['network_mode: container:Cx']),
    expected: ['error network-mode-container-missing: container:Cx'],
    circumstances: { live: liveWith(['docker run -d --name other busybox']) },
  },
  'a container that is there': {
    files: web(['network_mode: container:Cx']),
    expected: [],
    circumstances: { live: liveWith(['docker run -d --name Cx busybox']) },
  },
  'a container while no engine is connected': { files: web(['network_mode: container:Cx']), expected: [] },
  'the name of a service as that of a container': {
    files: web(['network_mode: container:vpn'], vpn),
    expected: ['warning network-mode-container-of-own-service: container:vpn'],
    circumstances: { live: liveWith([]) },
  },
  'a container of another project that is called as a service': {
    files: web(['network_mode: container:vpn'], vpn),
    expected: [],
    circumstances: { live: liveWith(['docker run -d --name vpn busybox']) },
  },
  'a container name of the project': {
    files: web(['network_mode: container:tunnel'], `${vpn}    container_name: tunnel\n`),
    expected: ['warning network-mode-container-of-own-service: container:tunnel'],
  },
  'a container name that Compose will give': {
    files: web(['network_mode: container:demo-vpn-1'], vpn),
    expected: ['warning network-mode-container-of-own-service: container:demo-vpn-1'],
  },

  'a typing error': { files: web(['network_mode: hots']), expected: ['error network-mode-invalid: hots'] },
  'another case': { files: web(['network_mode: "Bridge"']), expected: ['error network-mode-invalid: Bridge'] },
  'another case of a prefix': {
    files: web(['network_mode: Service:vpn'], vpn),
    expected: ['error network-mode-invalid: Service:vpn'],
  },
  'a word of Podman': {
    files: web(['network_mode: slirp4netns:port_handler=slirp4netns']),
    expected: ['error network-mode-invalid: slirp4netns:port_handler=slirp4netns'],
  },
  'a word without its name': {
    files: web(['network_mode: container']),
    expected: ['error network-mode-invalid: container'],
  },
  'a network that may be there': { files: web(['network_mode: lan']), expected: ['warning network-mode-invalid: lan'] },
  'a network that is not there': {
    files: web(['network_mode: lan']),
    expected: ['error network-mode-invalid: lan'],
    circumstances: { live: liveWith([]) },
  },
  'a network that is there': {
    files: web(['network_mode: lan']),
    expected: ['warning network-mode-is-network: lan'],
    circumstances: { live: liveWith(['docker network create lan']) },
  },
  'the network of Windows': { files: web(['network_mode: nat']), expected: [] },
  'an empty mode beside a default network': { files: web(['network_mode: ""'], vpn), expected: [] },
  'an empty mode beside other networks': {
    files: web(['network_mode: ""'], `${api}${front}`),
    expected: ['error network-mode-invalid: ""'],
  },
  'an empty mode of a service with networks, which counts for nothing': {
    files: web(['network_mode: ""', 'networks: [front]'], front),
    expected: [],
  },
  'an empty mode in a project without networks': {
    files: web(['network_mode: ""'], front),
    expected: ['warning network-mode-invalid: ""'],
  },

  'a network by its key': {
    files: web(['network_mode: front'], `${api}${front}`),
    expected: ['error network-mode-is-network: front'],
  },
  'a network by its real name': {
    files: web(['network_mode: demo_front'], `${api}${front}`),
    expected: ['warning network-mode-is-network: demo_front'],
  },
  'a network whose key is its name': {
    files: web(['network_mode: front'], `${api}${front}    name: front\n`),
    expected: ['warning network-mode-is-network: front'],
  },
  'an external network': {
    files: web(['network_mode: shared'], 'networks:\n  front:\n    external: true\n    name: shared\n'),
    expected: ['warning network-mode-is-network: shared'],
  },
  'a network that nobody makes Compose create': {
    files: web(['network_mode: demo_front'], front),
    expected: ['error network-mode-is-network: demo_front'],
  },
  'the default bridge': {
    files: web(['network_mode: bridge']),
    expected: ['information network-mode-default-bridge: bridge'],
  },

  'all that a shared network refuses': {
    files: web(
      [
        'network_mode: service:vpn',
        'ports: [80]',
        'expose: [80]',
        'hostname: web',
        'domainname: example.org',
        'dns: 9.9.9.9',
        'extra_hosts: {db: 10.0.0.5}',
        'links: [vpn]',
        'external_links: [Cx]',
        'mac_address: 02:42:ac:11:65:43',
      ],
      vpn,
    ),
    expected: [
      'error ports-with-shared-network: ports',
      'error expose-with-shared-network: expose',
      'error hostname-with-shared-network: hostname',
      'warning hostname-with-shared-network: domainname',
      'error dns-with-shared-network: dns',
      'error extra-hosts-with-shared-network: extra_hosts',
      'error links-with-shared-network: links',
      'error links-with-shared-network: external_links',
      'warning mac-with-shared-network: mac_address',
    ],
  },
  'what a shared network lets pass: nothing said': {
    files: web(
      [
        'network_mode: container:Cx',
        'ports: []',
        'expose: []',
        'hostname: ""',
        'dns: [""]',
        'extra_hosts: {}',
        'links: []',
        'mac_address: ${MAC}',
        'dns_search: example.org',
      ],
      '',
    ),
    expected: [],
  },
  'a published port with a variable in it': {
    files: web(['network_mode: service:vpn', 'ports: ["${PORT}:80"]'], vpn),
    expected: ['error ports-with-shared-network: ports'],
  },
  'all that the network of the host refuses': {
    files: web([
      'network_mode: host',
      'ports: [80]',
      'links: [db]',
      'mac_address: 02:42:ac:11:65:43',
      'sysctls: [net.core.somaxconn=1024, kernel.msgmax=65536]',
      'hostname: web',
      'dns: 9.9.9.9',
    ]),
    expected: [
      'warning ports-with-host-network: ports',
      'error links-with-host-network: links',
      'warning mac-with-host-network: mac_address',
      'error sysctl-with-host-network: net.core.somaxconn',
    ],
  },
  'a setting of the host with slashes and a variable': {
    files: web(['network_mode: host', 'sysctls: ["net/core/somaxconn=${N}", "${KEY}=1"]']),
    expected: ['error sysctl-with-host-network: "net/core/somaxconn=${N}"'],
  },
  'what is void without a network': {
    files: web(['network_mode: none', 'ports: [80]', 'mac_address: 02:42:ac:11:65:43']),
    expected: ['warning ports-with-none-network: ports', 'warning mac-with-host-network: mac_address'],
  },
  'ports that a merge key brings': {
    files: 'x-base: &base\n  ports: [80]\nservices:\n  web:\n    <<: *base\n    image: nginx\n    network_mode: host\n',
    expected: ['warning ports-with-host-network: <<: *base'],
  },
  'the names of the host': {
    files: web(['uts: host', 'hostname: web', 'domainname: example.org']),
    expected: ['error hostname-with-uts-host: hostname', 'error hostname-with-uts-host: domainname'],
  },
  'settings of interfaces': {
    files: web([
      'sysctls:',
      '  - net.ipv4.conf.eth0.forwarding=1',
      '  - net.ipv6.conf.eth1.accept_ra=2',
      '  - net.ipv4.conf.all.forwarding=1',
      '  - net.ipv4.conf.eth0=1',
      '  - net/ipv4.conf/eth0/forwarding=1',
      '  - net/ipv4/ip_forward=1',
    ]),
    expected: [
      'error sysctl-interface: net.ipv4.conf.eth0.forwarding',
      'error sysctl-interface: net.ipv6.conf.eth1.accept_ra',
      'error sysctl-interface: net/ipv4.conf/eth0/forwarding',
    ],
  },
  'settings of the interfaces of another container': {
    files: web(['network_mode: service:vpn', 'sysctls: {net.ipv4.conf.eth0.forwarding: 1}'], vpn),
    expected: [],
  },
};

const fixes: Readonly<
  Record<
    string,
    {
      readonly rule: RuleId;
      readonly files: Files;
      readonly results: readonly string[];
      readonly circumstances?: Circumstances;
    }
  >
> = {
  'a mode and networks': {
    rule: 'network-mode-with-networks',
    files: web(['network_mode: host', 'networks: [front]'], front),
    results: [web(['networks: [front]'], front), web(['network_mode: host'], front)],
  },
  'a mode and networks that are inherited': {
    rule: 'network-mode-with-networks',
    files: `services:\n  base:\n    image: nginx\n    networks: [front]\n  web:\n    extends: base\n    network_mode: host\n${front}`,
    results: [
      `services:\n  base:\n    image: nginx\n    networks: [front]\n  web:\n    extends: base\n${front}`,
      `services:\n  base:\n    image: nginx\n    networks: [front]\n  web:\n    extends: base\n    network_mode: host\n    networks: !reset null\n${front}`,
    ],
  },
  'networks in a later file': {
    rule: 'network-mode-with-networks',
    files: {
      'compose.yaml': web(['network_mode: host'], front),
      'over.yaml': 'services:\n  web:\n    networks: [front]\n',
    },
    results: ['services:\n  web:\n    networks: [front]\n    network_mode: !reset null\n', 'services:\n  web:\n'],
  },
  'a service with a blank before it': {
    rule: 'network-mode-service-undefined',
    files: web(['network_mode: "service: vpn"'], vpn),
    results: [web(['network_mode: "service:vpn"'], vpn)],
  },
  'a container name in place of a service': {
    rule: 'network-mode-service-undefined',
    files: web(['network_mode: service:tunnel'], `${vpn}    container_name: tunnel\n`),
    results: [web(['network_mode: service:vpn'], `${vpn}    container_name: tunnel\n`)],
  },
  'a service of an inactive profile': {
    rule: 'network-mode-service-disabled',
    files: web(['network_mode: service:vpn'], `${vpn}    profiles: [a, b]\n`),
    results: [
      web(['network_mode: service:vpn', 'profiles: [a, b]'], `${vpn}    profiles: [a, b]\n`),
      web(['network_mode: service:vpn'], vpn),
    ],
  },
  'a container that is called otherwise': {
    rule: 'network-mode-container-missing',
    files: web(['network_mode: container:tunel']),
    results: [web(['network_mode: container:tunnel'])],
    circumstances: { live: liveWith(['docker run -d --name tunnel busybox']) },
  },
  'a container of the project': {
    rule: 'network-mode-container-of-own-service',
    files: web(["network_mode: 'container:vpn'"], vpn),
    results: [web(["network_mode: 'service:vpn'"], vpn)],
  },
  'a typing error': {
    rule: 'network-mode-invalid',
    files: web(['network_mode: hots']),
    results: [web(['network_mode: host'])],
  },
  'a wrong prefix': {
    rule: 'network-mode-invalid',
    files: web(['network_mode: "services: vpn"'], vpn),
    results: [web(['network_mode: "service:vpn"'], vpn)],
  },
  'a network as a mode': {
    rule: 'network-mode-is-network',
    files: web(['network_mode: front'], `${api}${front}`),
    results: [web(['networks: [front]'], `${api}${front}`)],
  },
  'ports of a shared network': {
    rule: 'ports-with-shared-network',
    files: web(
      ['network_mode: service:vpn', 'ports:', '  - "8080:80" # site', '  - target: 81', '    published: 8081'],
      vpn,
    ),
    results: [
      web(
        ['network_mode: service:vpn'],
        `${vpn}    ports:\n      - "8080:80" # site\n      - target: 81\n        published: 8081\n`,
      ),
      web(['network_mode: service:vpn'], vpn),
    ],
  },
  'ports of a shared network that has its own': {
    rule: 'ports-with-shared-network',
    files: web(['network_mode: service:vpn', 'ports: [80]'], `${vpn}    ports: [81]\n`),
    results: [web(['network_mode: service:vpn'], `${vpn}    ports: [81]\n`)],
  },
  'a setting of the host': {
    rule: 'sysctl-with-host-network',
    files: web(['network_mode: host', 'sysctls:', '  net.core.somaxconn: 1024']),
    results: [web(['network_mode: host'])],
  },
  'a mode among networks that two files list': {
    rule: 'network-undefined',
    files: {
      'compose.yaml': 'services: {web: {networks: [bridge]}}\n',
      'over.yaml': 'services:\n  web:\n    image: x\n    networks: {}\n',
    },
    results: [
      'services: {web: {networks: [bridge]}}\nnetworks:\n  bridge:\n',
      'services: {web: {networks: [bridge]}}\nnetworks:\n  bridge:\n    external: true\n',
    ],
  },
  'a setting of the only interface': {
    rule: 'sysctl-interface',
    files: web(['sysctls:', '  - net.ipv4.conf.eth0.forwarding=1', '  - kernel.msgmax=65536']),
    results: [
      web([
        'sysctls:',
        '  - kernel.msgmax=65536',
        'networks:',
        '  default:',
        '    driver_opts:',
        '      com.docker.network.endpoint.sysctls: net.ipv4.conf.IFNAME.forwarding=1',
      ]),
    ],
  },
  'a setting of the interface of a declared network': {
    rule: 'sysctl-interface',
    files: web(['networks:', '  front: {priority: 1}', 'sysctls: {net.ipv4.conf.eth0.forwarding: 1}'], front),
    results: [
      web(
        [
          'networks:',
          '  front: {priority: 1, driver_opts: {com.docker.network.endpoint.sysctls: net.ipv4.conf.IFNAME.forwarding=1}}',
        ],
        front,
      ),
    ],
  },
};

describe('rules on network_mode', () => {
  for (const [title, { files, expected, circumstances }] of Object.entries(table)) {
    it(title, () => assert.deepStrictEqual(shown(rules, files, circumstances), expected));
  }
});

describe('fixes of the rules on network_mode', () => {
  for (const [title, { rule, files, results, circumstances }] of Object.entries(fixes)) {
    it(title, () => assert.deepStrictEqual(fixesOf(rule, files, circumstances), results));
  }
});
