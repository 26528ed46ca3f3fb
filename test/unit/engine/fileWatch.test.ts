import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import assert from 'node:assert/strict';
import { createFileWatch } from '../../../src/engine/fileWatch';
import { eventually } from '../../support/eventually';

const ignore = (): void => undefined;
const log = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore };

describe('a watched file', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(path.join(tmpdir(), 'file-watch-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('is heard of when it appears, vanishes with its folder, and appears in a new one', async () => {
    const folder = path.join(root, 'client');
    const file = path.join(folder, 'config.json');
    let heard = 0;
    const watching = createFileWatch(log)([file], () => heard++);
    const hearsOf = async (work: () => void): Promise<void> => {
      const before = heard;
      work();
      await eventually(() => assert.ok(heard > before));
    };
    try {
      await hearsOf(() => mkdirSync(folder));
      await hearsOf(() => writeFileSync(file, '{}'));
      await hearsOf(() => rmSync(file));
      await hearsOf(() => rmSync(folder, { recursive: true }));
      await hearsOf(() => mkdirSync(folder));
      await hearsOf(() => writeFileSync(file, '{}'));
    } finally {
      watching.dispose();
    }
  }).timeout(120_000);
});
