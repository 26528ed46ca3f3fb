import assert from 'node:assert/strict';
import type { RuleId } from '../../../../src/compose/rules/all';
import { shown } from '../support/ruleChecks';
import type { Files } from '../support/ruleChecks';

const rules: readonly RuleId[] = [
  'schema-unknown-key',
  'schema-type',
  'service-networks-list-of-maps',
  'service-networks-duplicate',
  'networks-wrong-level',
  'network-key-not-string',
  'network-key-invalid',
  'network-key-x-prefix',
  'network-undefined',
  'boolean-yaml11',
  'boolean-invalid',
  'interpolation-invalid',
  'version-obsolete',
  'yaml-duplicate-key',
  'yaml-merge-invalid',
  'yaml-unknown-tag',
  'external-form',
  'external-name-deprecated',
  'ipam-options-ignored',
  'port-invalid',
  'port-host-ip-invalid',
  'extra-host-invalid',
];

const web = 'services:\n  web: {image: nginx}\n';

/** A service with these settings. */
function service(settings: string, rest = ''): string {
  return `services:\n  web: {image: nginx, ${settings}}\n${rest}`;
}

/** A project whose default network has this body. */
function network(body: string): string {
  return `${web}networks:\n  default: ${body}\n`;
}

/** A network whose name the schema does not take, and so does not look under. */
function unchecked(body: string): string {
  return service('networks: ["my net"]', `networks:\n  my net: ${body}\n`);
}

const uncheckedNames = ['information network-key-invalid: my net', 'information network-key-invalid: my net'];

/** What Compose 2.40.3 does with each was seen by running it. */
const table: Readonly<Record<string, readonly [Files, readonly string[]]>> = {
  'a network twice, once in quotes': [
    service('networks: [front, "front"]', 'networks: {front: {}}\n'),
    ['error service-networks-duplicate: front'],
  ],
  'a network in two files': [
    {
      'compose.yaml': service('networks: [front]', 'networks: {front: {}}\n'),
      'over.yaml': 'services:\n  web:\n    networks: [front]\n',
    },
    [],
  ],
  'a mapping in the list of networks': [
    service('networks: [{front: {aliases: [a]}}]', 'networks: {front: {}}\n'),
    ['error service-networks-list-of-maps: {front: {aliases: [a]}}'],
  ],
  'networks among the services': [
    `${web}  networks:\n    front:\n      driver: bridge\n`,
    ['error networks-wrong-level: networks'],
  ],
  'no networks among the services': [`${web}  networks: {}\n`, ['error networks-wrong-level: networks']],
  'includes of nothing, and keys of includes that nobody knows': [
    `include:\n  -\n  - path:\n  - {paths: 5}\n${web}`,
    ['warning schema-unknown-key: paths'],
  ],
  'a list of includes with nothing in it': [`include:\n${web}`, []],
  'an include of nothing in a list': [`include:\n  - path: [~]\n${web}`, ['error schema-type: ~']],
  'a service that is called networks': ['services:\n  networks: {image: nginx}\n', []],

  'pools that are taken back with nothing': [
    {
      'compose.yaml': service('networks: [front]', 'networks: {front: {ipam: {config: [{subnet: 10.1.2.0/24}]}}}\n'),
      'compose.override.yaml': 'networks: {front: {ipam: {config: ~}}}\n',
    },
    ['error schema-type: ~'],
  ],
  'keys that are no text': [
    `${web}networks:\n  1.5:\n  0x1F:\n  ~:\n  2024-01-01:\n`,
    [
      'error network-key-not-string: 1.5',
      'error network-key-not-string: 0x1F',
      'information network-key-invalid: ~',
      'error network-key-not-string: ~',
      'error network-key-not-string: 2024-01-01',
    ],
  ],
  'keys that are text': [`${web}networks:\n  yes:\n  "1":\n  !!str 2:\n  2024-13-01:\n`, []],
  'keys that are no text, elsewhere': [
    `services:\n  1: {image: nginx}\n  web: {image: nginx, sysctls: {2: a}}\nnetworks:\n  default: {labels: {true: a, "false": b}}\n`,
    ['error schema-type: 1', 'error schema-type: 2', 'error schema-type: true'],
  ],
  'a name with a blank': [
    service('networks: {"front ": }', 'networks:\n  "front ":\n'),
    ['error network-key-invalid: "front "', 'information network-key-invalid: "front "'],
  ],
  'a service with a name that Compose does not take': [
    'services:\n  wéb: {image: nginx, foo: 1}\n',
    ['error schema-unknown-key: wéb'],
  ],
  'a network that is taken for an extension': [
    service('networks: {x-net: }', 'networks:\n  x-net:\n'),
    ['error network-key-x-prefix: x-net'],
  ],

  'a key that Compose does not look at': [
    unchecked('{foo: 1, ipam: {config: [{subnet: 10.9.0.0/24, range: a}]}}'),
    [...uncheckedNames, 'warning schema-unknown-key: foo', 'warning schema-unknown-key: range'],
  ],
  'what Compose takes where it does not look': [unchecked('{name: , driver: 5, ipam: , labels: }'), uncheckedNames],
  'what Compose cannot read where it does not look': [
    unchecked('{internal: 5, ipam: {config: {subnet: 10.9.0.0/24}}}'),
    [...uncheckedNames, 'error schema-type: 5', 'error schema-type: {subnet: 10.9.0.0/24}'],
  ],

  'networks under a misspelled key': [
    service('networks: [front]', 'netwroks:\n  front:\n'),
    ['error schema-unknown-key: netwroks'],
  ],
  'networks of an extension': [
    service('networks: [front]', 'x-networks:\n  front:\n'),
    ['error network-undefined: front'],
  ],
  'names in quotes in a list': [
    service('networks: ["frnot", \'x-net\', ""]', 'networks:\n  x-net:\n'),
    ['error network-undefined: frnot', 'error network-key-x-prefix: x-net', 'error network-undefined: ""'],
  ],
  'a name in quotes as a key': [service('networks: {"frnot": }'), ['error network-undefined: "frnot"']],
  'a key in a fragment': [`x-net: &net {foo: 1}\n${network('{<<: *net}')}`, ['error schema-unknown-key: <<: *net']],
  'a key that is taken out again': [service('net: !reset null'), []],
  'keys of extensions everywhere': [
    service(
      'x-a: 1, networks: {front: {x-b: 1}}',
      'networks:\n  front: {x-c: 1, ipam: {x-d: 1, config: [{subnet: 10.9.0.0/24, x-e: 1}]}}\n',
    ),
    [],
  ],
  'a key of a port': [service('ports: [{target: 80, publish: 8080}]'), ['error schema-unknown-key: publish']],

  'dates where there must be texts': [
    network('{name: 2024-1-1, labels: {a: 2024-01-01 10:00:00, b: 2024-01-01T10:00:00Z}}'),
    [
      'error schema-type: 2024-1-1',
      'error schema-type: 2024-01-01 10:00:00',
      'error schema-type: 2024-01-01T10:00:00Z',
    ],
  ],
  'texts like dates': [
    network('{name: 2024-02-30, labels: {a: "2024-01-01", b: 2024-01-01T10:00:00, c: !!str 2024-01-01}}'),
    [],
  ],
  'a date in an option and in the hosts file': [
    service('extra_hosts: {a: 2024-01-01}', 'networks:\n  default: {driver_opts: {a: 2024-01-01}}\n'),
    ['error schema-type: 2024-01-01', 'error schema-type: 2024-01-01'],
  ],
  'a version that is a number': ['version: 3\nservices:\n  web: {image: nginx}\n', ['error schema-type: 3']],
  'a version in each file': [
    { 'compose.yaml': `version: "3"\n${web}`, 'over.yaml': "version: '3.9'\nservices: {}\n" },
    ['hint version-obsolete: version: "3"', "hint version-obsolete: version: '3.9'"],
  ],
  'ports that are none': [
    service('ports: [true, {target: 80, host_ip: 127}], expose: [false]'),
    ['error schema-type: true', 'error schema-type: 127', 'error schema-type: false'],
  ],

  'switches in the words of YAML 1.1': [
    network('{internal: yes, attachable: "oFf", enable_ipv6: N, enable_ipv4: TRUE}'),
    ['warning boolean-yaml11: yes', 'warning boolean-yaml11: oFf', 'warning boolean-yaml11: N'],
  ],
  'switches in other words': [
    network('{internal: "1", attachable: " true ", enable_ipv6: ""}'),
    ['error boolean-invalid: 1', 'error boolean-invalid:  true ', 'error boolean-invalid: ""'],
  ],
  'a switch in a fragment of two networks': [
    `${web}networks:\n  one: &one {internal: no}\n  two: *one\n`,
    ['warning boolean-yaml11: no'],
  ],

  'an external network that is a mapping': [network('{external: {x-note: a}}'), ['warning external-form: {x-note: a}']],
  'an external network that is a mapping with another key': [
    network('{external: {driver: bridge}}'),
    ['error schema-unknown-key: driver'],
  ],
  'an external network whose name is a number': [network('{external: {name: 5}}'), ['error schema-type: 5']],
  'options of addresses': [network('{ipam: {options: {foo: "1"}}}'), ['warning ipam-options-ignored: options']],
  'options of addresses that Compose refuses': [network('{ipam: {options: {foo: 1}}}'), ['error schema-type: 1']],
};

describe('rules on keys and forms', () => {
  for (const [title, [files, expected]] of Object.entries(table)) {
    it(title, () => assert.deepStrictEqual(shown(rules, files), expected));
  }
});
