import assert from 'node:assert/strict';
import { readCall } from '../../../src/ui/call';

interface Row {
  readonly id: string;
}

const front: Row = { id: 'front' };
const back: Row = { id: 'back' };
const rows = {
  rowOf: (value: unknown) => [front, back].find((row) => row === value),
  selection: () => [back],
};

const palette = { kind: 'palette' };
const cases: readonly { readonly what: string; readonly args: readonly unknown[]; readonly call: unknown }[] = [
  { what: 'nothing', args: [], call: palette },
  { what: 'blanks, as a title bar sends them', args: [undefined, null], call: palette },
  { what: 'a row', args: [front], call: { kind: 'rows', rows: [front] } },
  { what: 'a row and no selection', args: [front, undefined], call: { kind: 'rows', rows: [front] } },
  { what: 'a row and the selection', args: [front, [front, back]], call: { kind: 'rows', rows: [front, back] } },
  { what: 'a selection with strangers', args: [front, [{ id: 'front' }, 7]], call: { kind: 'rows', rows: [front] } },
  { what: 'a key', args: [{ selection: true }], call: { kind: 'rows', rows: [back] } },
  { what: 'a name', args: ['front'], call: { kind: 'arguments', values: ['front'] } },
  { what: 'a forged row', args: [{ id: 'front' }], call: { kind: 'arguments', values: [{ id: 'front' }] } },
  {
    what: 'an option alone',
    args: [null, { confirmed: true }],
    call: { kind: 'arguments', values: [null, { confirmed: true }] },
  },
  {
    what: 'what a keybinding names',
    args: [{ network: 'front', container: 'web' }],
    call: { kind: 'arguments', values: ['front', 'web'] },
  },
  {
    what: 'a container that a keybinding names, with options',
    args: [{ container: 'web', options: { preview: true } }],
    call: { kind: 'arguments', values: [undefined, 'web', { preview: true }] },
  },
  {
    what: 'what a keybinding spells wrong',
    args: [{ network: 'front', contianer: 'web' }],
    call: { kind: 'arguments', values: [{ network: 'front', contianer: 'web' }] },
  },
  { what: 'an empty name', args: [''], call: { kind: 'arguments', values: [''] } },
];

describe('readCall', () => {
  for (const { what, args, call } of cases) {
    it(`reads ${what}`, () => assert.deepEqual(readCall(args, rows), call));
  }

  it('asks where a key finds nothing selected', () => {
    assert.deepEqual(readCall([{ selection: true }], { ...rows, selection: () => [] }), palette);
  });
});
