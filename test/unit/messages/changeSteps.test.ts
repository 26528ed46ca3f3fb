import assert from 'node:assert/strict';
import type { ChangeProgress } from '../../../src/core/change/port';
import { progressSentence } from '../../../src/messages/changeSteps';

const container = { id: 'c', name: 'web' };
const network = { kind: 'there', id: 'n', name: 'shop' } as const;

const table: readonly (readonly [ChangeProgress['step'], ChangeProgress['direction'], string])[] = [
  [{ kind: 'verify' }, 'forward', 'Comparing with what is wanted'],
  [{ kind: 'probe' }, 'forward', 'Trying the new settings on a network beside it'],
  [{ kind: 'disconnect', network, container, what: 'attachment' }, 'forward', '3 of 9: Disconnecting "web"'],
  [{ kind: 'remove', network }, 'forward', '3 of 9: Removing network "shop"'],
  [
    { kind: 'create', index: 0, request: { name: 'shop', driver: 'bridge' } },
    'back',
    'Going back. 3 of 9: Creating network "shop"',
  ],
  [{ kind: 'connect', network, container, request: {} }, 'back', 'Going back. 3 of 9: Connecting "web"'],
  [{ kind: 'wait' }, 'back', 'Going back. Waiting for the engine to answer'],
];

describe('the progress of a change', () => {
  for (const [step, direction, expected] of table) {
    it(`${direction}: ${step.kind}`, () => {
      assert.equal(progressSentence({ direction, step, done: 2, total: 9, cancellable: false }), expected);
    });
  }
});
