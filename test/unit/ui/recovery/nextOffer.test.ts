import assert from 'node:assert/strict';
import type { PendingChange } from '../../../../src/core/change/port';
import { nextOffer } from '../../../../src/ui/recovery/nextOffer';

function pending(id: string, facts: Partial<Extract<PendingChange, { kind: 'pending' }>> = {}): PendingChange {
  return {
    kind: 'pending',
    id,
    engineId: 'here',
    what: 'edit',
    networks: ['shop'],
    containers: [],
    createdAt: 0,
    heading: 'after',
    inProgress: false,
    ...facts,
  };
}

const unreadable: PendingChange = { kind: 'unreadable', id: 'torn', detail: '' };

/** What was found, what was told already, and what is said next. */
const table: Readonly<Record<string, readonly [readonly PendingChange[], readonly string[], string]>> = {
  'nothing was left': [[], [], 'nothing'],
  'one was left': [[pending('a')], [], 'a'],
  'it was told already': [[pending('a')], ['a'], 'nothing'],
  'the oldest comes first': [[pending('new', { createdAt: 2 }), pending('old', { createdAt: 1 })], [], 'old'],
  'then the next': [[pending('new', { createdAt: 2 }), pending('old', { createdAt: 1 })], ['old'], 'new'],
  'another engine has left it': [[pending('a', { engineId: 'there' })], [], 'nothing'],
  'another window works on it': [[pending('a', { inProgress: true })], [], 'wait'],
  'another window works on one of two': [[pending('a', { inProgress: true }), pending('b')], [], 'b'],
  'another window works at another engine': [[pending('a', { engineId: 'there', inProgress: true })], [], 'nothing'],
  'one cannot be read': [[pending('a'), unreadable], [], 'torn'],
  'that was told already': [[pending('a'), unreadable], ['torn'], 'a'],
};

describe('the next unfinished change to speak of', () => {
  for (const [title, [found, told, expected]] of Object.entries(table)) {
    it(`where ${title}`, () => {
      const next = nextOffer(found, 'here', new Set(told));
      assert.equal(next.kind === 'tell' ? next.about.id : next.kind, expected);
    });
  }
});
