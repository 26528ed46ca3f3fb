import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../../src/compose/check';
import { DocumentCache } from '../../../src/compose/files';
import { loadProject } from '../../../src/compose/project';
import { allRules } from '../../../src/compose/rules/all';
import { ruleDocumentation } from '../../../src/compose/rules/documentation';
import { memoryFiles } from '../compose/support/cases';

const folder = join(__dirname, '../../../docs/rules');

interface Page {
  readonly title: string;
  /** File name → text. */
  readonly wrong: ReadonlyMap<string, string>;
  readonly right: ReadonlyMap<string, string>;
}

function readPage(file: string): Page {
  const text = readFileSync(join(folder, file), 'utf8');
  const section = (name: string): string => text.split(/^## /m).find((part) => part.startsWith(`${name}\n`)) ?? '';
  return { title: /^# (.*)/.exec(text)?.[1] ?? '', wrong: filesIn(section('Wrong')), right: filesIn(section('Right')) };
}

/** The files in a section; where there are several, each begins with its name. */
function filesIn(section: string): ReadonlyMap<string, string> {
  return new Map(
    [...section.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) => {
      const [, name] = /^# (\S+\.ya?ml)\n/.exec(text) ?? [];
      return [name ?? 'compose.yaml', text];
    }),
  );
}

function rulesIn(files: ReadonlyMap<string, string>): readonly string[] {
  const main = ['compose.yaml', 'compose.override.yaml'].filter((name) => files.has(name));
  const request = { files: main, environment: new Map<string, string>(), extent: 'whole' } as const;
  return check(loadProject(request, memoryFiles(files), new DocumentCache())).map(({ rule }) => rule);
}

describe('docs/rules', () => {
  it('has a page for each rule, under the name that the rule links to, and no other', () => {
    assert.deepStrictEqual(
      readdirSync(folder).sort(),
      allRules.map(({ id }) => new URL(ruleDocumentation(id)).pathname.split('/').at(-1)).sort(),
    );
  });

  for (const { id, needs } of allRules) {
    it(`${id}: what it calls wrong is found, what it calls right is not`, () => {
      const { title, wrong, right } = readPage(`${id}.md`);
      const says = (files: ReadonlyMap<string, string>): boolean => rulesIn(files).some((rule) => rule === id);
      assert.deepStrictEqual(
        { title, example: wrong.size > 0, found: needs === 'live' || says(wrong), right: says(right) },
        { title: id, example: true, found: true, right: false },
      );
    });
  }
});
