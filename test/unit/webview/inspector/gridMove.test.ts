import assert from 'node:assert/strict';
import { gridMove } from '../../../../src/webview/inspector/gridMove';
import { scrollTopFor, visibleRange } from '../../../../src/webview/parts/virtualRange';

const size = { rows: 100, columns: 5, page: 10 };

describe('gridMove', () => {
  const cases: readonly (readonly [key: string, row: number, column: number, to: string])[] = [
    ['ArrowDown', 0, 1, '1/1'],
    ['ArrowDown', 99, 1, '99/1'],
    ['ArrowUp', 0, 1, '-1/1'],
    ['ArrowUp', -1, 1, '-1/1'],
    ['ArrowLeft', 3, 0, '3/0'],
    ['ArrowRight', 3, 4, '3/4'],
    ['PageDown', 95, 2, '99/2'],
    ['PageUp', 5, 2, '0/2'],
    ['Home', 5, 2, '5/0'],
    ['End', 5, 2, '5/4'],
    ['Ctrl+Home', 5, 2, '0/0'],
    ['Ctrl+End', 5, 2, '99/4'],
    ['x', 5, 2, 'stays'],
    ['constructor', 5, 2, 'stays'],
  ];
  for (const [name, row, column, to] of cases) {
    it(`${name} from ${row}/${column}`, () => {
      const ctrlKey = name.startsWith('Ctrl+');
      const place = gridMove({ key: name.replace('Ctrl+', ''), ctrlKey, metaKey: false }, { row, column }, size);
      assert.equal(place ? `${place.row}/${place.column}` : 'stays', to);
    });
  }

  it('stays in a grid without rows', () => {
    const key = { key: 'ArrowDown', ctrlKey: false, metaKey: false };
    assert.deepEqual(gridMove(key, { row: -1, column: 1 }, { rows: 0, columns: 5, page: 1 }), { row: -1, column: 1 });
  });
});

describe('visibleRange', () => {
  it('draws what is in view and a little more', () => {
    const at = (scrollTop: number) => visibleRange(1000, { scrollTop, height: 280, rowHeight: 28 }, 5);
    assert.deepEqual(
      [at(0), at(2800), at(28_000)],
      [
        { first: 0, last: 15 },
        { first: 95, last: 115 },
        { first: 995, last: 1000 },
      ],
    );
  });

  it('draws a few rows before anything is measured', () => {
    assert.deepEqual(visibleRange(1000, { scrollTop: 0, height: 0, rowHeight: 0 }, 5), { first: 0, last: 5 });
  });

  it('scrolls only as far as a row needs', () => {
    const from = (row: number) => scrollTopFor(row, { scrollTop: 280, height: 280, rowHeight: 28 });
    assert.deepEqual([from(3), from(12), from(19), from(20)], [84, 280, 280, 308]);
  });
});
