import assert from 'node:assert/strict';
import { check } from '../../../src/compose/check';
import { DocumentCache } from '../../../src/compose/files';
import { loadProject } from '../../../src/compose/project';
import { memoryFiles } from './support/cases';

const letters = Array.from('abcdefghij');

/** Ten levels, each nine times the one before. */
function bomb(level: (name: string, before: string) => string): string {
  return letters
    .slice(1)
    .map((name, index) =>
      level(
        name,
        Array<string>(9)
          .fill(`*${letters[index] ?? ''}`)
          .join(','),
      ),
    )
    .join('\n');
}

function repeat(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

describe('a hostile compose file', () => {
  const texts: [string, string][] = [
    ['open brackets without end', `services: ${'['.repeat(100_000)}`],
    ['nested flow mappings', `services: ${'{a: '.repeat(20_000)}`],
    ['dashes without end', `services:\n  ${'- '.repeat(20_000)}`],
    ['a staircase', `services:\n${repeat(490, (index) => `${' '.repeat(index + 1)}a:`)}`],
    ['a bracket left open on every line', repeat(3000, () => 'a: [')],
    [
      'a bomb of aliases',
      `a: &a [x]\n${bomb((name, before) => `${name}: &${name} [${before}]`)}\nservices: {web: {networks: *j}}\nnetworks: *j`,
    ],
    [
      'a bomb of merge keys',
      `x-a: &a {k: 1}\n${bomb((name, before) => `x-${name}: &${name} {<<: [${before}], k${name}: 1}`)}\nservices: {web: {<<: *j}}\nnetworks: {front: {<<: *j}}`,
    ],
    ['an alias of itself', 'services: &s\n  web: *s\nnetworks: &n {<<: *n, front: *n}'],
    ['variables in variables', `name: ${'${A:-'.repeat(190)}x${'}'.repeat(190)}\nservices: {}`],
    ['a long chain of extends', `services:\n${repeat(500, (index) => `  s${index}: {extends: s${index + 1}}`)}`],
    [
      'everything depending on everything',
      `services:\n${repeat(200, (index) => `  s${index}: {depends_on: [${repeat(200, (other) => `s${other},`).replaceAll('\n', '')}]}`)}`,
    ],
    [
      'names of objects',
      'services: {__proto__: {networks: [constructor]}, toString: {networks: {__proto__: {aliases: [x]}}}}\nnetworks: {hasOwnProperty: }',
    ],
    ['a scalar where everything is expected', 'services: 1\nnetworks: 2\ninclude: 3\nname: [4]\nversion: {5: 6}'],
    [
      'itself, included and extended',
      'include: [compose.yaml]\nservices: {web: {extends: {file: compose.yaml, service: web}}}',
    ],
  ];
  for (const [what, text] of texts) {
    it(`costs seconds at most and throws nothing: ${what}`, () => {
      const request = { files: ['compose.yaml'], environment: new Map<string, string>(), extent: 'whole' } as const;
      const project = loadProject(request, memoryFiles(new Map([['compose.yaml', text]])), new DocumentCache());
      for (const finding of check(project)) {
        assert.ok(finding.at.start <= finding.at.end && finding.at.end <= text.length, JSON.stringify(finding));
      }
    });
  }
});
