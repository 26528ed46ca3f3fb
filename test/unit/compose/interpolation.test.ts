import assert from 'node:assert/strict';
import { parseDotenv } from '../../../src/compose/dotenv';
import { interpolate } from '../../../src/compose/interpolation';
import { resolvePath } from '../../../src/compose/paths';

const variables = new Map([
  ['SET', 'value'],
  ['EMPTY', ''],
]);

describe('interpolate', () => {
  const cases: [string, string | undefined, string[]][] = [
    ['plain', 'plain', []],
    ['$SET', 'value', ['known']],
    ['${SET}', 'value', ['known']],
    ['a${SET}b$SET.', 'avaluebvalue.', ['known', 'known']],
    ['$$SET', '$SET', []],
    ['$', '$', []],
    ['a $ b', 'a $ b', []],
    ['${UNSET}', undefined, ['unset']],
    ['${UNSET:-x}', 'x', ['known']],
    ['${UNSET-x}', 'x', ['known']],
    ['${EMPTY:-x}', 'x', ['known']],
    ['${EMPTY-x}', '', ['known']],
    ['${SET:+x}', 'x', ['known']],
    ['${UNSET:+x}', '', ['known']],
    ['${EMPTY:+x}', '', ['known']],
    ['${EMPTY+x}', 'x', ['known']],
    ['${UNSET:?why}', undefined, ['missing']],
    ['${EMPTY:?why}', undefined, ['missing']],
    ['${EMPTY?why}', '', ['known']],
    ['${UNSET:-${SET}}', 'value', ['known', 'known']],
    ['${UNSET:-${ALSO:-deep}}', 'deep', ['known', 'known']],
    ['${UNSET:-a}b}', 'ab}', ['known']],
    ['${1NET}', undefined, ['broken']],
    ['${SET', undefined, ['broken']],
    ['${}', undefined, ['broken']],
    ['${SET!x}', undefined, ['broken']],
  ];
  for (const [template, text, outcomes] of cases) {
    it(template, () => {
      const result = interpolate(template, (name) => variables.get(name));
      assert.deepStrictEqual([result.text, result.expressions.map(({ outcome }) => outcome)], [text, outcomes]);
    });
  }

  it('gives up on nesting without end', () => {
    const template = '${A:-'.repeat(5000) + 'x' + '}'.repeat(5000);
    assert.equal(interpolate(template, () => undefined).text, undefined);
  });
});

describe('parseDotenv', () => {
  const cases: [string, Record<string, string>][] = [
    ['A=1\nB=2', { A: '1', B: '2' }],
    ['\uFEFFA=1\r\nB=2\r\n', { A: '1', B: '2' }],
    ['# comment\n\nA=1 # why\nB=a#b', { A: '1', B: 'a#b' }],
    ['export A=1', { A: '1' }],
    ['A: yaml', { A: 'yaml' }],
    ['A=', { A: '' }],
    ["A='single $SET \\n'", { A: 'single $SET \\n' }],
    ['A="two\\nlines"', { A: 'two\nlines' }],
    ['A="over\nlines"\nB=1', { A: 'over\nlines', B: '1' }],
    ['A=$SET-${B:-x}', { A: 'value-x' }],
    ['B=1\nA=${B}2', { B: '1', A: '12' }],
    ['SET', { SET: 'value' }],
    ['UNSET', {}],
    ['not a name!\nA=1', { A: '1' }],
    ['A="open\nB=1', { A: '"open', B: '1' }],
  ];
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => {
      assert.deepStrictEqual(Object.fromEntries(parseDotenv(text, (name) => variables.get(name))), expected);
    });
  }
});

describe('resolvePath', () => {
  const cases: [string, string, string][] = [
    ['', 'a.yaml', 'a.yaml'],
    ['', './sub/../a.yaml', 'a.yaml'],
    ['sub', '../a.yaml', 'a.yaml'],
    ['', '../a.yaml', '../a.yaml'],
    ['/home/me', 'a.yaml', '/home/me/a.yaml'],
    ['/home/me', '../../../a.yaml', '/a.yaml'],
    ['/home/me', '/etc/a.yaml', '/etc/a.yaml'],
    ['file:///home/me', 'sub\\a.yaml', 'file:///home/me/sub/a.yaml'],
    ['file:///home/me', '/etc/a.yaml', 'file:///etc/a.yaml'],
    ['file:///c:/me', '../a.yaml', 'file:///c:/a.yaml'],
    ['file:///c:/me', 'd:/a.yaml', 'file:///d:/a.yaml'],
    ['vscode-vfs://github/owner/repo', '../a.yaml', 'vscode-vfs://github/owner/a.yaml'],
  ];
  for (const [directory, path, expected] of cases) {
    it(`${directory} + ${path}`, () => {
      assert.equal(resolvePath(directory, path), expected);
    });
  }
});
