import assert from 'node:assert/strict';
import { check } from '../../../src/compose/check';
import { LineIndex } from '../../../src/compose/source';
import { allRules } from '../../../src/compose/rules/all';
import { liveOf } from './support/caseLive';
import type { ComposeCase } from './support/cases';
import { projectOf, readCases } from './support/cases';

/**
 * `RULE=network-undefined npx mocha … --spec test/unit/compose/cases.test.ts` runs the cases of one rule;
 * `--grep` works on rule ids and case names as well.
 */
const written = new Set<string>(allRules.map(({ id }) => id));
const cases = readCases().filter((compose) => !process.env['RULE'] || rulesOf(compose).includes(process.env['RULE']));

/** The rules that a case is about; `valid` where it must stay silent. */
function rulesOf(compose: ComposeCase): readonly string[] {
  const rules = [...new Set(compose.diagnostics.map(({ rule }) => rule))];
  return rules.length > 0 ? rules : ['valid'];
}

interface Shown {
  readonly rule: string;
  readonly severity: string;
  readonly place: string;
}

function place(
  file: string,
  start: { line: number; character: number },
  end: { line: number; character: number },
): string {
  return `${file}:${start.line}:${start.character}-${end.line}:${end.character}`;
}

function found(compose: ComposeCase, withEngine: 'with an engine' | 'without an engine'): readonly Shown[] {
  const project = projectOf(compose);
  return check(project, {}, withEngine === 'with an engine' ? liveOf(compose) : undefined).map((finding) => {
    const lines = new LineIndex(compose.files.get(finding.at.file) ?? '');
    return {
      rule: finding.rule,
      severity: finding.severity,
      place: place(finding.at.file, lines.positionAt(finding.at.start), lines.positionAt(finding.at.end)),
    };
  });
}

function isSerious({ severity }: Shown): boolean {
  return severity === 'error' || severity === 'warning';
}

/** What must be found, and what may be found beside it: hints and information. */
function verify(compose: ComposeCase): void {
  const all = found(compose, 'with an engine');
  const expected = compose.diagnostics.map(({ file, rule, severity, range }) => ({
    rule,
    severity,
    place: place(file, range.start, range.end),
  }));
  const wanted = new Set(expected.map(({ rule, place: at }) => `${rule} ${at}`));
  const relevant = all.filter((finding) => isSerious(finding) || wanted.has(`${finding.rule} ${finding.place}`));
  const order = (list: readonly Shown[]): readonly Shown[] =>
    [...list].sort((one, other) => (one.place + one.rule < other.place + other.rule ? -1 : 1));
  assert.deepStrictEqual(order(relevant), order(expected));
  if (compose.valid) {
    assert.deepStrictEqual(found(compose, 'without an engine').filter(isSerious), []);
  }
}

describe('compose cases', () => {
  const groups = new Map<string, ComposeCase[]>();
  const waiting = new Map<string, string[]>();
  for (const compose of cases) {
    const rules = rulesOf(compose);
    const missing = rules.filter((rule) => rule !== 'valid' && !written.has(rule));
    for (const rule of missing) {
      waiting.set(rule, [...(waiting.get(rule) ?? []), compose.name]);
    }
    if (missing.length === 0) {
      const [first = 'valid'] = rules;
      groups.set(first, [...(groups.get(first) ?? []), compose]);
    }
  }
  for (const [rule, members] of [...groups].sort(([one], [other]) => (one < other ? -1 : 1))) {
    describe(rule, () => {
      for (const compose of members) {
        it(compose.name, () => verify(compose));
      }
    });
  }
  it('has a rule for every case', () => {
    const lines = [...waiting].map(([rule, names]) => `  ${rule}: ${names.join(', ')}`);
    if (lines.length > 0) {
      console.log(`rules not written yet (${lines.length}):\n${lines.sort().join('\n')}`);
    }
  });
});
