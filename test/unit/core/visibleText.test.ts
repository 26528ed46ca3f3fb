import assert from 'node:assert/strict';
import { visibleText } from '../../../src/core/visibleText';

const cases: readonly (readonly [text: string, shown: string])[] = [
  ['front', 'front'],
  ['网络 📦', '网络 📦'],
  ['a\nb\tc\0', 'a\\u{A}b\\u{9}c\\u{0}'],
  ['\u001b[31mred', '\\u{1B}[31mred'],
  ['safe\u202Egnp.exe', 'safe\\u{202E}gnp.exe'],
  ['\u2066a\u2069', '\\u{2066}a\\u{2069}'],
  ['\uFEFFbom', '\\u{FEFF}bom'],
  ['zero\u200Bwidth', 'zero\\u{200B}width'],
  ['a\u200Db', 'a\\u{200D}b'],
  ['👩\u200D💻', '👩\u200D💻'],
  ['line\u2028break', 'line\\u{2028}break'],
  ['lone\uD800', 'lone\\u{D800}'],
  ['tag\u{E0041}', 'tag\\u{E0041}'],
];

describe('visibleText', () => {
  for (const [text, shown] of cases) {
    it(JSON.stringify(text), () => {
      assert.equal(visibleText(text), shown);
    });
  }
});
