import assert from 'node:assert/strict';
import { declarationOf, declaredAt } from '../../../../src/compose/navigation/declaration';
import type { Declared } from '../../../../src/compose/navigation/declaration';
import { projectOfTexts, readMarks } from '../support/marks';

const texts = new Map([
  ['a', 'services:\n  web:\n    networks: [front]\nnetworks:\n  front:\n  proxy:\n    external: true\n'],
  ['b', 'services:\n  web:\n    tty: true\nnetworks:\n  front:\n    internal: true\n'],
]);

describe('declarationOf', () => {
  const cases: readonly (readonly [declared: Declared, expected: string | undefined])[] = [
    [{ kind: 'network', name: 'shop_front', key: 'front' }, 'a:4'],
    [{ kind: 'network', name: 'other_front', key: 'front' }, 'a:4'],
    [{ kind: 'network', name: 'proxy', key: undefined }, 'a:5'],
    [{ kind: 'network', name: 'nowhere', key: undefined }, undefined],
    [{ kind: 'service', name: 'web' }, 'a:1'],
    [{ kind: 'service', name: 'db' }, undefined],
  ];
  for (const [declared, expected] of cases) {
    it(`finds ${declared.kind} ${declared.name} ${expected ? `at ${expected}` : 'nowhere'}`, () => {
      const project = projectOfTexts(texts, ['b']);
      const place = declarationOf(project, declared);
      const line = place && project.documents.get(place.file)?.lines.positionAt(place.start).line;
      assert.deepStrictEqual(place && `${place.file}:${String(line)}`, expected);
    });
  }
});

describe('declaredAt', () => {
  const cases: readonly (readonly [text: string, expected: Declared | undefined])[] = [
    [
      'services:\n  web:\n    networks: [fr|ont]\nnetworks:\n  front:\n',
      { kind: 'network', name: 'shop_front', key: 'front' },
    ],
    ['networks:\n  front:\n    inter|nal: true\n', { kind: 'network', name: 'shop_front', key: 'front' }],
    ['networks:\n  front:\n    na|me: company\n', { kind: 'network', name: 'company', key: 'front' }],
    ['services:\n  web:\n    ima|ge: a\n', { kind: 'service', name: 'web' }],
    ['services:\n  db: {}\n  web:\n    depends_on: [d|b]\n', { kind: 'service', name: 'db' }],
    ['na|me: shop\n', undefined],
  ];
  for (const [text, expected] of cases) {
    it(`finds ${expected?.name ?? 'nothing'} in ${JSON.stringify(text)}`, () => {
      const { project, file, offset } = readMarks({ a: text });
      assert.deepStrictEqual(declaredAt(project, file, offset), expected);
    });
  }
});
