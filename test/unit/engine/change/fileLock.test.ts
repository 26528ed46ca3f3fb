import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isTaken, takeFileLock } from '../../../../src/engine/change/fileLock';
import { createFakeClock } from '../../../support/fakeClock';
import { scratchDir } from '../../../support/paths';

describe('a lock that processes share', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = scratchDir('lock');
    file = path.join(folder, 'a.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is held by one at a time', async () => {
    const clock = createFakeClock();
    const first = await takeFileLock(file, clock);
    assert.ok(first !== 'taken');
    assert.deepEqual([await takeFileLock(file, clock), await isTaken(file, clock)], ['taken', true]);
    await first.release();
    assert.deepEqual([existsSync(file), await isTaken(file, clock)], [false, false]);
  });

  it('is taken at once from a process that has gone', async () => {
    const { pid } = spawnSync(process.execPath, ['--eval', '']);
    writeFileSync(file, JSON.stringify({ pid, token: 'gone' }));
    // No time passes on this clock: to wait for a sign of life would be to wait for ever.
    const lock = await takeFileLock(file, createFakeClock());
    assert.ok(lock !== 'taken');
    assert.equal(await lock.isHeld(), true);
    await lock.release();
  });

  /** The wall clock jumps by this much while the other process lives on, or has died. */
  const jumps: readonly (readonly [string, hours: number, signs: boolean])[] = [
    ['an hour ahead', 1, true],
    ['an hour back', -1, true],
    ['an hour ahead', 1, false],
    ['an hour back', -1, false],
  ];
  for (const [jump, hours, signs] of jumps) {
    const outcome = signs ? 'stays with who signs it' : 'is taken from who signs it no more, and no sooner';
    it(`RT-23 ${outcome}, though the clock jumps ${jump}`, async () => {
      const time = createFakeClock();
      let epoch = Date.UTC(2026, 0);
      const clock = { ...time, now: () => epoch + time.now() };
      // The number of a process that lives, as far as anybody can tell.
      writeFileSync(file, JSON.stringify({ pid: process.ppid, token: 'another' }));
      const answers: boolean[] = [];
      const asked = isTaken(file, clock).then((taken) => answers.push(taken));
      const isAnswered = (): boolean => answers.length > 0;
      const pass = async (milliseconds: number): Promise<void> => {
        for (let left = milliseconds; left > 0 && !isAnswered(); left -= 500) {
          // No clock tells how long it takes to read the file: then it waits once more, or knows.
          while (time.timers() === 0 && !isAnswered()) await delay(1);
          if (!isAnswered()) await time.pass(500);
        }
      };
      await pass(2_000);
      epoch += hours * 3_600_000;
      if (signs) utimesSync(file, clock.now() / 1_000, clock.now() / 1_000);
      else {
        await pass(4_000);
        assert.deepEqual(answers, []);
      }
      await pass(10_000);
      await asked;
      assert.deepEqual(answers, [signs]);
    });
  }

  it('is not released by one who has lost it', async () => {
    const lock = await takeFileLock(file, createFakeClock());
    assert.ok(lock !== 'taken');
    writeFileSync(file, JSON.stringify({ pid: process.pid, token: 'another' }));
    assert.equal(await lock.isHeld(), false);
    await lock.release();
    assert.equal(existsSync(file), true);
  });
});
