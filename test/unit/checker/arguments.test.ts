import assert from 'node:assert/strict';
import { parseArguments } from '../../../src/checker/arguments';
import type { ArgumentFault, CheckOptions, Invocation } from '../../../src/checker/arguments';

const usual: CheckOptions = {
  format: 'text',
  fix: false,
  maxSeverity: 'warning',
  operands: [],
  files: [],
  profiles: [],
  envFiles: [],
};

function checks(given: Partial<CheckOptions>): Invocation {
  return { kind: 'check', options: { ...usual, ...given } };
}

function faulty(fault: ArgumentFault): Invocation {
  return { kind: 'fault', fault };
}

describe('parseArguments', () => {
  const cases: [string, Invocation][] = [
    ['', checks({})],
    ['a.yaml - dir', checks({ operands: ['a.yaml', '-', 'dir'] })],
    ['a.yaml --format json', checks({ format: 'json', operands: ['a.yaml'] })],
    ['--format=sarif', checks({ format: 'sarif' })],
    ['--format text --format json', checks({ format: 'json' })],
    ['-f a.yaml -fb.yaml --file=- --file c', checks({ files: ['a.yaml', 'b.yaml', '-', 'c'] })],
    ['-p shop --project-directory sub', checks({ projectName: 'shop', projectDirectory: 'sub' })],
    ['--profile a --profile=b --env-file x', checks({ profiles: ['a', 'b'], envFiles: ['x'] })],
    ['--fix --max-severity none a', checks({ fix: true, maxSeverity: 'none', operands: ['a'] })],
    ['-- --fix -f', checks({ operands: ['--fix', '-f'] })],
    ['--list-rules --format json', { kind: 'list-rules', format: 'json' }],
    ['--version --bogus', faulty({ code: 'unknown-option', option: '--bogus' })],
    ['--help --format xml', { kind: 'help' }],
    ['-v', { kind: 'version' }],
    ['-x', faulty({ code: 'unknown-option', option: '-x' })],
    ['--constructor', faulty({ code: 'unknown-option', option: '--constructor' })],
    ['-f', faulty({ code: 'value-missing', option: '-f' })],
    ['--fix=yes a', faulty({ code: 'value-unwanted', option: '--fix' })],
    [
      '--format xml',
      faulty({ code: 'value-unknown', option: '--format', value: 'xml', known: ['text', 'json', 'sarif'] }),
    ],
    [
      '--max-severity fatal',
      faulty({
        code: 'value-unknown',
        option: '--max-severity',
        value: 'fatal',
        known: ['none', 'hint', 'information', 'warning', 'error'],
      }),
    ],
    ['-f a b', faulty({ code: 'files-and-operands', operand: 'b' })],
    ['--fix -', faulty({ code: 'fix-stdin' })],
    ['--fix -f -', faulty({ code: 'fix-stdin' })],
  ];
  for (const [line, expected] of cases) {
    it(line || 'nothing', () => {
      assert.deepStrictEqual(parseArguments(line.split(' ').filter((word) => word !== '')), expected);
    });
  }
});
