import assert from 'node:assert/strict';
import { atOnce } from '../../../../src/core/steps';
import { applyEdits } from '../../../../src/compose/edits';
import { renameAtInSteps, renameTargetAt } from '../../../../src/compose/rename/rename';
import { renameInFragment } from '../../../../src/compose/rename/renameInFragment';
import { discoverProjectInSteps } from '../../../../src/compose/discovery';
import { DocumentCache } from '../../../../src/compose/files';
import { memoryFiles } from '../support/cases';
import { readMarks } from '../support/marks';

type Texts = Readonly<Record<string, string>>;

/** What is shown, the files after the first that are given with `-f`, the new name, the texts before and after. */
type Renaming = readonly [what: string, also: readonly string[], to: string, before: Texts, after: Texts];

const renamings: readonly Renaming[] = [
  [
    'declaration, list, mapping and quoted names, comments left alone',
    [],
    'edge',
    {
      a: 'services:\n  web:\n    networks: [fro|nt, "front", back] # front\n  db:\n    networks:\n      \'front\':\n        aliases: [front]\nnetworks:\n  front: # the front\n  back:\n',
    },
    {
      a: 'services:\n  web:\n    networks: [edge, "edge", back] # front\n  db:\n    networks:\n      \'edge\':\n        aliases: [front]\nnetworks:\n  edge: # the front\n  back:\n',
    },
  ],
  [
    'fragments and the names behind anchors',
    [],
    'edge',
    {
      a: 'x-net: &net\n  networks: [&n front]\nservices:\n  web:\n    <<: *net\n  db:\n    networks: [*|n]\nnetworks:\n  *n :\n',
    },
    {
      a: 'x-net: &net\n  networks: [&n edge]\nservices:\n  web:\n    <<: *net\n  db:\n    networks: [*n]\nnetworks:\n  *n :\n',
    },
  ],
  [
    'override, included and extended files',
    ['b'],
    'edge',
    {
      a: 'include: [c]\nservices:\n  web:\n    networks: [front]\n  api:\n    extends: {file: d, service: base}\nnetworks:\n  fro|nt:\n',
      b: 'services:\n  web:\n    networks:\n      front: !reset null\n      other:\nnetworks:\n  other:\n  front:\n    internal: true\n',
      c: 'services:\n  log:\n    networks: [front]\n',
      d: 'services:\n  base:\n    networks: [front]\n  more:\n    networks: [front]\nnetworks:\n  front:\n',
    },
    {
      a: 'include: [c]\nservices:\n  web:\n    networks: [edge]\n  api:\n    extends: {file: d, service: base}\nnetworks:\n  edge:\n',
      b: 'services:\n  web:\n    networks:\n      edge: !reset null\n      other:\nnetworks:\n  other:\n  edge:\n    internal: true\n',
      c: 'services:\n  log:\n    networks: [edge]\n',
      d: 'services:\n  base:\n    networks: [edge]\n  more:\n    networks: [edge]\nnetworks:\n  edge:\n',
    },
  ],
  [
    'an external network, whose name stays what it is',
    [],
    'edge',
    { a: 'services:\n  web:\n    networks: [front]\nnetworks:\n  fr|ont:\n    external: true\n' },
    { a: 'services:\n  web:\n    networks: [edge]\nnetworks:\n  edge:\n    external: true\n    name: front\n' },
  ],
  [
    'an external network in flow style',
    [],
    'edge',
    { a: 'services: {web: {networks: [fr|ont]}}\nnetworks: {front: {external: true}}\n' },
    { a: 'services: {web: {networks: [edge]}}\nnetworks: {edge: {external: true, name: front}}\n' },
  ],
  [
    'a network with a name, which stays',
    [],
    'edge',
    { a: 'services:\n  web:\n    networks: [fr|ont]\nnetworks:\n  front:\n    name: company\n' },
    { a: 'services:\n  web:\n    networks: [edge]\nnetworks:\n  edge:\n    name: company\n' },
  ],
  [
    'what names it as the engine does, other words left alone',
    [],
    'edge',
    {
      a: 'services:\n  proxy:\n    command: [--providers.docker.network=shop_front, --name=front]\n    networks: [fr|ont]\n    labels:\n      traefik.docker.network: shop_front\n  web:\n    labels: ["traefik.docker.network=${COMPOSE_PROJECT_NAME}_front", "x=shop_front_2", "y=my-shop_front"]\n  other:\n    labels: [shop_front]\nnetworks:\n  front:\n',
    },
    {
      a: 'services:\n  proxy:\n    command: [--providers.docker.network=shop_edge, --name=front]\n    networks: [edge]\n    labels:\n      traefik.docker.network: shop_edge\n  web:\n    labels: ["traefik.docker.network=${COMPOSE_PROJECT_NAME}_edge", "x=shop_front_2", "y=my-shop_front"]\n  other:\n    labels: [shop_edge]\nnetworks:\n  edge:\n',
    },
  ],
  [
    'a network whose engine name another one is given',
    [],
    'edge',
    {
      a: 'services:\n  web:\n    networks: [fr|ont, other]\nnetworks:\n  front:\n  other:\n    name: shop_front\n',
    },
    {
      a: 'services:\n  web:\n    networks: [edge, other]\nnetworks:\n  edge:\n  other:\n    name: shop_front\n',
    },
  ],
  [
    'a network with a name, which labels keep',
    [],
    'edge',
    {
      a: 'services:\n  web:\n    networks: [fr|ont]\n    labels: [traefik.docker.network=company]\nnetworks:\n  front:\n    name: company\n',
    },
    {
      a: 'services:\n  web:\n    networks: [edge]\n    labels: [traefik.docker.network=company]\nnetworks:\n  edge:\n    name: company\n',
    },
  ],
  [
    'to a name that needs quotes',
    [],
    '10',
    { a: 'services:\n  web:\n    networks: [fr|ont]\nnetworks:\n  front:\n' },
    { a: 'services:\n  web:\n    networks: ["10"]\nnetworks:\n  "10":\n' },
  ],
  [
    'a service of the same name left alone',
    [],
    'edge',
    { a: 'services:\n  db:\n    networks: [d|b]\n    container_name: db\nnetworks:\n  db:\n' },
    { a: 'services:\n  db:\n    networks: [edge]\n    container_name: db\nnetworks:\n  edge:\n' },
  ],
  [
    'CRLF, BOM and tabs kept',
    [],
    'edge',
    { a: '\uFEFFservices:\r\n  web:\r\n    networks: [fr|ont]\t# x\r\nnetworks:\r\n  front:\r\n' },
    { a: '\uFEFFservices:\r\n  web:\r\n    networks: [edge]\t# x\r\nnetworks:\r\n  edge:\r\n' },
  ],
  [
    'in services whose profile is off',
    [],
    'edge',
    { a: 'services:\n  web:\n    profiles: [debug]\n    networks: [fr|ont]\nnetworks:\n  front:\n' },
    { a: 'services:\n  web:\n    profiles: [debug]\n    networks: [edge]\nnetworks:\n  edge:\n' },
  ],
  [
    'an alias on all services, and where its word stands in values',
    [],
    'store',
    {
      a: 'services:\n  web:\n    environment:\n      URL: http://data:80/data-set\n    networks: [front]\n  db:\n    networks:\n      front:\n        aliases: [da|ta, database]\n  db2:\n    networks:\n      front:\n        aliases: ["data"]\nnetworks:\n  front:\n',
    },
    {
      a: 'services:\n  web:\n    environment:\n      URL: http://store:80/data-set\n    networks: [front]\n  db:\n    networks:\n      front:\n        aliases: [store, database]\n  db2:\n    networks:\n      front:\n        aliases: ["store"]\nnetworks:\n  front:\n',
    },
  ],
];

const simple = 'services:\n  web:\n    networks: [fr|ont]\nnetworks:\n  front:\n  back:\n';

const refusals: readonly (readonly [what: string, also: readonly string[], to: string, texts: Texts, code: string])[] =
  [
    ['a name that is taken', [], 'back', { a: simple }, 'network-exists'],
    [
      'a name that an undeclared network has',
      [],
      'other',
      { a: simple.replace('fr|ont]', 'fr|ont, other]') },
      'network-exists',
    ],
    ['an empty name', [], '', { a: simple }, 'invalid-network-name'],
    ['a name with a blank', [], 'a b', { a: simple }, 'invalid-network-name'],
    ['a name with a line break', [], 'a\nb', { a: simple }, 'invalid-network-name'],
    ['a name that Compose takes for a fragment', [], 'x-front', { a: simple }, 'extension-name'],
    ['the name of the default network', [], 'default', { a: simple }, 'default-network'],
    [
      'the default network',
      [],
      'edge',
      { a: 'services:\n  web: {}\nnetworks:\n  def|ault:\n    driver: bridge\n' },
      'default-network',
    ],
    ['an undeclared network', [], 'edge', { a: 'services:\n  web:\n    networks: [fr|ont]\n' }, 'undeclared'],
    [
      'a name that the engine knows another network by',
      [],
      'edge',
      { a: `${simple}  third:\n    name: shop_edge\n` },
      'same-engine-name',
    ],
    ['a name out of a variable', [], 'edge', { a: simple.replace('fr|ont]', '"${NET}", fr|ont]') }, 'from-variable'],
    [
      'a name that an anchor lends to something else',
      [],
      'edge',
      { a: 'services:\n  web:\n    hostname: &n front\n    networks: [*n|]\nnetworks:\n  front:\n' },
      'meaning-changes',
    ],
    ['names in a file that does not parse', ['b'], 'edge', { a: simple, b: 'services: [\n' }, 'broken'],
    [
      'an external network whose switch is not known',
      [],
      'edge',
      { a: 'services:\n  web:\n    networks: [fr|ont]\nnetworks:\n  front:\n    external: ${EXT}\n' },
      'external-unknown',
    ],
    ['what is no name', [], 'edge', { a: 'services:\n  web:\n    im|age: x\n' }, 'nothing-here'],
    ['a service', [], 'edge', { a: 'services:\n  w|eb:\n    image: x\n' }, 'nothing-here'],
    [
      'an alias to the name of a service',
      [],
      'web',
      {
        a: 'services:\n  web: {}\n  db:\n    networks:\n      front: {aliases: [da|ta]}\nnetworks:\n  front:\n',
      },
      'name-taken',
    ],
    [
      'an alias to what is no host name',
      [],
      'a b',
      { a: 'services:\n  db:\n    networks:\n      front: {aliases: [da|ta]}\nnetworks:\n  front:\n' },
      'invalid-alias',
    ],
  ];

describe('renameAtInSteps', () => {
  for (const [what, also, to, before, after] of renamings) {
    it(`renames ${what}`, () => {
      const { project, texts, file, offset } = readMarks(before, also);
      const result = atOnce(renameAtInSteps(project, memoryFiles(texts), { file, offset }, to));
      assert.deepStrictEqual(
        result.kind === 'edits'
          ? Object.fromEntries(
              [...texts].map(([name, text]) => [
                name,
                applyEdits(
                  text,
                  result.edits.filter((edit) => edit.file === name),
                ),
              ]),
            )
          : result,
        after,
      );
    });
  }
  for (const [what, also, to, before, code] of refusals) {
    it(`refuses ${what}`, () => {
      const { project, texts, file, offset } = readMarks(before, also);
      const result = atOnce(renameAtInSteps(project, memoryFiles(texts), { file, offset }, to));
      assert.deepStrictEqual(result.kind === 'refused' ? result.code : result, code);
    });
  }

  it('tells mentions from names', () => {
    const { project, texts, file, offset } = readMarks({
      a: 'services:\n  db:\n    command: ping data\n    networks:\n      front: {aliases: [da|ta]}\nnetworks:\n  front:\n',
    });
    const result = atOnce(renameAtInSteps(project, memoryFiles(texts), { file, offset }, 'store'));
    assert.deepStrictEqual(result.kind === 'edits' && result.edits.map(({ why }) => why), ['name', 'mention']);
  });
});

describe('renameTargetAt', () => {
  const targets: readonly (readonly [text: string, expected: unknown])[] = [
    ['services:\n  web:\n    networks: ["fr|ont"]\nnetworks:\n  front:\n', 'front'],
    ['x: &n front\nservices:\n  web:\n    networks: [*|n]\nnetworks:\n  front:\n', '*n'],
    ['services:\n  web:\n    networks: [fr|ont]\n', 'undeclared'],
    ['services:\n  w|eb: {}\n', 'nothing-here'],
  ];
  for (const [text, expected] of targets) {
    it(`answers ${String(expected)} in ${JSON.stringify(text)}`, () => {
      const { project, texts, file, offset } = readMarks({ a: text });
      const target = renameTargetAt(project, file, offset);
      const found = 'code' in target ? target.code : texts.get(file)?.slice(target.at.start, target.at.end);
      assert.deepStrictEqual(found, expected);
    });
  }
});

describe('renameInFragment', () => {
  const text = 'services:\n  web:\n    networks: [front]\nnetworks:\n  front: {internal: true}\n  back:\n';
  const cases: readonly (readonly [what: string, file: string, text: string, expected: string])[] = [
    ['in a file that only `-f` can bring in', '/p/compose.prod.yaml', text, text.replaceAll('front', 'edge')],
    ['nothing in a project of its own', '/p/compose.yaml', text, text],
    ['nothing in a file that does not parse', '/p/compose.prod.yaml', `${text}x: [`, `${text}x: [`],
  ];
  for (const [what, file, before, after] of cases) {
    it(`renames ${what}`, () => {
      const files = memoryFiles(new Map([[file, before]]));
      const { project } = atOnce(discoverProjectInSteps(file, files, new Map(), new DocumentCache()));
      assert.deepStrictEqual(applyEdits(before, renameInFragment(project, 'front', 'edge')), after);
    });
  }
});

describe('rename', function () {
  this.timeout(60_000);

  it('stands every prefix of every fixture, with the cursor where it was', () => {
    for (const [, also, to, texts] of renamings) {
      const { texts: plain, file, offset } = readMarks(texts, also);
      const source = plain.get(file) ?? '';
      for (let end = offset; end <= source.length; end++) {
        const cut = `${source.slice(0, offset)}|${source.slice(offset, end)}`;
        const { project, texts: less } = readMarks({ ...Object.fromEntries(plain), [file]: cut }, also);
        renameTargetAt(project, file, offset);
        atOnce(renameAtInSteps(project, memoryFiles(less), { file, offset }, to));
      }
    }
  });
});
