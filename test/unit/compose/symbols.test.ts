import assert from 'node:assert/strict';
import { DocumentCache } from '../../../src/compose/files';
import { loadProject } from '../../../src/compose/project';
import { symbolsOf } from '../../../src/compose/symbols';
import { memoryFiles } from './support/cases';

/** `file:line: role kind name` of every symbol, in order. */
function symbols(texts: Record<string, string>): readonly string[] {
  const request = { files: Object.keys(texts), environment: new Map<string, string>(), extent: 'whole' } as const;
  const project = loadProject(request, memoryFiles(new Map(Object.entries(texts))), new DocumentCache());
  return symbolsOf(project).map(({ kind, name, role, at, through }) => {
    const document = project.documents.get(at.file);
    const written = document?.text.slice(at.start, at.end);
    const line = document?.lines.positionAt(at.start).line;
    const seen = through.length > 0 ? ` ×${through.length}` : '';
    return `${at.file}:${line} ${role} ${kind} ${name}${written === name ? '' : ` (${written})`}${seen}`;
  });
}

describe('symbolsOf', () => {
  const cases: [string, Record<string, string>, readonly string[]][] = [
    [
      'finds lists, mappings, aliases and declarations',
      {
        a: 'services:\n  web:\n    networks: [front, "back", front]\n  db:\n    networks:\n      back: {aliases: [data]}\nnetworks:\n  front:\n  back:\n',
      },
      [
        'a:1 definition service web',
        'a:2 use network front',
        'a:2 use network back ("back")',
        'a:2 use network front',
        'a:3 definition service db',
        'a:5 use network back',
        'a:5 definition alias data',
        'a:7 definition network front',
        'a:8 definition network back',
      ],
    ],
    [
      'finds the name in a fragment once, however often it is merged in',
      {
        a: 'x-nets: &nets\n  networks: [front]\nservices:\n  web:\n    <<: *nets\n  db:\n    <<: *nets\nnetworks:\n  front:\n',
      },
      [
        'a:1 use network front ×2',
        'a:3 definition service web',
        'a:5 definition service db',
        'a:8 definition network front',
      ],
    ],
    [
      'finds the anchor behind an alias for a name',
      { a: 'x-name: &n front\nservices:\n  web:\n    networks: [*n]\nnetworks:\n  *n :\n' },
      ['a:0 use network front ×1', 'a:0 definition network front ×1', 'a:2 definition service web'],
    ],
    [
      'finds services where others need them',
      {
        a: 'services:\n  web:\n    depends_on: [db]\n    links: ["db:data"]\n    network_mode: service:db\n    extends: db\n  db: {}\n',
      },
      [
        'a:1 definition service web',
        'a:2 use service db',
        'a:3 use service db',
        'a:4 use service db',
        'a:5 use service db',
        'a:6 definition service db',
      ],
    ],
    [
      'goes through all files',
      {
        a: 'services:\n  web:\n    networks: [front]\nnetworks:\n  front:\n',
        b: 'services:\n  web:\n    networks: [back]\nnetworks:\n  back:\n  front:\n',
      },
      [
        'a:1 definition service web',
        'a:2 use network front',
        'a:4 definition network front',
        'b:1 definition service web',
        'b:2 use network back',
        'b:4 definition network back',
        'b:5 definition network front',
      ],
    ],
  ];
  for (const [what, texts, expected] of cases) {
    it(what, () => {
      assert.deepStrictEqual([...symbols(texts)].sort(), [...expected].sort());
    });
  }
});
