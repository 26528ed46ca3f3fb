import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import type { Shell } from '../../../../src/core/spelling/shell';
import { quoteArgument } from '../../../../src/core/spelling/shell';
import { hostileNames } from '../../../fixtures/hostileNames';

describe('quoteArgument', () => {
  const table: readonly (readonly [text: string, Record<Shell, string | undefined>])[] = [
    ['front', { sh: 'front', powershell: 'front', cmd: 'front' }],
    ['--internal', { sh: '--internal', powershell: '--internal', cmd: '--internal' }],
    ['--', { sh: '--', powershell: "'--'", cmd: '--' }],
    ['10.0.0.0/24', { sh: '10.0.0.0/24', powershell: "'10.0.0.0/24'", cmd: '10.0.0.0/24' }],
    ['a,b', { sh: 'a,b', powershell: "'a,b'", cmd: '"a,b"' }],
    ['=x', { sh: "'=x'", powershell: "'=x'", cmd: '"=x"' }],
    ['', { sh: "''", powershell: undefined, cmd: '""' }],
    ['two words', { sh: "'two words'", powershell: "'two words'", cmd: '"two words"' }],
    [';$(id)', { sh: "';$(id)'", powershell: "';$(id)'", cmd: '";$(id)"' }],
    ["it's", { sh: String.raw`'it'\''s'`, powershell: "'it''s'", cmd: `"it's"` }],
    ['it\u2019s', { sh: "'it\u2019s'", powershell: "'it\u2019\u2019s'", cmd: '"it\u2019s"' }],
    ['say "hi"', { sh: `'say "hi"'`, powershell: undefined, cmd: undefined }],
    ['a\\', { sh: "'a\\'", powershell: undefined, cmd: undefined }],
    ['%PATH%', { sh: "'%PATH%'", powershell: "'%PATH%'", cmd: undefined }],
    ['!!', { sh: "'!!'", powershell: "'!!'", cmd: undefined }],
    ['a\nb!', { sh: String.raw`$'a\012b\041'`, powershell: undefined, cmd: undefined }],
    ["\u001b'\\", { sh: String.raw`$'\033\'\\'`, powershell: undefined, cmd: undefined }],
    ['x\u202ey', { sh: String.raw`$'x\342\200\256y'`, powershell: undefined, cmd: undefined }],
    ['nul\0', { sh: undefined, powershell: undefined, cmd: undefined }],
    ['half \ud800 pair', { sh: undefined, powershell: undefined, cmd: undefined }],
  ];
  for (const [text, expected] of table) {
    it(JSON.stringify(text), () => {
      const quoted = {
        sh: quoteArgument(text, 'sh'),
        powershell: quoteArgument(text, 'powershell'),
        cmd: quoteArgument(text, 'cmd'),
      };
      assert.deepEqual(quoted, expected);
    });
  }

  it('stays on one line and shows every character', () => {
    for (const name of hostileNames) {
      for (const shell of ['sh', 'powershell', 'cmd'] as const) {
        assert.doesNotMatch(quoteArgument(name, shell) ?? '', /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }
    }
  });

  it('gives bash exactly the text that was meant', function () {
    const random = fc.sample(fc.string({ unit: 'binary', maxLength: 12 }), 300);
    const texts = [...hostileNames, ...random].filter((text) => quoteArgument(text, 'sh') !== undefined);
    assert.ok(texts.length > 150);
    assert.deepEqual(readByBash(texts.map((text) => quoteArgument(text, 'sh') ?? '')), texts);
  });
});

/** What bash makes of the words. */
function readByBash(words: readonly string[]): readonly string[] {
  const { stdout, error } = spawnSync('bash', ['--norc'], {
    input: `printf '%s\\0' ${words.join(' ')}`,
    encoding: 'utf8',
  });
  assert.equal(error, undefined);
  return stdout.split('\0').slice(0, -1);
}
