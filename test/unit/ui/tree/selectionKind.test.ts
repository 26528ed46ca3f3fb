import assert from 'node:assert/strict';
import { selectionKind } from '../../../../src/ui/tree/selectionKind';
import { sampleRows } from './rows';

const cases: readonly (readonly [rows: readonly string[], kind: string])[] = [
  [[], 'none'],
  [['network front', 'network mesh'], 'networks'],
  [['attachment front/web', 'attachment front/db'], 'attachments'],
  [['network front', 'attachment front/web'], 'mixed'],
  [['sharer side'], 'mixed'],
  [['unreadable'], 'mixed'],
];

describe('selectionKind', () => {
  const rows = sampleRows('none');
  for (const [names, kind] of cases) {
    it(`is ${kind} for ${names.join(' and ') || 'nothing'}`, () => {
      assert.equal(selectionKind(names.flatMap((name) => rows.get(name) ?? [])), kind);
    });
  }
});
