import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { readArray } from '../../../src/engine/readers';

describe('readArray', () => {
  it('lets others have their turn while a long list is read', async () => {
    const seen: string[] = [];
    setImmediate(() => seen.push('somebody else'));
    const reply = Readable.from(['[{}', ',{}', ',{}]'].map((part) => Buffer.from(part)));
    await readArray(() => {
      seen.push('record');
      busyFor(10);
    })(reply, 'list networks');
    assert.deepEqual(seen.slice(0, 2), ['record', 'somebody else']);
  });
});

function busyFor(milliseconds: number): void {
  const start = performance.now();
  while (performance.now() - start < milliseconds);
}
