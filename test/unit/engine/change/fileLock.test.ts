import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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

  it('is not released by one who has lost it', async () => {
    const lock = await takeFileLock(file, createFakeClock());
    assert.ok(lock !== 'taken');
    writeFileSync(file, JSON.stringify({ pid: process.pid, token: 'another' }));
    assert.equal(await lock.isHeld(), false);
    await lock.release();
    assert.equal(existsSync(file), true);
  });
});
