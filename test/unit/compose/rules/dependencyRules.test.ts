import assert from 'node:assert/strict';
import { shown } from '../support/ruleChecks';

/** A service and the one it waits for, with no network in common. */
function waiting(condition: string): string {
  return [
    'services:',
    `  web: {image: x, networks: [front], depends_on: {db: {condition: ${condition}}}}`,
    '  db: {image: x, networks: [back]}',
    'networks: {front: {}, back: {}}',
    '',
  ].join('\n');
}

const unreachable = ['information depends-on-unreachable: db'];

const table: readonly (readonly [condition: string, expected: readonly string[]])[] = [
  ['service_started', unreachable],
  ['service_healthy', unreachable],
  ['service_completed_successfully', []],
];

describe('a service that waits for one it cannot reach', () => {
  for (const [condition, expected] of table) {
    it(`with condition ${condition}`, () => {
      assert.deepStrictEqual(shown(['depends-on-unreachable'], waiting(condition)), expected);
    });
  }
});
