import assert from 'node:assert/strict';
import { highlights } from '../../../../src/ui/tree/highlights';

const cases: readonly (readonly [label: string, filter: string, marked: string])[] = [
  ['front', '', 'front'],
  ['front', 'ron', 'f[ron]t'],
  ['Front', 'FRON', '[Fron]t'],
  ['front-back', 'back front', '[front]-[back]'],
  ['front', 'fro ront', '[fro]nt'],
  ['front', 'x', 'front'],
  ['front', '  ', 'front'],
  // Its lower case is one letter longer.
  ['İnternal', 'internal', 'İnternal'],
];

describe('highlights', () => {
  for (const [label, filter, marked] of cases) {
    it(`marks "${filter}" in ${label}`, () => {
      const shown = highlights(label, filter).reduceRight(
        (text, [start, end]) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
        label,
      );
      assert.equal(shown, marked);
    });
  }
});
