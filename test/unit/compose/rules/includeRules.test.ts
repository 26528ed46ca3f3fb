import assert from 'node:assert/strict';
import { shown } from '../support/ruleChecks';

const conflict = ['error include-conflict: web'];

/** Own lines of a service, those of the included file, and whether Compose 2.40.3 takes both. */
const table: readonly (readonly [own: string, theirs: string, expected: readonly string[]])[] = [
  ['networks: {default: }', 'networks: {default: }', []],
  ['networks: {default: }', 'networks: [default]', []],
  ['networks: [default]', 'networks: [default]', conflict],
  ['networks: [default]', 'networks: {default: }', conflict],
  ['networks: {default: {aliases: [a]}}', 'networks: {default: {aliases: [a]}}', []],
  ['networks: {default: {aliases: [a]}}', 'networks: [default]', conflict],
  ['ports: ["80:80"]', 'ports: ["80:80"]', conflict],
  ['ports: [{target: 80}]', 'ports: [{target: 80}]', conflict],
  ['ports: [{target: 80, mode: ingress, protocol: tcp}]', 'ports: [{target: 80, mode: ingress, protocol: tcp}]', []],
  ['depends_on: [db]', 'depends_on: [db]', conflict],
  ['depends_on: {db: {condition: service_started}}', 'depends_on: [db]', conflict],
  ['depends_on: {db: {condition: service_started, required: true}}', 'depends_on: [db]', []],
  ['volumes: ["a:/b"]', 'volumes: ["a:/b"]', conflict],
  ['build: .', 'build: .', conflict],
  ['dns: 1.1.1.1', 'dns: 1.1.1.1', conflict],
  ['dns: [1.1.1.1]', 'dns: [1.1.1.1]', []],
  ['hostname: a', 'hostname: a', []],
  ['hostname: a', 'hostname: b', conflict],
  ['labels: [a=b]', 'labels: [a=b]', []],
];

describe('a service that an included file has, too', () => {
  for (const [own, theirs, expected] of table) {
    it(`with ${own} where that says ${theirs}`, () => {
      const services = (line: string): string => `services:\n  web:\n    image: x\n    ${line}\n`;
      const files = {
        'compose.yaml': `include: [part.yaml]\n${services(own)}`,
        'part.yaml': `${services(theirs)}  db: {image: x}\nvolumes: {a: {}}\n`,
      };
      assert.deepStrictEqual(shown(['include-conflict'], files), expected);
    });
  }
});

/** Another machine may know the variable: what its file declares cannot be told. */
const elsewhere: Readonly<Record<string, string>> = {
  'an include': 'include: ["${WHERE}/nets.yaml"]\nservices: {web: {networks: [front]}}\n',
  'one of several files of an include':
    'include: [{path: [part.yaml, "${WHERE}/nets.yaml"]}]\nservices: {web: {networks: [front]}}\n',
  'an extends': 'services: {web: {extends: {file: "${WHERE}/base.yaml", service: web}, links: [db]}}\n',
};

describe('a path with a variable that is not known', () => {
  for (const [what, text] of Object.entries(elsewhere)) {
    it(`of ${what} leaves open what is declared there`, () => {
      const files = { 'compose.yaml': text, 'part.yaml': 'services: {}\n' };
      const found = shown(
        ['extends-cycle', 'extends-undefined', 'include-not-found', 'link-undefined', 'network-undefined'],
        files,
      );
      assert.deepStrictEqual(found, []);
    });
  }
});
