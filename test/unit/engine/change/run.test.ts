import assert from 'node:assert/strict';
import { EngineError } from '../../../../src/core/failure';
import { systemClock } from '../../../../src/engine/clock';
import type { ChangeFolder } from '../../../../src/engine/change/changeFolder';
import { createRun } from '../../../../src/engine/change/run';
import { emptyChange } from '../../core/change/changeScene';

const ignore = (): void => undefined;
const log = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore };
const folder: ChangeFolder = {
  write: () => Promise.resolve(),
  remove: () => Promise.resolve(),
  read: () => Promise.resolve(undefined),
  list: () => Promise.resolve([]),
  lock: () => Promise.resolve('taken'),
  isLocked: () => Promise.resolve(false),
};

describe('a run that was cancelled on its way', () => {
  it('still waits for the engine, to bring the old state back', async () => {
    const cancel = new AbortController();
    let given: AbortSignal | undefined;
    const run = createRun(
      {
        access: (signal) => {
          given = signal;
          return Promise.reject(new EngineError({ code: 'no-engine', tried: [] }));
        },
        folder,
        log,
        clock: systemClock,
        timing: { patience: 1_000, settling: 0 },
        onReplaced: () => undefined,
      },
      {
        change: emptyChange,
        lock: { isHeld: () => Promise.resolve(true) },
        journaled: true,
        mode: 'perform',
        options: {
          signal: cancel.signal,
          // One look is enough.
          onProgress: () => assert.equal(given?.aborted, false),
        },
      },
    );
    cancel.abort();
    const result = await run.insist('before', 'refusal');
    assert.equal(result.kind === 'stopped' && result.setback.code, 'engine-lost');
  });
});
