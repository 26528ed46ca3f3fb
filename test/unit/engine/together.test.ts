import assert from 'node:assert/strict';
import { together } from '../../../src/engine/together';

/** Fails when it is aborted, and not before. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = (): void => reject(new Error('aborted'));
    if (signal.aborted) fail();
    signal.addEventListener('abort', fail);
  });
}

describe('together', () => {
  it('gives both answers', async () => {
    const both = await together(
      undefined,
      () => Promise.resolve(1),
      () => Promise.resolve('a'),
    );
    assert.deepEqual(both, [1, 'a']);
  });

  it('cancels the one when the other fails, and tells the first cause', async () => {
    const cause = new Error('first');
    await assert.rejects(
      together(undefined, untilAborted, () => Promise.reject(cause)),
      cause,
    );
    await assert.rejects(
      together(undefined, () => Promise.reject(cause), untilAborted),
      cause,
    );
  });

  it('cancels both when it is cancelled, before or meanwhile', async () => {
    await assert.rejects(together(AbortSignal.abort(), untilAborted, untilAborted), /aborted/);
    const cancel = new AbortController();
    const waiting = assert.rejects(together(cancel.signal, untilAborted, untilAborted), /aborted/);
    cancel.abort();
    await waiting;
  });
});
