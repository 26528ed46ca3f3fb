import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/compose/edits';
import { refactoringsAt } from '../../../../src/compose/refactor/refactorings';
import { projectOf, readCases } from '../support/cases';
import { projectOfTexts } from '../support/marks';
import { applied, file, liveEngine, offersAt, readSelection } from './applied';
import { refactorFixtures } from './fixtures';

describe('refactorings', function () {
  this.timeout(60_000);

  for (const fixture of refactorFixtures) {
    it(`${fixture.code}: ${fixture.what}`, () => {
      assert.deepStrictEqual(applied(fixture), fixture.after);
    });
  }

  const notOffered: readonly (readonly [what: string, text: string, codes: readonly string[]])[] = [
    ['in a file that does not parse', 'networks:\n  fr|ont:\nx: [\n', []],
    [
      'where another service shares the list',
      'x: &n [front]\nservices:\n  web:\n    networks: *|n\nnetworks:\n  front:\n',
      [],
    ],
    [
      'to a mapping where a name stands twice',
      'services:\n  web:\n    networks: [fr|ont, front]\nnetworks:\n  front:\n',
      [],
    ],
    [
      'to a list where an address would be lost',
      'services:\n  web:\n    networks:\n      fr|ont: {ipv4_address: 10.0.0.2}\nnetworks:\n  front:\n',
      [],
    ],
    ['to what is external and there', 'networks:\n  pro|xy:\n    external: true\n', []],
    ['but creating, to what is external and missing', 'networks:\n  ed|ge:\n    external: true\n', ['create-network']],
    ['to a declaration out of an anchor', 'x: &n {driver: bridge}\nnetworks:\n  fr|ont: *n\n', []],
    ['to end a body that others use', 'networks:\n  fr|ont: &n\n    driver: bridge\n  back: *n\n', ['make-internal']],
    [
      'to split where the database has an address',
      'services:\n  web:\n    ports: ["80"]\n    networks: [app]\n    depends_on: [db]\n  db:\n    networks:\n      app: {ipv4_address: 10.0.0.2}\nnetworks:\n  ap|p:\n',
      ['make-internal', 'make-external'],
    ],
    [
      'to put a service on a network that shares that of another',
      'services:\n  «web:\n    network_mode: host\n  db:\n    image: a»\n',
      [],
    ],
  ];
  for (const [what, text, codes] of notOffered) {
    it(`offers nothing ${what}`, () => {
      assert.deepStrictEqual(
        offersAt(text).map(({ title }) => title.code),
        codes,
      );
    });
  }

  it('stands every prefix of every fixture', () => {
    for (const { before } of refactorFixtures) {
      const { text, at } = readSelection(before);
      for (let end = 0; end <= text.length; end++) {
        const project = projectOfTexts(new Map([[file, text.slice(0, end)]]));
        refactoringsAt(project, { ...at, end: Math.max(at.end, at.start) }, liveEngine());
      }
    }
  });

  it('leaves every file of the collection readable, whatever is done at its lines', () => {
    for (const compose of readCases().filter(({ valid }) => valid)) {
      const project = projectOf(compose);
      for (const [name, document] of project.documents) {
        for (const line of document.text.matchAll(/^ *\S/gm)) {
          const start = line.index + line[0].length;
          const at = { file: name, start, end: document.text.length };
          for (const { title, effect } of [
            ...refactoringsAt(project, { ...at, end: start }, liveEngine()),
            ...refactoringsAt(project, at, liveEngine()),
          ]) {
            if (effect.kind === 'edits') {
              const text = applyEdits(
                document.text,
                effect.edits.filter((edit) => edit.file === name),
              );
              const after = projectOfTexts(new Map([[name, text]]));
              const { problems, duplicates } = after.documents.get(name) ?? { problems: [], duplicates: [] };
              assert.deepStrictEqual([problems, duplicates], [[], []], `${compose.name} ${title.code}\n${text}`);
            }
          }
        }
      }
    }
  });
});
