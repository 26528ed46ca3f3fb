import assert from 'node:assert/strict';
import { createLineSplitter } from '../../../src/engine/lineSplitter';

function lines(chunks: readonly Buffer[], limit = 100): readonly (string | undefined)[] {
  const found: (string | undefined)[] = [];
  const splitter = createLineSplitter(limit, (line) => found.push(line));
  chunks.forEach((chunk) => splitter.write(chunk));
  return found;
}

const text = '{"name":"网络"}\n\n{"name":"🐳\\n"}\nhalf a li';
const expected = ['{"name":"网络"}', '', '{"name":"🐳\\n"}'];

describe('createLineSplitter', () => {
  it('gives the same lines wherever the bytes are cut', () => {
    const bytes = Buffer.from(text);
    for (let first = 0; first <= bytes.length; first++) {
      for (let second = first; second <= bytes.length; second++) {
        const chunks = [bytes.subarray(0, first), bytes.subarray(first, second), bytes.subarray(second)];
        assert.deepEqual(lines(chunks), expected);
      }
    }
  });

  it('gives the same lines byte by byte', () => {
    assert.deepEqual(lines(Array.from(Buffer.from(text), (byte) => Buffer.of(byte))), expected);
  });

  it('says of a line that is too long only that there was one', () => {
    const chunks = [`a\n${'x'.repeat(60)}`, 'x'.repeat(60), `x\nb\n${'y'.repeat(101)}\nc\n`].map((each) =>
      Buffer.from(each),
    );
    assert.deepEqual(lines(chunks), ['a', undefined, 'b', undefined, 'c']);
  });
});
