import assert from 'node:assert/strict';
import type { ChangeRequest } from '../../../src/core/change/port';
import { EngineError } from '../../../src/core/failure';
import { CommandError } from '../../../src/ui/commandError';
import { errorOf, makeEach } from '../../../src/ui/makeEach';
import { emptyChange } from '../core/change/changeScene';

const refusal = { code: 'nothing-to-change' } as const;
const answers = {
  made: undefined,
  refused: new CommandError({ code: 'change-refused', refusal }),
  unfinished: new CommandError({ code: 'change-unfinished', setback: { code: 'cut-off' } }),
  cancelled: new EngineError({ code: 'cancelled' }),
  lost: new EngineError({ code: 'no-engine', tried: [] }),
} as const;
type Answer = keyof typeof answers;

/** How many were made, and the code of what is thrown afterwards. */
async function outcome(...given: readonly Answer[]): Promise<readonly [number, string | undefined]> {
  const requests = given.map((containerId): ChangeRequest => ({ kind: 'disconnect', networkId: 'n', containerId }));
  const each = await makeEach(requests, (_, index) => {
    const error = answers[given[index] ?? 'made'];
    return error ? Promise.reject(error) : Promise.resolve({ change: emptyChange, losses: [] });
  });
  const error = errorOf(each, requests.length)?.error;
  if (error instanceof CommandError) return [each.made.length, error.problem.code];
  return [each.made.length, error instanceof EngineError ? error.failure.code : undefined];
}

describe('several changes of one command', () => {
  const table: readonly (readonly [readonly Answer[], number, string | undefined])[] = [
    [['made', 'made'], 2, undefined],
    [['refused'], 0, 'change-refused'],
    [['refused', 'made', 'refused', 'made'], 2, 'some-failed'],
    [['made', 'unfinished', 'made'], 1, 'change-unfinished'],
    [['made', 'lost', 'made'], 1, 'no-engine'],
    [['refused', 'lost', 'made'], 0, 'no-engine'],
    [['made', 'cancelled', 'made'], 1, 'cancelled'],
    [['refused', 'made', 'cancelled', 'made'], 1, 'some-failed'],
  ];
  for (const [given, made, thrown] of table) {
    it(`${given.join(', ')}: ${made} made, ${thrown ?? 'nothing'} thrown`, async () => {
      assert.deepEqual(await outcome(...given), [made, thrown]);
    });
  }
});
