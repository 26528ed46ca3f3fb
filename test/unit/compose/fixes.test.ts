import assert from 'node:assert/strict';
import { check } from '../../../src/compose/check';
import { applyEdits } from '../../../src/compose/edits';
import type { FileEdit } from '../../../src/compose/findings';
import { liveOf } from './support/caseLive';
import type { ComposeCase } from './support/cases';
import { projectOf, readCases } from './support/cases';

function edited({ files }: ComposeCase, edits: readonly FileEdit[]): ReadonlyMap<string, string> {
  return new Map(
    [...files].map(
      ([file, text]) =>
        [
          file,
          applyEdits(
            text,
            edits.filter((edit) => edit.file === file),
          ),
        ] as const,
    ),
  );
}

describe('compose fixes', () => {
  for (const compose of readCases()) {
    const findings = check(projectOf(compose), {}, liveOf(compose));
    for (const finding of findings) {
      for (const fix of finding.fixes()) {
        it(`${compose.name}: ${finding.rule}: ${JSON.stringify(fix.title)}`, () => {
          const fixed = { ...compose, files: edited(compose, fix.edits) };
          const left = check(projectOf(fixed), {}, liveOf(compose));
          const same = left.filter(({ rule }) => rule === finding.rule).length;
          const before = findings.filter(({ rule }) => rule === finding.rule).length;
          assert.deepStrictEqual(
            { broken: left.some(({ rule }) => rule === 'yaml-syntax'), fewer: same < before },
            { broken: false, fewer: true },
            [...fixed.files.values()].join('\n---\n'),
          );
        });
      }
    }
  }
});
