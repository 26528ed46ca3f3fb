import assert from 'node:assert/strict';
import type { RuleId } from '../../../../src/compose/rules/all';
import { fixesOf, shown } from '../support/ruleChecks';
import type { Circumstances, Files } from '../support/ruleChecks';

const rules: readonly RuleId[] = [
  'port-invalid',
  'port-host-ip-invalid',
  'port-duplicate',
  'port-conflict',
  'port-with-replicas',
  'extra-host-invalid',
  'extra-host-shadows-service',
  'dns-invalid',
  'hostname-invalid',
];

/** A service `web` with these lines, and what else the file holds. */
function web(lines: readonly string[], rest = ''): string {
  return `services:\n  web:\n    image: nginx\n${lines.map((line) => `    ${line}\n`).join('')}${rest}`;
}

function api(...lines: readonly string[]): string {
  return `  api:\n    image: alpine\n${lines.map((line) => `    ${line}\n`).join('')}`;
}

/** Entries of `ports` and what is said of each. */
const ports: Readonly<Record<string, readonly string[]>> = {
  '80': [],
  '"80"': [],
  '"8080:80"': [],
  '"80/TCP"': [],
  '"80/"': [],
  '":80"': [],
  '"127.0.0.1::80"': [],
  '"[::1]:8080:80"': [],
  '"::1:8080:80"': [],
  '"8080-8090:80"': [],
  '"8080-8081:80-81/sctp"': [],
  '"080:080"': [],
  '0x50': [],
  '1_000': [],
  '"${PORT}:80"': [],
  '"${PORT:-http}:80"': ['error port-invalid: ${PORT:-http}:80'],
  '80.5': ['error port-invalid: 80.5'],
  '80.0': ['error port-invalid: 80.0'],
  '1e3': ['error port-invalid: 1e3'],
  '-5': ['error port-invalid: -5'],
  '"80.5"': ['error port-invalid: 80.5'],
  '""': ['error port-invalid: ""'],
  '"8080:"': ['error port-invalid: 8080:'],
  '"0"': ['error port-invalid: 0'],
  '"0:80"': [],
  '"+80"': ['error port-invalid: +80'],
  '"http:80"': ['error port-invalid: http:80'],
  '"8080:70000"': ['error port-invalid: 8080:70000'],
  '"81-80"': ['error port-invalid: 81-80'],
  '"8080:80-81"': ['error port-invalid: 8080:80-81'],
  '"8080:80/http"': ['error port-invalid: http'],
  '"localhost:8080:80"': ['error port-host-ip-invalid: localhost'],
  '"127.0.0.01:8080:80"': ['error port-host-ip-invalid: 127.0.0.01'],
  '"[fe80::1%eth0]:8080:80"': ['error port-host-ip-invalid: [fe80::1%eth0]'],
  '{target: 80, published: "8080-8090", host_ip: "::1", protocol: UDP}': [],
  '{target: 80, published: ""}': [],
  '{target: 0}': [],
  '{target: "80"}': [],
  '{published: "8080"}': ['error port-invalid: published'],
  '{mode: host}': ['error port-invalid: mode'],
  '{}': ['error port-invalid: {}'],
  '{target: 70000}': ['error port-invalid: 70000'],
  '{target: "80-81"}': ['error port-invalid: 80-81'],
  '{target: 80.5}': ['error port-invalid: 80.5'],
  '{target: 80, published: http}': ['error port-invalid: http'],
  '{target: 80, published: 90-80}': ['error port-invalid: 90-80'],
  '{target: 80, protocol: "http"}': ['error port-invalid: http'],
  '{target: 80, host_ip: localhost}': ['error port-host-ip-invalid: localhost'],
  '{target: 80, host_ip: "[::1]"}': ['error port-host-ip-invalid: [::1]'],
  '{target: 80, host_ip: ""}': ['error port-host-ip-invalid: ""'],
  '{target: 80, host_ip: "${HOST}"}': [],
};

/** Entries of `expose` and what is said of each. */
const exposed: Readonly<Record<string, readonly string[]>> = {
  '3000': [],
  '"8080-8085/tcp"': [],
  '"53/UDP"': [],
  '"${PORT}"': [],
  '"80/http"': ['warning port-invalid: 80/http'],
  '"8080:80"': ['warning port-invalid: 8080:80'],
  '70000': ['warning port-invalid: 70000'],
  '80.5': ['error port-invalid: 80.5'],
};

/** Values of `extra_hosts` and what is said of each. */
const hosts: Readonly<Record<string, readonly string[]>> = {
  '[db=10.0.0.5, "db:10.0.0.5", "six=::1", "six:::1", "six:[::1]", "gw=host-gateway"]': [],
  '["db=10.0.0.5,10.0.0.6"]': [],
  '["db=10.0.0.5,10.0.0.300"]': ['error extra-host-invalid: 10.0.0.300'],
  '{db: 10.0.0.5, six: ["::1", "[::2]"], gw: host-gateway}': [],
  '["db=${IP}", "${NAME}=x", "${ALL}"]': [],
  '[db]': ['error extra-host-invalid: db'],
  '["db 10.0.0.5"]': ['error extra-host-invalid: db 10.0.0.5'],
  '["=10.0.0.5"]': ['error extra-host-invalid: '],
  '["a:b=10.0.0.5"]': ['error extra-host-invalid: a:b'],
  '["db="]': ['error extra-host-invalid: db='],
  '["db: 10.0.0.5"]': ['error extra-host-invalid:  10.0.0.5'],
  '[db=Host-Gateway]': ['error extra-host-invalid: Host-Gateway'],
  '{db: "10.0.0.5,10.0.0.6"}': ['error extra-host-invalid: 10.0.0.5,10.0.0.6'],
  '{db: ["::1", "x"]}': ['error extra-host-invalid: x'],
  '{db: ""}': ['error extra-host-invalid: ""'],
};

/** Values of `dns` and what is said of each. */
const nameServers: Readonly<Record<string, readonly string[]>> = {
  '9.9.9.9': [],
  '[9.9.9.9, "2620:fe::fe", "fe80::1%eth0", "", "${DNS}"]': [],
  'dns.example.org': ['error dns-invalid: dns.example.org'],
  '["9.9.9.9:53"]': ['error dns-invalid: 9.9.9.9:53'],
  '["[2620:fe::fe]"]': ['error dns-invalid: [2620:fe::fe]'],
  '" 9.9.9.9"': ['error dns-invalid:  9.9.9.9'],
  '"9.9.9.9%eth0"': ['error dns-invalid: 9.9.9.9%eth0'],
};

interface Row {
  readonly files: Files;
  readonly expected: readonly string[];
  readonly circumstances?: Circumstances;
}

const internal = 'networks:\n  in: {internal: true}\n';

const table: Readonly<Record<string, Row>> = {
  'a port twice in other words': {
    files: web(['ports: ["80:80", "0.0.0.0:80:80/tcp", {target: 80, published: "80"}, "80:80/udp"]']),
    expected: ['warning port-duplicate: 0.0.0.0:80:80/tcp', 'warning port-duplicate: {target: 80, published: "80"}'],
  },
  'a port once in each of two files': {
    files: { 'compose.yaml': web(['ports: ["80:80"]']), 'over.yaml': 'services: {web: {ports: ["80:80"]}}\n' },
    expected: [],
  },
  'one port for two services': {
    files: web(['ports: ["8080:80"]'], api('ports: [{target: 81, published: 8080}]')),
    expected: ['error port-conflict: 8080', 'error port-conflict: 8080'],
  },
  'one port for two of a service': {
    files: web(['ports: ["8080:80", "8080:81"]']),
    expected: ['error port-conflict: 8080', 'error port-conflict: 8080'],
  },
  'one port on all addresses and on one': {
    files: web(['ports: ["8080:80"]'], api('ports: ["[::1]:8080:80"]')),
    expected: ['error port-conflict: 8080', 'error port-conflict: 8080'],
  },
  'one port on all addresses of a family and on one': {
    files: web(['ports: ["0.0.0.0:8080:80"]'], api('ports: ["127.0.0.1:8080:80"]')),
    expected: ['error port-conflict: 8080', 'error port-conflict: 8080'],
  },
  'one port on addresses of two families': {
    files: web(['ports: ["0.0.0.0:8080:80"]'], api('ports: ["[::]:8080:80"]')),
    expected: [],
  },
  'one port on one address in two spellings': {
    files: web(['ports: ["[::1]:8080:80"]'], api('ports: ["[0:0::1]:8080:80"]')),
    expected: ['error port-conflict: 8080', 'error port-conflict: 8080'],
  },
  'one port of two protocols': { files: web(['ports: ["53:53/udp"]'], api('ports: ["53:53"]')), expected: [] },
  'ranges that overlap': {
    files: web(['ports: ["8000-8010:8000-8010"]'], api('ports: ["8010-8011:80-81"]')),
    expected: ['error port-conflict: 8000-8010', 'error port-conflict: 8010-8011'],
  },
  'ranges of a service that say the same': {
    files: web(['ports: ["8000-8010:8000-8010", "8005:8005"]']),
    expected: [],
  },
  'a range to choose from': { files: web(['ports: ["8000-8010:80"]'], api('ports: ["8000:80"]')), expected: [] },
  "a port of the engine's choice": {
    files: web(['ports: ["80", "0:80"]'], api('ports: ["80", "0:80"]')),
    expected: [],
  },
  'one port in profiles that exclude each other': {
    files: web(['profiles: [a]', 'ports: ["8080:80"]'], api('profiles: [b]', 'ports: ["8080:80"]')),
    expected: [],
    circumstances: { profiles: ['a', 'b'] },
  },
  'one port in an inactive profile': {
    files: web(['ports: ["8080:80"]'], api('profiles: [b]', 'ports: ["8080:80"]')),
    expected: ['warning port-conflict: 8080', 'warning port-conflict: 8080'],
  },
  'one port in the network of the host': {
    files: web(['network_mode: host', 'ports: ["8080:80"]'], api('ports: ["8080:80"]')),
    expected: [],
  },
  'one port on an internal network': {
    files: web(['networks: [in]', 'ports: ["8080:80"]'], api('ports: ["8080:80"]') + internal),
    expected: [],
  },
  'one port on a network that binds to an address of its own': {
    files: web(
      ['networks: [lo]', 'ports: ["8080:80"]'],
      `${api('ports: ["127.0.0.2:8080:80"]')}networks:\n  lo: {driver_opts: {com.docker.network.bridge.host_binding_ipv4: 127.0.0.1}}\n`,
    ),
    expected: [],
  },
  'one port of a service without containers': {
    files: web(['scale: 0', 'ports: ["8080:80"]'], api('ports: ["8080:80"]')),
    expected: [],
  },
  'a port of several containers': {
    files: web(['scale: 3', 'ports: ["8080:80"]']),
    expected: ['error port-with-replicas: 3'],
  },
  'a range of ports of several containers': {
    files: web(['deploy: {replicas: 2}', 'ports: ["8080-8081:80-81"]']),
    expected: ['error port-with-replicas: 2'],
  },
  'a range that does not suffice': {
    files: web(['scale: 3', 'ports: ["8080-8081:80"]']),
    expected: ['error port-with-replicas: 3'],
  },
  'a range that suffices': { files: web(['scale: 3', 'ports: ["8080-8082:80"]']), expected: [] },
  "ports of the engine's choice of several containers": { files: web(['scale: 3', 'ports: ["80"]']), expected: [] },
  'a port of several containers on an internal network': {
    files: web(['scale: 3', 'ports: ["8080:80"]', 'networks: [in]'], internal),
    expected: [],
  },
  'a port of as many containers as a variable says': {
    files: web(['scale: ${COUNT}', 'ports: ["8080:80"]']),
    expected: [],
  },

  'the name of a service in the hosts file': {
    files: web(['extra_hosts: [api=10.0.0.5, web=127.0.0.1, other=10.0.0.6]'], api()),
    expected: ['warning extra-host-shadows-service: api'],
  },
  'the name of a service in the hosts file, with a variable': {
    files: web(['extra_hosts: {api: "${IP}"}'], api()),
    expected: ['warning extra-host-shadows-service: api'],
  },
  'the name of a service of another network in the hosts file': {
    files: web(['extra_hosts: [api=10.0.0.5]'], `${api('networks: [back]')}networks:\n  back:\n`),
    expected: [],
  },
  'the name of a service in the hosts file, with its own address': {
    files: web(
      ['networks: [back]', 'extra_hosts: [api=10.9.0.5]'],
      `${api('networks: {back: {ipv4_address: 10.9.0.5}}')}networks:\n  back: {ipam: {config: [{subnet: 10.9.0.0/24}]}}\n`,
    ),
    expected: [],
  },

  'a host name of 64 bytes': { files: web([`hostname: ${'a'.repeat(64)}`]), expected: [] },
  'a host name of 65 bytes': {
    files: web([`hostname: ${'a'.repeat(65)}`]),
    expected: [`error hostname-invalid: ${'a'.repeat(65)}`],
  },
  'a host name of 40 letters and 80 bytes': {
    files: web([`hostname: "${'é'.repeat(40)}"`]),
    expected: [`error hostname-invalid: ${'é'.repeat(40)}`],
  },
  'faults that only the engine sees, in an inactive profile': {
    files: web(['profiles: [debug]', 'dns: x', 'ports: [{target: 70000}]', 'extra_hosts: [a=b]']),
    expected: ['warning dns-invalid: x', 'warning port-invalid: 70000', 'warning extra-host-invalid: b'],
  },
  'faults that Compose sees, in an inactive profile': {
    files: web(['profiles: [debug]', 'ports: ["70000"]', 'extra_hosts: [a]']),
    expected: ['error port-invalid: 70000', 'error extra-host-invalid: a'],
  },
};

const fixes: Readonly<
  Record<string, { readonly rule: RuleId; readonly from: string; readonly to: readonly string[] }>
> = {
  'a protocol': {
    rule: 'port-invalid',
    from: web(['ports: ["8080:80/tpc"]']),
    to: [web(['ports: ["8080:80/tcp"]'])],
  },
  'a host by its name': {
    rule: 'port-host-ip-invalid',
    from: web(["ports: ['localhost:8080:80']"]),
    to: [web(["ports: ['127.0.0.1:8080:80']"])],
  },
  'brackets in the long form': {
    rule: 'port-host-ip-invalid',
    from: web(['ports: [{target: 80, host_ip: "[::1]"}]']),
    to: [web(['ports: [{target: 80, host_ip: "::1"}]'])],
  },
  'a port twice': {
    rule: 'port-duplicate',
    from: web(['ports:', '  - "80:80"', '  - 0.0.0.0:80:80', '  - "81:81"']),
    to: [web(['ports:', '  - "80:80"', '  - "81:81"'])],
  },
  'a port of two services': {
    rule: 'port-conflict',
    from: web(['ports: ["8080:80", "8081:81"]'], api('ports: ["127.0.0.1:8080:80"]')),
    to: [web(['ports: ["8082:80", "8081:81"]'], api('ports: ["127.0.0.1:8080:80"]'))],
  },
  'a port of two services that a variable gives': {
    rule: 'port-conflict',
    from: web(['ports: ["${PORT:-8080}:80"]'], api('ports: ["8080:80"]')),
    to: [],
  },
  'a port of several containers': {
    rule: 'port-with-replicas',
    from: web(['scale: 3', 'ports: [{target: 80, published: 8080}]']),
    to: [web(['scale: 3', 'ports: [{target: 80, published: 8080-8082}]'])],
  },
  'an address with a zero': {
    rule: 'extra-host-invalid',
    from: web(['extra_hosts: ["db:10.0.0.05"]']),
    to: [web(['extra_hosts: ["db:10.0.0.5"]'])],
  },
  'a name server with a blank': { rule: 'dns-invalid', from: web(['dns: "9.9.9.9 "']), to: [web(['dns: "9.9.9.9"'])] },
};

describe('rules on ports and hosts', () => {
  for (const [key, values] of Object.entries({ ports, expose: exposed })) {
    for (const [entry, expected] of Object.entries(values)) {
      it(`${key}: ${entry}`, () => assert.deepStrictEqual(shown(rules, web([`${key}: [${entry}]`])), expected));
    }
  }
  for (const [key, values] of Object.entries({ extra_hosts: hosts, dns: nameServers })) {
    for (const [value, expected] of Object.entries(values)) {
      it(`${key}: ${value}`, () => assert.deepStrictEqual(shown(rules, web([`${key}: ${value}`])), expected));
    }
  }
  for (const [title, { files, expected, circumstances }] of Object.entries(table)) {
    it(title, () => assert.deepStrictEqual(shown(rules, files, circumstances), expected));
  }
});

describe('fixes of the rules on ports and hosts', () => {
  for (const [title, { rule, from, to }] of Object.entries(fixes)) {
    it(title, () => assert.deepStrictEqual(fixesOf(rule, from), to));
  }
});
