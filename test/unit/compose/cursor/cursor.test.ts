import assert from 'node:assert/strict';
import { cursorAt } from '../../../../src/compose/cursor/cursor';

/** Where the cursor `|` of a text stands, in one line; empty where nothing can be completed. */
function placeIn(marked: string): string {
  const offset = marked.indexOf('|');
  const place = cursorAt(marked.replace('|', ''), offset);
  return place === undefined ? '' : [place.kind, ...place.path].join(' ');
}

const table: readonly (readonly [about: string, marked: string, place: string])[] = [
  ['before a dash', 'networks:\n  |-', ''],
  ['on a dash with an item', 'networks:\n  |- front', ''],
  ['right behind a dash', 'networks:\n  -|', ''],
  ['right behind a dash, and a comment', 'networks:\n  -| # none yet', ''],
  ['behind a dash and a blank', 'networks:\n  - |', 'item networks'],
  ['between a dash and its item', 'networks:\n  - | front', 'item networks'],
  ['in an item', 'networks:\n  - fr|ont', 'item networks'],
  ['between a key and its colon', 'networks:\n  front |:', ''],
  ['behind a tab', 'networks:\n\t|', ''],
  ['in the indentation', 'networks:\n | front:', ''],
  ['in a comment', 'networks:\n  # fr|ont', ''],
  ['in a text of several lines', 'name: >\n  first: sec|ond', ''],
  ['in brackets', 'networks: [front, |]', 'item networks'],
  ['in brackets of several lines', 'networks: [front,\n  |]', 'item networks'],
  ['behind brackets of several lines', 'networks: [front,\n  back]\n|', 'key'],
  ['in the line where brackets of several lines end', 'networks: [front,\n  back] |', ''],
  ['in the first column of the line where they end', 'networks: [front,\nback] |', ''],
  ['deeper than what brackets of several lines go on with', 'services:\n  web: {a: 1,\n    b: 2}\n    |', ''],
  ['behind brackets that are never closed', 'networks: [front\nservices:\nvolumes: [|', 'item volumes'],
  ['deeper than a value that stands already', 'networks:\n  front: text\n    |', ''],
  ['deeper than the first line', '  |networks', ''],
];

describe('where a cursor stands in a YAML text', () => {
  for (const [about, marked, place] of table) {
    it(about, () => assert.equal(placeIn(marked), place));
  }
});
