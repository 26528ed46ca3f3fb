import assert from 'node:assert/strict';
import { DocumentCache } from '../../../../src/compose/files';
import { createReadyDocuments } from '../../../../src/ui/language/readyDocuments';

/** A file of so many services, which is parsed in as many steps. */
function longText(image: string, services = 2000): string {
  return `services:\n${Array.from({ length: services }, (_, index) => `  s${index}: { image: ${image}-${index} }\n`).join('')}`;
}

describe('ready documents', () => {
  it('are short, or parsed already', async () => {
    const cache = new DocumentCache();
    const ready = createReadyDocuments(cache);
    const [short, long] = ['services: {}\n', longText('a')];
    const before = [ready.has('f', short), ready.has('f', long)];
    await ready.make('f', long);
    assert.deepStrictEqual(
      { before, after: [ready.has('f', long), ready.has('other', long), ready.has('f', longText('b'))] },
      { before: [true, false], after: [true, false, false] },
    );
  });

  it('are parsed once for all who ask', async () => {
    const cache = new DocumentCache();
    const ready = createReadyDocuments(cache);
    const text = longText('a');
    const parses = { begun: 0 };
    const parse = cache.parseInSteps.bind(cache);
    cache.parseInSteps = (file, of) => {
      parses.begun++;
      return parse(file, of);
    };
    await Promise.all([ready.make('f', text), ready.make('f', text)]);
    assert.deepStrictEqual([parses.begun, ready.has('f', text)], [1, true]);
  });

  it('are given up for a later text of the same file', async () => {
    const cache = new DocumentCache();
    const ready = createReadyDocuments(cache);
    const texts = [longText('a'), longText('b')] as const;
    const makings = texts.map((text) => ready.make('f', text));
    await makings[0];
    const atFirst = texts.map((text) => ready.has('f', text));
    await makings[1];
    assert.deepStrictEqual(
      { givenUp: !atFirst[0], now: texts.map((text) => ready.has('f', text)) },
      { givenUp: true, now: [false, true] },
    );
  });
});
