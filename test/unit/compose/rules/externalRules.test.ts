import assert from 'node:assert/strict';
import type { RuleId } from '../../../../src/compose/rules/all';
import { liveWith } from '../support/caseLive';
import { fixesOf, shown } from '../support/ruleChecks';
import type { Circumstances, Files } from '../support/ruleChecks';

const rules: readonly RuleId[] = [
  'external-not-found',
  'external-predefined-network',
  'external-name-deprecated',
  'external-name-conflict',
  'external-form',
  'external-with-attributes',
  'network-name-invalid',
  'network-name-reserved',
  'network-name-duplicate',
  'network-name-collision',
  'label-reserved',
];

/** A service on the networks that these lines declare. */
function file(joined: string, networks: readonly string[], more = ''): string {
  const lines = networks.map((line) => `  ${line}\n`).join('');
  return `services:\n  web:\n    image: nginx\n    networks: [${joined}]\n${more}networks:\n${lines}`;
}

const debug = '  debug:\n    image: alpine\n    profiles: [debug]\n    networks: [back]\n';

interface Row {
  readonly files: Files;
  readonly expected: readonly string[];
  readonly circumstances?: Circumstances;
}

const table: Readonly<Record<string, Row>> = {
  'an external network that is not there': {
    files: file('proxy', ['proxy:', '  external: true']),
    expected: ['error external-not-found: proxy'],
    circumstances: { live: liveWith([]) },
  },
  'an external network that is not there, by its name': {
    files: file('proxy', ['proxy:', '  external: true', '  name: "edge"']),
    expected: ['error external-not-found: edge'],
    circumstances: { live: liveWith(['docker network create Edge']) },
  },
  'an external network that is there': {
    files: file('proxy', ['proxy:', '  external: true', '  name: edge']),
    expected: [],
    circumstances: { live: liveWith(['docker network create edge']) },
  },
  'an external network by its id': {
    files: file('proxy', [
      'proxy:',
      '  external: true',
      `  name: ${Buffer.from('edge').toString('hex').padEnd(64, '0')}`,
    ]),
    expected: [],
    circumstances: { live: liveWith(['docker network create edge']) },
  },
  'an external network that nobody uses': {
    files: file('default', ['proxy:', '  external: true']),
    expected: [],
    circumstances: { live: liveWith([]) },
  },
  'an external network of an inactive profile': {
    files: file('default', ['back:', '  external: true'], debug),
    expected: ['warning external-not-found: back'],
    circumstances: { live: liveWith([]) },
  },
  'an external network whose name is not known': {
    files: file('proxy', ['proxy:', '  external: true', '  name: ${NAME}']),
    expected: [],
    circumstances: { live: liveWith([]) },
  },

  'a network of the engine as external': {
    files: file('lan', ['lan:', '  external: true', '  name: bridge']),
    expected: ['error external-predefined-network: bridge'],
    circumstances: { live: liveWith([]) },
  },
  'a network of the engine by its key': {
    files: file('none', ['none:', '  external: true']),
    expected: ['error external-predefined-network: none'],
  },
  'a network of the engine that nobody uses': {
    files: file('default', ['lan:', '  external: true', '  name: host']),
    expected: [],
  },

  'the old form': {
    files: file('proxy', ['proxy:', '  external: {name: edge}']),
    expected: ['warning external-name-deprecated: external: {name: edge}'],
  },
  'the old form with the same name': {
    files: file('proxy', ['proxy:', '  external:', '    name: edge', '  name: edge']),
    expected: ['warning external-name-deprecated: external:\n      name: edge'],
  },
  'two names': {
    files: file('proxy', ['proxy:', '  name: edge', '  external: {name: "other"}']),
    expected: ['error external-name-conflict: edge', 'error external-name-conflict: other'],
    circumstances: { live: liveWith([]) },
  },
  'two names of which one is not known': {
    files: file('proxy', ['proxy:', '  name: ${NAME}', '  external: {name: edge}']),
    expected: ['warning external-name-deprecated: external: {name: edge}'],
  },
  'a mapping without a name': {
    files: file('proxy', ['proxy:', '  external: {}']),
    expected: ['warning external-form: {}'],
  },

  'an external network with attributes': {
    files: file('proxy', [
      'proxy:',
      '  external: "yes"',
      '  driver: bridge',
      '  x-note: a',
      '  name: edge',
      '  odd: 1',
    ]),
    expected: ['warning external-with-attributes: driver'],
  },
  'an external network with attributes of an anchor': {
    files: `x-net: &net {driver: bridge, internal: true}\n${file('proxy', ['proxy:', '  <<: *net', '  external: true'])}`,
    expected: ['warning external-with-attributes: <<: *net'],
  },
  'a network that a later file makes external': {
    files: {
      'compose.yaml': file('proxy', ['proxy:', '  driver: bridge']),
      'over.yaml': 'networks:\n  proxy:\n    external: true\n',
    },
    expected: ['warning external-with-attributes: driver'],
  },
  'a network that a later file makes external, without its attributes': {
    files: {
      'compose.yaml': file('proxy', ['proxy:', '  driver: bridge']),
      'over.yaml': 'networks:\n  proxy:\n    external: true\n    driver: !reset null\n',
    },
    expected: [],
  },
  'a network that is external or not': {
    files: file('proxy', ['proxy:', '  driver: bridge', '  external: ${EXTERNAL:-false}']),
    expected: [],
  },

  'a blank name': {
    files: file('front', ['front:', '  name: " "']),
    expected: ['error network-name-invalid: " "'],
  },
  'an empty name of an external network': {
    files: file('front', ['front:', '  name: ""', '  external: true']),
    expected: ['error network-name-invalid: ""'],
    circumstances: { live: liveWith([]) },
  },
  'an empty name that nobody uses': {
    files: file('default', ['front:', '  name: ""']),
    expected: ['warning network-name-invalid: ""'],
  },
  'a name that is not known': { files: file('front', ['front:', '  name: ${NAME}']), expected: [] },
  'names that the engine keeps': {
    files: file('a, b', ['a:', '  name: host', 'b:', '  name: default']),
    expected: ['error network-name-reserved: host', 'error network-name-reserved: default'],
    circumstances: { live: liveWith([]) },
  },
  'names in another case': { files: file('a', ['a:', '  name: Host']), expected: [] },

  'two networks of one name': {
    files: file('front, back', ['front:', '  name: app', 'back:', '  name: app']),
    expected: ['error network-name-duplicate: app', 'error network-name-duplicate: app'],
  },
  'the name that another network gets by itself': {
    files: file('front, default', ['front:', '  name: demo_default']),
    expected: ['error network-name-duplicate: demo_default'],
  },
  'two external networks of one name': {
    files: file('front, back', ['front: {external: true, name: app}', 'back: {external: true, name: app}']),
    expected: ['warning network-name-duplicate: app', 'warning network-name-duplicate: app'],
  },
  'an external network of the name of another': {
    files: file('front, back', ['front: {external: true, name: app}', 'back: {name: app}']),
    expected: ['error network-name-duplicate: app', 'error network-name-duplicate: app'],
  },
  'two networks of one name of which one is not used': {
    files: file('front', ['front:', '  name: app', 'back:', '  name: app']),
    expected: [],
  },
  'two networks of one name of which one is of an inactive profile': {
    files: file('front', ['front:', '  name: app', 'back:', '  name: app'], debug),
    expected: ['warning network-name-duplicate: app', 'warning network-name-duplicate: app'],
  },
  'two networks of one name in profiles of their own': {
    files: `services:\n  one: {image: a, profiles: [one], networks: [front]}\n  two: {image: a, profiles: [two], networks: [back]}\nnetworks:\n  front: {name: app}\n  back: {name: app}\n`,
    expected: [],
  },

  'a network that Compose did not make': {
    files: file('front', ['front:', '  name: app']),
    expected: ['error network-name-collision: app'],
    circumstances: { live: liveWith(['docker network create app']) },
  },
  'a network that has the generated name': {
    files: file('front', ['front:']),
    expected: ['error network-name-collision: front'],
    circumstances: { live: liveWith(['docker network create demo_front']) },
  },
  'a network of another project': {
    files: file('front', ['front:', '  name: app']),
    expected: ['warning network-name-collision: app'],
    circumstances: {
      live: liveWith([
        'docker network create --label com.docker.compose.project=other --label com.docker.compose.network=front app',
      ]),
    },
  },
  'the network of this project': {
    files: file('front', ['front:']),
    expected: [],
    circumstances: {
      live: liveWith([
        'docker network create --label com.docker.compose.project=demo --label com.docker.compose.network=front demo_front',
      ]),
    },
  },

  'labels of Compose': {
    files: file('front', ['front:', '  labels:', '    com.docker.compose.project: x', '    com.docker.compose: y']),
    expected: ['warning label-reserved: com.docker.compose.project'],
  },
  'labels of Compose in a list': {
    files: file('front', ['front:', '  labels: [a=b, "com.docker.compose.team=x"]']),
    expected: ['warning label-reserved: com.docker.compose.team'],
  },
};

interface FixRow {
  readonly rule: RuleId;
  readonly files: Files;
  readonly results: readonly string[];
  readonly circumstances?: Circumstances;
}

const fixes: Readonly<Record<string, FixRow>> = {
  'an external network that is called otherwise': {
    rule: 'external-not-found',
    files: file('proxy', ['proxy:', '  external: true', '  name: edgee']),
    results: [file('proxy', ['proxy:', '  external: true', '  name: edge'])],
    circumstances: { live: liveWith(['docker network create edge']) },
  },
  'the network of the host': {
    rule: 'external-predefined-network',
    files: file('lan', ['front:', 'lan:', '  external: true', '  name: host']),
    results: ['services:\n  web:\n    image: nginx\n    network_mode: host\nnetworks:\n  front:\n'],
  },
  'the network of the host as the default one': {
    rule: 'external-predefined-network',
    files: 'services:\n  web:\n    image: nginx\nnetworks:\n  default:\n    external: true\n    name: host\n',
    results: ['services:\n  web:\n    image: nginx\n    network_mode: host\n'],
  },
  'the network of the host beside another': {
    rule: 'external-predefined-network',
    files: file('lan, front', ['front:', 'lan:', '  external: true', '  name: host']),
    results: [],
  },
  'the old form': {
    rule: 'external-name-deprecated',
    files: file('proxy', ['proxy:', '  external:', '    name: "edge" # shared', '  x-note: a']),
    results: [file('proxy', ['proxy:', '  external: true', '  name: "edge" # shared', '  x-note: a'])],
  },
  'the old form on one line': {
    rule: 'external-name-deprecated',
    files: file('proxy', ['proxy: {external: {name: edge}}']),
    results: [file('proxy', ['proxy: {external: true, name: edge}'])],
  },
  'a mapping without a name': {
    rule: 'external-form',
    files: file('proxy', ['proxy:', '  external: {}']),
    results: [file('proxy', ['proxy:', '  external: true'])],
  },
  'an attribute': {
    rule: 'external-with-attributes',
    files: file('proxy', ['proxy:', '  external: true', '  ipam:', '    config:', '      - subnet: 10.9.0.0/24']),
    results: [file('proxy', ['proxy:', '  external: true'])],
  },
  'a network that Compose did not make': {
    rule: 'network-name-collision',
    files: file('front', ['front:', '  name: app']),
    results: [file('front', ['front:', '  name: app', '  external: true'])],
    circumstances: { live: liveWith(['docker network create app']) },
  },
  'the only label': {
    rule: 'label-reserved',
    files: file('front', ['front:', '  driver: bridge', '  labels:', '    com.docker.compose.project: x']),
    results: [file('front', ['front:', '  driver: bridge'])],
  },
};

describe('rules on external networks and names', () => {
  for (const [title, { files, expected, circumstances }] of Object.entries(table)) {
    it(title, () => assert.deepStrictEqual(shown(rules, files, circumstances), expected));
  }
});

describe('fixes of the rules on external networks and names', () => {
  for (const [title, { rule, files, results, circumstances }] of Object.entries(fixes)) {
    it(title, () => assert.deepStrictEqual(fixesOf(rule, files, circumstances), results));
  }
});
