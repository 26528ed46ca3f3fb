import assert from 'node:assert/strict';
import type { UndoEntry } from '../../../../src/core/change/undoStack';
import { createUndoStack } from '../../../../src/core/change/undoStack';
import { emptyChange } from './changeScene';

function entry(engineId: string): UndoEntry {
  return { changes: [{ ...emptyChange, engineId }] };
}

describe('createUndoStack', () => {
  it('gives the latest of an engine, and of no other', () => {
    const stack = createUndoStack();
    const [early, late, other] = [entry('here'), entry('here'), entry('there')];
    [early, late, other].forEach((each) => stack.push(each));
    assert.deepEqual([stack.peek('here') === late, stack.peek('there') === other], [true, true]);
    assert.equal(stack.peek('nowhere'), undefined);
  });

  it('drops what was undone, though another has come on top of it', () => {
    const stack = createUndoStack();
    const [early, late] = [entry('here'), entry('here')];
    stack.push(early);
    stack.push(late);
    stack.drop(early);
    assert.ok(stack.peek('here') === late);
    stack.drop(late);
    assert.equal(stack.peek('here'), undefined);
  });

  it('leaves what has not been undone in its place', () => {
    const stack = createUndoStack();
    const [early, late, rest] = [entry('here'), entry('here'), entry('here')];
    stack.push(early);
    stack.push(late);
    stack.replace(early, rest);
    stack.drop(late);
    assert.ok(stack.peek('here') === rest);
  });

  it('keeps nothing of a command that changed nothing, and no more than a hundred', () => {
    const stack = createUndoStack();
    stack.push({ changes: [] });
    assert.equal(stack.peek('e'), undefined);
    stack.push(entry('first'));
    for (let count = 0; count < 100; count++) stack.push(entry('here'));
    assert.equal(stack.peek('first'), undefined);
  });
});
