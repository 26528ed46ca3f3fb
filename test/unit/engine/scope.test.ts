import assert from 'node:assert/strict';
import type { Change } from '../../../src/core/model';
import { everything, nothing, unchanged, union } from '../../../src/engine/scope';
import type { Scope } from '../../../src/engine/scope';

function scope(networks: boolean, ...containers: readonly string[]): Scope {
  return { networks, containers: new Set(containers) };
}

describe('union', () => {
  const cases: readonly (readonly [Scope, Scope, Scope])[] = [
    [nothing, nothing, scope(false)],
    [scope(true), scope(false, 'a'), scope(true, 'a')],
    [scope(false, 'a'), scope(false, 'b', 'a'), scope(false, 'a', 'b')],
    [scope(false, 'a'), everything, everything],
  ];
  cases.forEach(([a, b, expected], index) => it(`case ${index}`, () => assert.deepEqual(union(a, b), expected)));
});

describe('unchanged', () => {
  const network: Change = { kind: 'network', what: 'added', id: 'n' };
  const a: Change = { kind: 'container', what: 'changed', id: 'a' };
  const cases: readonly (readonly [string, Scope, readonly Change[], Scope])[] = [
    ['leaves out the container that has changed', scope(false, 'a', 'b'), [a], scope(false, 'b')],
    ['leaves out the networks when one has changed', scope(true, 'b'), [network], scope(false, 'b')],
    ['keeps all when nothing has changed', scope(true, 'b'), [], scope(true, 'b')],
    ['has nothing to say of everything', everything, [], scope(false)],
  ];
  for (const [title, of, changes, expected] of cases) {
    it(title, () => assert.deepEqual(unchanged(of, changes), expected));
  }
});
