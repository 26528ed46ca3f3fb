import assert from 'node:assert/strict';
import type { Change } from '../../../src/core/change/change';
import type { ChangeOutcome, NetworkChanges, Preparation } from '../../../src/core/change/port';
import type { Refusal } from '../../../src/core/change/refusals';
import { EngineError } from '../../../src/core/failure';
import { CommandError } from '../../../src/ui/commandError';
import { createUndo } from '../../../src/ui/undo';
import type { Undo } from '../../../src/ui/undo';
import { emptyChange } from '../core/change/changeScene';

type Answer = 'done' | 'gone' | 'cancelled' | 'unfinished' | Refusal;

const names = ['first', 'second', 'third'] as const;

/** The changes of one command, and an engine that answers whatever is asked for each of them at that time. */
function batch(): { undo: Undo; answers: Map<string, Answer>; asked: string[] } {
  const [answers, asked] = [new Map<string, Answer>(), [] as string[]];
  const changes: Pick<NetworkChanges, 'prepare' | 'perform'> = {
    prepare(request) {
      assert.ok(request.kind === 'undo');
      const { change } = request;
      asked.push(change.id);
      const answer = answers.get(change.id) ?? 'done';
      if (answer === 'gone') return Promise.reject(new EngineError({ code: 'no-engine', tried: [] }));
      const ready: Preparation = { kind: 'ready', change, warnings: [], losses: [] };
      return Promise.resolve(typeof answer === 'string' ? ready : { kind: 'refused', refusals: [answer] });
    },
    perform: (change) => Promise.resolve(outcomeOf(change, answers.get(change.id))),
  };
  const undo = createUndo(changes, { warn: () => undefined });
  undo.keep(names.map((id): Change => ({ ...emptyChange, id, engineId: 'here' })));
  return { undo, answers, asked };
}

function outcomeOf(change: Change, answer: Answer | undefined): ChangeOutcome {
  const setback = { code: 'cancelled' } as const;
  if (answer === 'cancelled') return { kind: 'restored', change, setback, losses: [] };
  if (answer === 'unfinished')
    return { kind: 'unfinished', change, setback, restoring: { code: 'cut-off' }, journaled: true };
  return { kind: 'done', change, losses: [{ code: 'port-taken', container: change.id, port: 80, by: 'x' }] };
}

/** What one undo has brought back, what it could not, and what is still to come. */
async function told(undo: Undo): Promise<object | undefined> {
  const undone = await undo.undoLast('here', {});
  if (!undone) return undefined;
  const { changes, losses, refusals, halt } = undone;
  return {
    undone: changes.map(({ id }) => id),
    lost: losses.map((loss) => ('container' in loss ? loss.container : '')),
    refused: refusals.map(({ code }) => code),
    ...(halt && { by: reasonOf(halt.error), left: halt.left.map(({ id }) => id) }),
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof EngineError) return error.failure.code;
  return error instanceof CommandError ? error.problem.code : String(error);
}

describe('undoing several changes that one command has made', () => {
  const whole = {
    undone: ['third', 'second', 'first'],
    lost: ['third', 'second', 'first'],
    refused: [],
  };

  it('goes from the last to the first', async () => {
    const { undo } = batch();
    assert.deepEqual([await told(undo), await told(undo)], [whole, undefined]);
  });

  const obstacles: readonly (readonly [Answer, string])[] = [
    ['gone', 'no-engine'],
    ['cancelled', 'cancelled'],
    ['unfinished', 'change-unfinished'],
    [{ code: 'in-progress', networks: ['front'] }, 'change-refused'],
  ];
  for (const [answer, reason] of obstacles) {
    it(`halts and keeps the rest where one of them is ${typeof answer === 'string' ? answer : answer.code}`, async () => {
      const { undo, answers, asked } = batch();
      answers.set('second', answer);
      const halted = { undone: ['third'], lost: ['third'], refused: [], by: reason, left: ['second', 'first'] };
      assert.deepEqual(await told(undo), halted);
      // As long as it stands in the way nothing else is tried, and nothing is forgotten.
      assert.deepEqual(await told(undo), { ...halted, undone: [], lost: [] });
      answers.clear();
      assert.deepEqual(await told(undo), { ...whole, undone: ['second', 'first'], lost: ['second', 'first'] });
      assert.equal(await told(undo), undefined);
      assert.deepEqual(asked, ['third', 'second', 'second', 'second', 'first']);
    });
  }

  it('gives up what can never be undone, and goes on', async () => {
    const { undo, answers } = batch();
    answers.set('second', { code: 'container-not-found', container: 'web' });
    answers.set('first', 'gone');
    assert.deepEqual(await told(undo), {
      undone: ['third'],
      lost: ['third'],
      refused: ['container-not-found'],
      by: 'no-engine',
      left: ['first'],
    });
    answers.clear();
    assert.deepEqual(await told(undo), { ...whole, undone: ['first'], lost: ['first'] });
  });

  it('leaves what is halted where it is, though another command has come on top of it', async () => {
    const { undo, answers } = batch();
    answers.set('third', 'gone');
    assert.deepEqual(await told(undo), { ...whole, undone: [], lost: [], by: 'no-engine', left: whole.undone });
    undo.keep([{ ...emptyChange, id: 'later', engineId: 'here' }]);
    answers.clear();
    assert.deepEqual([await told(undo), await told(undo)], [{ ...whole, undone: ['later'], lost: ['later'] }, whole]);
  });
});
