import assert from 'node:assert/strict';
import { definitionsAt, occurrencesAt } from '../../../../src/compose/navigation/occurrences';
import { outlineOf } from '../../../../src/compose/navigation/outline';
import { readCases, projectOf } from '../support/cases';
import { readMarks, withMarks } from '../support/marks';

type Texts = Readonly<Record<string, string>>;

/** What it shows, the files after the first that are given with `-f`, and the texts. */
type Fixture = readonly [string, readonly string[], Texts];

const definitions: readonly Fixture[] = [
  [
    'of the item of a list',
    [],
    { a: 'services:\n  web:\n    networks: [fr|ont, back]\nnetworks:\n  «front»:\n  back:\n' },
  ],
  [
    'of an item in a block list',
    [],
    { a: 'services:\n  web:\n    networks:\n      - |front\nnetworks:\n  «front»:\n' },
  ],
  ['of a key in a mapping', [], { a: 'services: {web: {networks: {front|: }}}\nnetworks: {«front»: {}}\n' }],
  ['of a quoted name', [], { a: 'services:\n  web:\n    networks: ["fr|ont"]\nnetworks:\n  «\'front\'»:\n' }],
  ['of a name out of a variable', [], { a: 'services:\n  web:\n    networks: ["${N|ET}"]\nnetworks:\n  «front»:\n' }],
  ['itself', [], { a: 'services:\n  web:\n    networks: [front]\nnetworks:\n  «fro|nt»:\n' }],
  [
    'in a fragment that is merged in',
    [],
    {
      a: 'x-net: &net\n  networks: [fro|nt]\nservices:\n  web:\n    <<: *net\nnetworks:\n  «front»:\n',
    },
  ],
  [
    'in every file that declares it',
    ['b'],
    {
      a: 'services:\n  web:\n    networks: [fro|nt]\nnetworks:\n  «front»:\n',
      b: 'networks:\n  «front»:\n    internal: true\n',
    },
  ],
  [
    'in an included file',
    [],
    {
      a: 'include: [b]\nservices:\n  web:\n    networks: [fro|nt]\n',
      b: 'networks:\n  «front»:\n',
    },
  ],
  [
    'out of a file whose service is extended',
    [],
    {
      a: 'services:\n  web:\n    extends: {file: b, service: base}\nnetworks:\n  «front»:\n',
      b: 'services:\n  base:\n    networks: [fro|nt]\n',
    },
  ],
  ['of an anchor', [], { a: 'x-net: «&net»\n  networks: [front]\nservices:\n  web:\n    <<: *n|et\n' }],
  ['of the anchor that holds there', [], { a: 'x-a: &n a\nx-b: «&n» b\nservices:\n  web:\n    networks: [*n|]\n' }],
  [
    'of the service whose network is shared',
    [],
    { a: 'services:\n  «vpn»: {}\n  web:\n    network_mode: service:v|pn\n' },
  ],
  ['of a linked service', [], { a: 'services:\n  «db»: {}\n  web:\n    links: ["d|b:data"]\n' }],
  ['of a service waited for', [], { a: 'services:\n  «db»: {}\n  web:\n    depends_on:\n      d|b: {}\n' }],
  [
    'of the service of another file that is extended',
    [],
    {
      a: 'services:\n  base: {}\n  web:\n    extends: {file: b, service: ba|se}\n',
      b: 'services:\n  «base»:\n    image: a\n',
    },
  ],
  [
    'of the service that is extended by the one that is extended',
    [],
    {
      a: 'services:\n  web:\n    extends: {file: b, service: base}\n',
      b: 'services:\n  base:\n    extends: {file: c, service: ro|ot}\n',
      c: 'services:\n  «root»: {}\n',
    },
  ],
  [
    'of the service that is extended out of a file of the project',
    ['b'],
    {
      a: 'services:\n  web:\n    extends: {file: b, service: ba|se}\n',
      b: 'services:\n  «base»: {}\n',
    },
  ],
  [
    'of nothing, where the file of the service is missing',
    [],
    { a: 'services:\n  base: {}\n  web:\n    extends: {file: b, service: ba|se}\n' },
  ],
  ['of nothing, where no name stands', [], { a: 'services:\n  web:\n    im|age: a\nnetworks:\n  front:\n' }],
  ['of nothing, where the network is not declared', [], { a: 'services:\n  web:\n    networks: [fro|nt]\n' }],
  [
    'of the network, not the service of that name',
    [],
    { a: 'services:\n  db:\n    networks: [d|b]\nnetworks:\n  «db»:\n' },
  ],
];

const occurrences: readonly Fixture[] = [
  [
    'lists, mappings, declarations, resets',
    ['b'],
    {
      a: 'services:\n  web:\n    networks: [«fro|nt», back]\n  db:\n    networks:\n      «front»: {aliases: [front]}\nnetworks:\n  «front»: # front\n  back:\n',
      b: 'services:\n  web:\n    networks:\n      «front»: !reset null\n',
    },
  ],
  [
    'a fragment once, however often it is merged in',
    [],
    {
      a: 'x-net: &net\n  networks: [«front»]\nservices:\n  web:\n    <<: *net\n  db:\n    <<: *net\nnetworks:\n  «f|ront»:\n',
    },
  ],
  [
    'a name behind an anchor, with the aliases',
    [],
    { a: 'x-n: &n «fro|nt»\nservices:\n  web:\n    networks: [«*n», back]\nnetworks:\n  «*n» :\n  back:\n' },
  ],
  ['an anchor and its aliases', [], { a: 'x-a: «&a|» {}\nservices:\n  web:\n    <<: «*a»\n  db:\n    <<: «*a»\n' }],
  [
    'the network a file declares beside the service that it lends',
    [],
    {
      a: 'services:\n  web:\n    extends: {file: b, service: base}\nnetworks:\n  «fro|nt»:\n',
      b: 'services:\n  base:\n    networks: [«front»]\n  more:\n    networks: [«front»]\nnetworks:\n  «front»:\n',
    },
  ],
  [
    'labels that name a network as the engine does',
    [],
    {
      a: 'services:\n  web:\n    networks: [«front»]\n    labels:\n      traefik.docker.network: «shop_fr|ont»\n      other: shop_front\n  db:\n    labels: ["caddy_ingress_network=«shop_front»", traefik.docker.network=shop_back]\nnetworks:\n  «front»:\n',
    },
  ],
  [
    'an alias on every service that has it',
    [],
    {
      a: 'services:\n  web:\n    networks:\n      front: {aliases: [«da|ta»]}\n  db:\n    networks:\n      front:\n        aliases:\n          - «data»\n          - other\nnetworks:\n  front:\n',
    },
  ],
  [
    'a service',
    [],
    {
      a: 'services:\n  «db»: {}\n  web:\n    links: [«db»:data]\n    depends_on: [«db»]\n    network_mode: service:«d|b»\n    networks: [db]\n',
    },
  ],
  [
    'a service that only lends, not the one of the project with its name',
    [],
    {
      a: 'services:\n  base: {}\n  web:\n    depends_on: [base]\n    extends: {file: b, service: «base»}\n  api:\n    extends:\n      service: "«ba|se»"\n      file: b\n',
      b: 'services:\n  «base»: {}\n  more:\n    extends: «base»\n',
    },
  ],
  ['an undeclared network', [], { a: 'services:\n  web:\n    networks: [«fr|ont»]\n  db:\n    networks: [«front»]\n' }],
  ['CRLF and a BOM', [], { a: '\uFEFFservices:\r\n  web:\r\n    networks: [«fr|ont»]\r\nnetworks:\r\n  «front»:\r\n' }],
  ['several documents', [], { a: 'services:\n  web:\n    networks: [«fr|ont»]\n---\nnetworks:\n  «front»:\n' }],
];

describe('definitionsAt', () => {
  for (const [what, also, texts] of definitions) {
    it(`finds the definition ${what}`, () => {
      const { project, texts: plain, file, offset, expected } = readMarks(texts, also);
      const found = definitionsAt(project, file, offset);
      assert.deepStrictEqual(withMarks(plain, found), withMarks(plain, expected));
    });
  }
});

describe('occurrencesAt', () => {
  for (const [what, also, texts] of occurrences) {
    it(`finds ${what}`, () => {
      const { project, texts: plain, file, offset, expected } = readMarks(texts, also);
      const found = occurrencesAt(project, file, offset).map(({ at }) => at);
      assert.deepStrictEqual(withMarks(plain, found), withMarks(plain, expected));
    });
  }
});

describe('navigation', function () {
  this.timeout(60_000);

  it('stands every prefix of every fixture, with the cursor at its end', () => {
    for (const [, also, texts] of [...definitions, ...occurrences]) {
      const { texts: plain, file } = readMarks(texts, also);
      const source = plain.get(file) ?? '';
      for (let end = 0; end <= source.length; end++) {
        const cut = { ...Object.fromEntries(plain), [file]: `${source.slice(0, end)}|` };
        const { project, offset } = readMarks(cut, also);
        occurrencesAt(project, file, offset);
        outlineOf(project, file);
      }
    }
  });

  it('finds from every occurrence the same ones, in every case of the collection', () => {
    for (const compose of readCases()) {
      const project = projectOf(compose);
      for (const file of project.documents.keys()) {
        for (const { selection } of outlineOf(project, file).filter(({ kind }) => kind === 'network')) {
          const found = occurrencesAt(project, file, selection.start);
          const again = found.map(({ at }) => occurrencesAt(project, at.file, at.start));
          assert.ok(found.length > 0 && again.every((each) => each.length > 0), `${compose.name} ${file}`);
        }
      }
    }
  });
});
