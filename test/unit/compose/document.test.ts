import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { atOnce } from '../../../src/core/steps';
import { maxLength, parseComposeInSteps } from '../../../src/compose/document';
import type { ComposeDocument } from '../../../src/compose/document';
import type { Node } from '../../../src/compose/syntax/nodes';
import { typeOfScalar } from '../../../src/compose/syntax/scalars';
import { readCases } from './support/cases';

const texts = readCases().flatMap(({ files }) => [...files.values()]);

/** A node with everything that a reader of it can see. */
function seen(node: Node | undefined): unknown {
  switch (node?.kind) {
    case undefined:
      return undefined;
    case 'scalar':
      return [node.start, node.end, node.style, node.tag, node.text];
    case 'alias':
      return [node.start, node.end, node.name, node.target?.start];
    case 'seq':
      return [node.start, node.end, node.tag, node.items.map(seen)];
    case 'map':
      return [node.start, node.end, node.tag, node.pairs.map(({ key, value, end }) => [seen(key), seen(value), end])];
  }
}

function everything(document: ComposeDocument): unknown {
  const { documents, problems, duplicates } = document;
  return [documents.map(({ root, directives }) => [seen(root), directives]), problems, duplicates];
}

const fragments = [
  '\n',
  '  ',
  '- ',
  ':',
  ': ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '#',
  '&a',
  '*a',
  '<<: *a',
  '!reset',
  '|\n',
  '---\n',
  '\t',
  '\r\n',
  'é🐳',
  '\uFEFF',
  '%YAML 1.2\n',
  '? ',
  'services:\n  web:\n',
  'networks:\n  front:\n',
  '${X:-',
  '\0',
];

const mutation = fc.record({
  text: fc.constantFrom(...texts),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(8),
  insert: fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 4 })),
});

function mutate({ text, at, remove, insert }: { text: string; at: number; remove: number; insert: string }): string {
  const offset = Math.floor(at * text.length);
  return text.slice(0, offset) + insert + text.slice(offset + remove);
}

describe('parseComposeInSteps', () => {
  it('sees after an edit what it sees from scratch', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (steps) => {
        let text = steps[0]?.text ?? '';
        let document = atOnce(parseComposeInSteps('a', text));
        for (const step of steps) {
          text = mutate({ ...step, text });
          document = atOnce(parseComposeInSteps('a', text, document));
          assert.deepStrictEqual(everything(document), everything(atOnce(parseComposeInSteps('a', text))));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('sees in blocks what the parser sees in the whole', () => {
    for (const text of texts) {
      const whole = parseDocument(text, {
        schema: 'failsafe',
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: 'silent',
      });
      const document = atOnce(parseComposeInSteps('a', text));
      if (whole.errors.length === 0 && document.documents.length === 1 && document.problems.length === 0) {
        assert.deepStrictEqual(plain(document.documents[0]?.root), whole.toJS({ maxAliasCount: -1 }) ?? undefined);
      }
    }
  });

  it('reads every beginning of every file', () => {
    for (const text of texts) {
      let document = atOnce(parseComposeInSteps('a', ''));
      for (let end = 0; end <= text.length; end += 7) {
        document = atOnce(parseComposeInSteps('a', text.slice(0, end), document));
        everything(document);
      }
    }
  }).timeout(60_000);

  const refused: [string, string, 'too-long' | 'binary' | undefined][] = [
    ['a text of the greatest length', `#${' '.repeat(maxLength - 1)}`, undefined],
    ['a longer one', ' '.repeat(maxLength + 1), 'too-long'],
    ['fifty megabytes', 'a: b\n'.repeat(10_000_000), 'too-long'],
    ['a binary', 'a: b\n\0\u0001', 'binary'],
  ];
  for (const [what, text, expected] of refused) {
    it(`refuses ${expected ?? 'nothing'}: ${what}`, () => {
      assert.equal(atOnce(parseComposeInSteps('a', text)).refused, expected);
    });
  }

  it('survives brackets nested a hundred thousand deep', () => {
    const { problems } = atOnce(parseComposeInSteps('a', `services: ${'['.repeat(100_000)}`));
    assert.equal(problems.length > 0, true);
  }).timeout(30_000);

  const accepted: [string, string][] = [
    ['items at the column of their key', 'services:\n  web:\n    command: [\n    "a",\n    "b"\n    ]\n'],
    ['brackets over lines at the left edge', 'networks: {\nfront: {},\nback: {}\n}\nservices:\n  web: {}\n'],
    ['a quoted text that goes on at the left edge', 'x-a: "one\ntwo: three"\nservices: {}\n'],
    ['a list at the column of its key', 'services:\n  web:\n    ports:\n    - "80"\n'],
  ];
  for (const [what, text] of accepted) {
    it(`takes what Compose takes: ${what}`, () => {
      assert.deepStrictEqual(atOnce(parseComposeInSteps('a', text)).problems, []);
    });
  }

  it('keeps a mistake in one service from hiding the others', () => {
    const text = 'services:\n  web:\n    networks: [front\n  db:\n    image: x\nnetworks:\n  front:\n';
    const document = atOnce(parseComposeInSteps('a', text));
    const root = document.documents[0]?.root;
    assert.deepStrictEqual(
      [
        document.problems.map(({ code }) => code),
        root?.kind === 'map' && root.pairs.map(({ key }) => key.kind === 'scalar' && key.text),
      ],
      [['unclosed-flow'], ['services', 'networks']],
    );
  });
});

function plain(node: Node | undefined): unknown {
  switch (node?.kind) {
    case undefined:
      return undefined;
    case 'scalar':
      return node.text;
    case 'alias':
      return plain(node.target);
    case 'seq':
      return node.items.map(plain);
    case 'map':
      return Object.fromEntries(node.pairs.map(({ key, value }) => [String(plain(key)), plain(value)]));
  }
}

describe('typeOfScalar', () => {
  const scalars: [string, string, string][] = [
    ['yes', 'string', 'yes'],
    ['True', 'boolean', 'true'],
    ['~', 'null', ''],
    ['0x578', 'number', '1400'],
    ['0o17', 'number', '15'],
    ['017', 'number', '15'],
    ['1_000', 'number', '1000'],
    ['1e3', 'number', '1000'],
    ['1400.5', 'number', '1400.5'],
    ['1e21', 'number', '1e+21'],
    ['12:34', 'string', '12:34'],
    ['172.28', 'number', '172.28'],
    ['172.28.0.1', 'string', '172.28.0.1'],
    ['.5', 'number', '0.5'],
    ['-.inf', 'number', '-Inf'],
    ['"5"', 'string', '5'],
    ['!!str 5', 'string', '5'],
    ['!!bool "true"', 'boolean', 'true'],
    ['2024-01-01', 'date', '2024-01-01'],
    ['2024-2-9 10:00:00', 'date', '2024-2-9 10:00:00'],
    ['2024-02-09t10:00:00.5+01:00', 'date', '2024-02-09t10:00:00.5+01:00'],
    ['2024-02-09T10:00:00', 'string', '2024-02-09T10:00:00'],
    ['2024-02-30', 'string', '2024-02-30'],
    ['"2024-01-01"', 'string', '2024-01-01'],
  ];
  for (const [source, type, text] of scalars) {
    it(`reads ${source} as ${type} ${text}`, () => {
      const root = atOnce(parseComposeInSteps('a', `a: ${source}\n`)).documents[0]?.root;
      const value = root?.kind === 'map' ? root.pairs[0]?.value : undefined;
      assert.deepStrictEqual(value?.kind === 'scalar' && typeOfScalar(value), { type, text });
    });
  }
});
