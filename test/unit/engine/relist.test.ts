import assert from 'node:assert/strict';
import { EngineError } from '../../../src/core/failure';
import type { Change } from '../../../src/core/model';
import { createRelist } from '../../../src/engine/relist';
import type { Relist } from '../../../src/engine/relist';
import type { Scope } from '../../../src/engine/scope';
import { createFakeClock } from '../../support/fakeClock';
import type { FakeClock } from '../../support/fakeClock';

interface Bench {
  readonly clock: FakeClock;
  readonly relist: Relist;
  /** When each listing began, and what it listed: `n` for the networks, ids or `*` for containers. */
  readonly log: string[];
  readonly failures: string[];
}

interface BenchOptions {
  /** How long a listing takes. */
  readonly cost?: number;
  readonly changes?: (scope: Scope) => readonly Change[];
}

/** Every container asked for has changed, and the networks too, unless told otherwise. */
function changesOf({ networks, containers }: Scope): readonly Change[] {
  const ids = containers === 'all' ? [] : [...containers];
  return [
    ...(networks ? [{ kind: 'network', what: 'changed', id: 'n' } as const] : []),
    ...ids.map((id) => ({ kind: 'container', what: 'changed', id }) as const),
  ];
}

function bench({ cost = 10, changes = changesOf }: BenchOptions = {}): Bench {
  const clock = createFakeClock();
  const log: string[] = [];
  const failures: string[] = [];
  const relist = createRelist({
    clock,
    onError: (error) => failures.push(String(error)),
    async list(scope) {
      const containers = scope.containers === 'all' ? ['*'] : [...scope.containers];
      log.push(`${clock.elapsed()} ${[...(scope.networks ? ['n'] : []), ...containers].join(' ')}`);
      await new Promise<void>((resolve) => clock.after(cost, resolve));
      return changes(scope);
    },
  });
  return { clock, relist, log, failures };
}

describe('createRelist', () => {
  it('lists once for hints that come together', async () => {
    const { clock, relist, log } = bench();
    relist.hint({ kind: 'container', id: 'a' });
    await clock.pass(20);
    relist.hint({ kind: 'container', id: 'b' });
    relist.hint({ kind: 'networks' });
    await clock.pass(5_000);
    assert.deepEqual(log, ['30 n a b']);
  });

  it('does not let steady hints put the listing off', async () => {
    const { clock, relist, log } = bench();
    for (let i = 0; i < 100; i++) {
      relist.hint({ kind: 'networks' });
      await clock.pass(10);
    }
    assert.deepEqual(log, ['30 n', '240 n', '450 n', '660 n', '870 n']);
  });

  it('leaves the engine four fifths of the time', async () => {
    const { clock, relist, log } = bench({ cost: 300 });
    for (let i = 0; i < 40; i++) {
      relist.hint({ kind: 'networks' });
      await clock.pass(100);
    }
    assert.deepEqual(log, ['30 n', '1530 n', '3030 n']);
  });

  it('has one listing under way at a time', async () => {
    const { clock, relist, log } = bench({ cost: 500 });
    relist.hint({ kind: 'networks' });
    await clock.pass(100);
    const done = Promise.all([relist.everything(), relist.everything()]);
    await clock.pass(429);
    assert.deepEqual(log, ['30 n']);
    await clock.pass(1_000);
    await done;
    assert.deepEqual(log, ['30 n', '530 n *']);
  });

  it('answers a question with a listing that began after it', async () => {
    const { clock, relist } = bench({ cost: 500 });
    const answered: number[] = [];
    const note = (): void => void answered.push(clock.elapsed());
    const first = relist.everything().then(note);
    await clock.pass(100);
    const second = relist.everything().then(note);
    await clock.pass(2_000);
    await Promise.all([first, second]);
    assert.deepEqual(answered, [500, 1000]);
  });

  it('looks once more at what an event announced and no listing shows', async () => {
    const { clock, relist, log } = bench({ changes: (scope) => changesOf(scope).slice(0, 1) });
    relist.hint({ kind: 'container', id: 'a' });
    relist.hint({ kind: 'container', id: 'b' });
    await clock.pass(10_000);
    assert.deepEqual(log, ['30 a b', '1070 b']);
  });

  it('looks once more where a change that is shown may be the one before the last', async () => {
    const { clock, relist, log } = bench();
    relist.hint({ kind: 'container', id: 'moved', ahead: true });
    relist.hint({ kind: 'container', id: 'moved', ahead: true });
    relist.hint({ kind: 'container', id: 'started', ahead: true });
    relist.hint({ kind: 'container', id: 'started', ahead: true });
    relist.hint({ kind: 'container', id: 'started' });
    relist.hint({ kind: 'container', id: 'connected', ahead: true });
    await clock.pass(10_000);
    assert.deepEqual(log, ['30 moved started connected', '1070 moved']);
  });

  it('tells of a failure and fails the questions', async () => {
    const refused = new EngineError({ code: 'refused', operation: 'list', status: 500, detail: '' });
    const { clock, relist, failures } = bench({
      changes: () => {
        throw refused;
      },
    });
    const question = assert.rejects(relist.everything(), refused);
    await clock.pass(100);
    await question;
    assert.deepEqual(failures, [String(refused)]);
  });

  it('ends with nothing running', async () => {
    const { clock, relist, log } = bench({ changes: () => [] });
    relist.hint({ kind: 'container', id: 'a' });
    await clock.pass(100);
    relist.hint({ kind: 'networks' });
    const question = assert.rejects(relist.everything(), { failure: { code: 'cancelled' } });
    relist.dispose();
    await question;
    await assert.rejects(relist.everything(), { failure: { code: 'cancelled' } });
    await clock.pass(10_000);
    assert.deepEqual({ log, timers: clock.timers() }, { log: ['30 a'], timers: 0 });
  });
});
