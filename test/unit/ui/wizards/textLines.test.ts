import assert from 'node:assert/strict';
import { textLines } from '../../../../src/ui/wizards/textLines';

describe('textLines', () => {
  const table: readonly (readonly [text: string, columns: number, lines: readonly string[]])[] = [
    ['', 10, []],
    ['short', 10, ['short']],
    ['one two three', 8, ['one two', 'three']],
    ['one two three', 7, ['one two', 'three']],
    ['one averylongword two', 6, ['one', 'averylongword', 'two']],
    ['“网络”将通向别处', 6, ['“网络”', '将通向', '别处']],
    ['web 将通过 back 访问', 8, ['web 将通', '过 back', '访问']],
  ];
  for (const [text, columns, lines] of table) {
    it(`${text === '' ? 'nothing' : text} in ${columns} columns`, () =>
      assert.deepEqual(textLines(text, columns), lines));
  }

  it('loses nothing but blanks at the ends of lines', () => {
    const text = 'Published ports of "web" (8080→80/tcp) lead to "back" instead of "front"; open connections break.';
    assert.deepEqual(textLines(text, 20).join(' '), text);
  });
});
