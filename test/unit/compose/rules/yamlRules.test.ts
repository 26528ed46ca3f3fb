import assert from 'node:assert/strict';
import type { RuleId } from '../../../../src/compose/rules/all';
import { shown } from '../support/ruleChecks';
import type { Files } from '../support/ruleChecks';

const rules: readonly RuleId[] = [
  ...(['yaml-syntax', 'yaml-directive', 'compose-empty', 'schema-type', 'schema-unknown-key'] as const),
  ...(['network-mode-with-networks', 'network-undefined'] as const),
];

const service = 'services:\n  web:\n    image: x\n';

/** A directive between two documents of one file. */
function between(directive: string): string {
  return `${service}${directive}\n---\nnetworks: {front: {}}\n`;
}

/** The main file with a service on a network of its own, and what an override says of that service. */
function overridden(lines: string, above = ''): Files {
  return {
    'compose.yaml': `${service}    networks: [front]\nnetworks: {front: {}}\n`,
    'compose.override.yaml': `${above}services:\n  web:\n    network_mode: host\n    ${lines}\n`,
  };
}

const together = ['error network-mode-with-networks: network_mode: host'];
const empty = ['information compose-empty: '];

/** What Compose 2.40.3 does with each was seen by running it. */
const table: Readonly<Record<string, readonly [files: Files, expected: readonly string[]]>> = {
  'a directive after content, before the next document': [between('%YAML 1.1'), []],
  'one with a comment': [between('%YAML 1.1 # old\n# and more\n'), []],
  'a tag directive': [between('%TAG ! tag:example.org,2000:'), []],
  'a version that Compose does not know': [between('%YAML 1.2'), ['error yaml-directive: %YAML 1.2']],
  'a version that begins like one it knows': [between('%YAML 1.10'), ['error yaml-directive: %YAML 1.10']],
  'a directive that it does not know': [`%FOO\n---\n${service}`, ['error yaml-directive: %FOO']],
  'a directive without "---"': [`%YAML 1.1 # old\n${service}`, ['error yaml-directive: %YAML 1.1 # old']],
  'a directive with no document after it': [`${service}%YAML 1.1\n`, ['error yaml-syntax: %YAML 1.1']],
  'a template with no quotes': [
    `${service}    sysctls: {{ sysctls }}\n    ? [ports]\n    : []\n`,
    ['error yaml-syntax: { sysctls }'],
  ],
  'a merge key that says so by its tag': [`x-a: &a {restart: always}\n${service}    !!merge <<: *a\n`, []],
  'a merge key with the tag for "not plain"': [`x-a: &a {restart: always}\n${service}    ! <<: *a\n`, []],
  'a quoted "<<", which is no merge key': [
    `x-a: &a {restart: always}\n${service}    "<<": *a\n`,
    ['error schema-unknown-key: "<<"'],
  ],
  'networks that are not reset': [overridden('hostname: a'), together],
  'networks reset in a mapping that is merged in place': [overridden('<<: {networks: !reset null}'), []],
  'a network reset in a mapping in there': [overridden('<<: {networks: {front: !reset null}}'), []],
  'a reset two mappings deep': [overridden('<<: {<<: {networks: !reset null}}'), []],
  'a reset in a list of mappings, which Compose does not see': [overridden('<<: [{networks: !reset null}]'), together],
  'a reset behind an anchor, which works where the anchor is': [
    overridden('<<: *a', 'x-a: &a {networks: {front: !reset null}}\n'),
    together,
  ],
  'a document with nothing in it at the end': [`${service}---\n`, ['error schema-type: ---']],
  'one at the beginning': [`---\n# to do\n---\n${service}`, ['error schema-type: ---']],
  'one that is null': [`${service}---\nnull\n`, ['error schema-type: null']],
  'a document that has ended': [`${service}...\n`, []],
  'nothing at all': ['# to do\n', empty],
  'an empty mapping': ['{}\n', empty],
  'nothing but a version': ['version: "3"\n', empty],
  'a main file that includes nothing but an empty one': [
    { 'compose.yaml': 'include: [part.yaml]\n', 'part.yaml': '' },
    ['information compose-empty: include'],
  ],
  'one that includes nothing but fragments': [
    { 'compose.yaml': 'include: [part.yaml]\n', 'part.yaml': 'x-a: 1\n' },
    ['information compose-empty: include'],
  ],
  'one that includes a section with nothing in it': [
    { 'compose.yaml': 'include: [part.yaml]\n', 'part.yaml': 'services: {}\n' },
    [],
  ],
  'one that says something itself': [{ 'compose.yaml': `include: [part.yaml]\n${service}`, 'part.yaml': '' }, []],
};

describe('rules on YAML and what is merged in it', () => {
  for (const [what, [files, expected]] of Object.entries(table)) {
    it(what, () => {
      assert.deepStrictEqual(shown(rules, files), expected);
    });
  }
});
