import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createArraySplitter } from '../../../src/engine/arraySplitter';

interface Split {
  readonly elements: readonly string[];
  readonly end: 'complete' | 'cut' | 'not-an-array';
}

function split(chunks: readonly Buffer[]): Split {
  const elements: string[] = [];
  const splitter = createArraySplitter((bytes) => elements.push(bytes.toString('utf8').trim()));
  for (const chunk of chunks) if (splitter.write(chunk) === 'not-an-array') return { elements, end: 'not-an-array' };
  return { elements, end: splitter.complete() ? 'complete' : 'cut' };
}

/** Every way to cut bytes in two. */
function cuts(bytes: Buffer): readonly (readonly Buffer[])[] {
  return Array.from({ length: bytes.length + 1 }, (_, at) => [bytes.subarray(0, at), bytes.subarray(at)]);
}

const cases: readonly (readonly [string, Split])[] = [
  ['[]', { elements: [], end: 'complete' }],
  [' [ ] \n', { elements: [], end: 'complete' }],
  ['null', { elements: [], end: 'complete' }],
  ['[{"a":1},{"b":[2,{"c":"]"}]}]', { elements: ['{"a":1}', '{"b":[2,{"c":"]"}]}'], end: 'complete' }],
  [
    '[{"a":"\\",]}\\\\"},null, 5 ,"x,y",[1,2]]',
    {
      elements: ['{"a":"\\",]}\\\\"}', 'null', '5', '"x,y"', '[1,2]'],
      end: 'complete',
    },
  ],
  ['[{"n":"网络🐳"},{"é":1}]', { elements: ['{"n":"网络🐳"}', '{"é":1}'], end: 'complete' }],
  ['[{"a" 1},{"b":2}]', { elements: ['{"a" 1}', '{"b":2}'], end: 'complete' }],
  ['[{"a":1},{"b":', { elements: ['{"a":1}'], end: 'cut' }],
  ['[{"a":1}', { elements: [], end: 'cut' }],
  ['[', { elements: [], end: 'cut' }],
  ['', { elements: [], end: 'cut' }],
  ['nul', { elements: [], end: 'cut' }],
  ['nil', { elements: [], end: 'not-an-array' }],
  ['{"message":"no"}', { elements: [], end: 'not-an-array' }],
  ['<html></html>', { elements: [], end: 'not-an-array' }],
];

describe('createArraySplitter', () => {
  for (const [text, expected] of cases) {
    it(`${text || 'nothing'}, cut anywhere`, () => {
      for (const chunks of cuts(Buffer.from(text))) assert.deepEqual(split(chunks), expected);
    });
  }

  it('gives the elements of any array, byte by byte', () => {
    fc.assert(
      fc.property(fc.array(fc.json()), (texts) => {
        const bytes = Buffer.from(`[${texts.join(' ,\n')}]`);
        const single = Array.from(bytes, (byte) => Buffer.of(byte));
        assert.deepEqual(split(single), { elements: texts.map((text) => text.trim()), end: 'complete' });
      }),
    );
  });
});
