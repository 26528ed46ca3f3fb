import assert from 'node:assert/strict';
import { DocumentCache } from '../../../../src/compose/files';
import type { FileContent } from '../../../../src/compose/files';
import { loadProject } from '../../../../src/compose/project';
import { createKeptProjects } from '../../../../src/ui/language/keptProjects';

const project = loadProject(
  { files: ['/p/compose.yaml'], environment: new Map(), extent: 'whole' },
  { read: () => ({ kind: 'missing' }) },
  new DocumentCache(),
);

const text = (of: string): FileContent => ({ kind: 'text', text: of });
const missing: FileContent = { kind: 'missing' };
const unknown: FileContent = { kind: 'unknown' };

describe('kept projects', () => {
  const cases: readonly (readonly [what: string, before: FileContent, now: FileContent, kept: boolean])[] = [
    ['the same text', text('a'), text('a'), true],
    ['another text', text('a'), text('b'), false],
    ['a file that is gone', text('a'), missing, false],
    ['a file that is there now', missing, text(''), false],
    ['a file that is still missing', missing, missing, true],
    ['a file that has to be read again', text('a'), unknown, false],
  ];
  for (const [what, before, now, isKept] of cases) {
    it(`${isKept ? 'are given again' : 'are forgotten'} with ${what}`, () => {
      const projects = createKeptProjects();
      const contents = new Map([
        ['main', text('x')],
        ['beside', before],
      ]);
      projects.keep('main', { project, contents });
      const found = projects.find('main', (key) => (key === 'beside' ? now : text('x')));
      assert.strictEqual(found?.project, isKept ? project : undefined);
    });
  }

  it('are those that were asked for last', () => {
    const projects = createKeptProjects();
    const names = Array.from({ length: 9 }, (_, index) => `${index}`);
    for (const name of names) projects.keep(name, { project, contents: new Map() });
    assert.deepStrictEqual(
      names.filter((name) => projects.find(name, () => missing)),
      names.slice(1),
    );
  });
});
