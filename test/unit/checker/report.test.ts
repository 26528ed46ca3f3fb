import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv';
import draft4 from 'ajv/lib/refs/json-schema-draft-04.json';
import assert from 'node:assert/strict';
import { codeFrame } from '../../../src/checker/report/codeFrame';
import { jsonReport } from '../../../src/checker/report/json';
import type { Problem, Range } from '../../../src/checker/report/problem';
import { sarifReport } from '../../../src/checker/report/sarif';
import { textReport } from '../../../src/checker/report/text';
import { allRules } from '../../../src/compose/rules/all';

function range(line: number, from: number, to: number, toLine = line): Range {
  return { start: { line, character: from }, end: { line: toLine, character: to } };
}

const problems: readonly Problem[] = [
  {
    file: 'my app/compose.yaml',
    rule: 'network-undefined',
    severity: 'error',
    message: 'No network "fr\u001bnt".',
    range: range(3, 8, 12),
    related: [{ file: 'base.yaml', message: 'Declared here', range: range(1, 2, 6) }],
    line: '      - frnt',
  },
  {
    file: 'my app/compose.yaml',
    rule: 'network-unused',
    severity: 'hint',
    message: 'Nobody uses it.',
    range: range(5, 2, 6),
    related: [],
    line: '  back:',
  },
];

describe('the report', () => {
  it('is valid SARIF, whatever was found', () => {
    const validate = new Ajv({ schemaId: 'auto' }).addMetaSchema(draft4).compile(schema);
    const hostile = problems.map((problem) => ({
      ...problem,
      file: '../a b/%41\u202e#?.yaml',
      message: '{0} \u0000 [x](y)',
    }));
    const logs = [problems, [], hostile].map((each) => sarifReport(each, ['cannot be read'], '1.2.3'));
    assert.deepStrictEqual(
      logs.map((log) => [validate(JSON.parse(log)), validate.errors]),
      logs.map(() => [true, null]),
    );
    assert.equal(validate({ version: '2.1.0' }), false);
  });

  it('is an array of records in JSON, and an empty one where nothing was found', () => {
    assert.deepStrictEqual(
      [JSON.parse(jsonReport(problems)), JSON.parse(jsonReport([]))],
      [
        problems.map(({ file, rule, severity, message, range: at }) => ({ file, rule, severity, message, range: at })),
        [],
      ],
    );
  });

  it('is what compilers print as text, with nothing that a terminal would obey', () => {
    assert.strictEqual(
      textReport(problems, 'plain'),
      [
        'my app/compose.yaml:4:9: error: No network "fr\\u{1B}nt". [network-undefined]',
        '    4 |       - frnt',
        '                ^^^^',
        'base.yaml:2:3: note: Declared here',
        'my app/compose.yaml:6:3: hint: Nobody uses it. [network-unused]',
        '    6 |   back:',
        '          ^^^^',
        '',
        'errors: 1, warnings: 0, other remarks: 1',
        '',
      ].join('\n'),
    );
  });

  it('says nothing in text where nothing was found', () => {
    assert.strictEqual(textReport([], 'colour'), '');
  });

  it('differs in colour by colours only', () => {
    const painted = textReport(problems, 'colour');
    const plain = painted.replace(/\u001b\[[\d;]*m/g, '');
    assert.deepStrictEqual([plain, painted !== plain], [textReport(problems, 'plain'), true]);
  });

  it('has in SARIF what version 2.1.0 requires, lines and columns counted from one', () => {
    const log = JSON.parse(sarifReport(problems, ['x: no such file'], '1.2.3')) as Log;
    const [run] = log.runs;
    const rules = run?.tool.driver.rules ?? [];
    assert.deepStrictEqual(
      {
        version: log.version,
        schema: log.$schema,
        runs: log.runs.length,
        driver: [run?.tool.driver.name, run?.tool.driver.version],
        rules: rules.map(({ id }) => id),
        levels: [...new Set(rules.map(({ defaultConfiguration }) => defaultConfiguration.level))].sort(),
        links: rules.every(({ id, helpUri }) => new URL(helpUri).pathname.endsWith(`/docs/rules/${id}.md`)),
        indexed: run?.results.every(({ ruleId, ruleIndex }) => rules[ruleIndex]?.id === ruleId),
        unit: run?.columnKind,
        invocations: run?.invocations,
        results: run?.results.map(({ ruleIndex, ...rest }) => ({ ...rest, indexed: ruleIndex >= 0 })),
      },
      {
        version: '2.1.0',
        schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        runs: 1,
        driver: ['docker-networks-check', '1.2.3'],
        rules: allRules.map(({ id }) => id),
        levels: ['error', 'note', 'warning'],
        links: true,
        indexed: true,
        unit: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: false,
            toolExecutionNotifications: [{ level: 'error', message: { text: 'x: no such file' } }],
          },
        ],
        results: [
          {
            ruleId: 'network-undefined',
            level: 'error',
            message: { text: 'No network "fr\u001bnt".' },
            locations: [{ physicalLocation: location('my%20app/compose.yaml', 4, 9, 13) }],
            relatedLocations: [
              { id: 0, message: { text: 'Declared here' }, physicalLocation: location('base.yaml', 2, 3, 7) },
            ],
            indexed: true,
          },
          {
            ruleId: 'network-unused',
            level: 'note',
            message: { text: 'Nobody uses it.' },
            locations: [{ physicalLocation: location('my%20app/compose.yaml', 6, 3, 7) }],
            relatedLocations: [],
            indexed: true,
          },
        ],
      },
    );
  });
});

interface Log {
  readonly version: string;
  readonly $schema: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly version: string;
        readonly rules: readonly {
          readonly id: string;
          readonly helpUri: string;
          readonly defaultConfiguration: { readonly level: string };
        }[];
      };
    };
    readonly columnKind: string;
    readonly invocations: unknown;
    readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
  }[];
}

function location(uri: string, line: number, from: number, to: number): unknown {
  return {
    artifactLocation: { uri },
    region: { startLine: line, startColumn: from, endLine: line, endColumn: to },
  };
}

describe('codeFrame', () => {
  const long = `${'a'.repeat(100)}HERE${'b'.repeat(200)}`;
  const cases: [string, string, Range, readonly [string, string] | undefined][] = [
    ['marks what is meant', 'name: x', range(0, 6, 7), ['    1 | name: x', '              ^']],
    ['marks to the end of the line what goes on', 'a: [', range(0, 3, 1, 2), ['    1 | a: [', '           ^']],
    ['marks an empty place', 'a:', range(9, 2, 2), ['   10 | a:', '          ^']],
    ['widens tabs', '\ta: b', range(0, 4, 5), ['    1 |     a: b', '               ^']],
    ['keeps below wide characters', '网: b', range(0, 3, 4), ['    1 | 网: b', '        \u3000  ^']],
    [
      'cuts a long line',
      long,
      range(0, 100, 104),
      [`    1 | …${'a'.repeat(60)}HERE${'b'.repeat(96)}…`, `${' '.repeat(69)}^^^^`],
    ],
    ['shows no empty line', '  ', range(0, 0, 0), undefined],
  ];
  for (const [what, line, at, expected] of cases) {
    it(what, () => {
      const frame = codeFrame(line, at);
      assert.deepStrictEqual(frame && [frame.gutter + frame.line, frame.indent + frame.marks], expected);
    });
  }
});
