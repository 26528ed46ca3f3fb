import fc from 'fast-check';
import assert from 'node:assert/strict';
import { createContext, Script } from 'node:vm';
import { atOnce } from '../../../src/core/steps';
import { check } from '../../../src/compose/check';
import { complete } from '../../../src/compose/completion/complete';
import { applyEdits } from '../../../src/compose/edits';
import { driftsOf } from '../../../src/compose/drift/drift';
import { driftTexts } from '../../../src/compose/drift/driftTexts';
import { DocumentCache } from '../../../src/compose/files';
import { hoverAt } from '../../../src/compose/hover/hoverAt';
import { networkLenses } from '../../../src/compose/lens/networkLenses';
import { definitionsAt, occurrencesAt } from '../../../src/compose/navigation/occurrences';
import { outlineOf } from '../../../src/compose/navigation/outline';
import { loadProject } from '../../../src/compose/project';
import { refactoringsAt } from '../../../src/compose/refactor/refactorings';
import { renameAtInSteps } from '../../../src/compose/rename/rename';
import type { LiveNetworks } from '../../../src/compose/live';
import type { Project } from '../../../src/compose/project';
import { liveOf } from './support/caseLive';
import { memoryFiles, readCases } from './support/cases';

/**
 * `FUZZ_RUNS=200000` is the full run, of a seed of its own; `FUZZ_SEED` repeats one. The short run is always the same.
 * `FUZZ_PREFIXES=1` asks about every prefix of every file, `FUZZ_PREFIXES=7` about each seventh.
 */
const runs = Number(process.env['FUZZ_RUNS'] ?? 300);
const prefixStep = Number(process.env['FUZZ_PREFIXES'] ?? 997);
const seed = Number(process.env['FUZZ_SEED'] ?? (runs > 300 ? Date.now() % 0x7fffffff : 20261121));
/** Far above what any input takes, and below what a person would wait for. */
const mostMilliseconds = 5000;

const cases = readCases();
const texts = cases.flatMap(({ files }) => [...files.values()]);
const lives = [undefined, ...cases.slice(0, 20).map(liveOf)];
// Files parsed before are parsed again only where they differ, as while typing.
const cache = new DocumentCache();

const anyText = fc.constantFrom(...texts);
const place = fc.double({ min: 0, max: 1, noNaN: true });
const telling = fc.constantFrom(
  ...['\t', '\r', '\n', ' ', ':', ': ', '- ', '[', ']', '{', '}', ',', '#', '&a ', '*a', '<<: *a', '!reset ', '!!'],
  ...['|', '>-', '"', "'", '${', '${A:-', '$$', '}', '%', '---\n', '...\n', '\u0000', '\uFEFF', '\u2028', '\ud800'],
  ...['null', '~', 'yes', '0x10', '1e9', '/33', '::', 'fd00::/8', '999.1.1.1', '__proto__', 'networks:', 'services:'],
);

const prefix = fc.tuple(anyText, place).map(([text, at]) => text.slice(0, Math.floor(at * text.length)));

const mutated = fc
  .tuple(
    anyText,
    fc.array(fc.tuple(place, fc.nat(12), fc.oneof(telling, fc.string({ maxLength: 8 }))), { maxLength: 6 }),
  )
  .map(([text, changes]) =>
    changes.reduce((result, [at, length, insert]) => {
      const start = Math.floor(at * result.length);
      return result.slice(0, start) + insert + result.slice(start + length);
    }, text),
  );

/** One file goes on where another breaks off. */
const spliced = fc
  .tuple(prefix, anyText, place)
  .map(([head, text, at]) => head + text.slice(Math.floor(at * text.length)));

const bytes = fc.uint8Array({ maxLength: 400 }).map((given) => new TextDecoder().decode(given));

interface Input {
  readonly text: string;
  /** Of a second file laid onto the first. */
  readonly other?: string | undefined;
  readonly live: LiveNetworks | undefined;
  /** Where the cursor is, from 0 to 1. */
  readonly at: number;
}

describe('any text at all', function () {
  this.timeout(0);

  it(`is checked, its fixes made out and every provider asked without an exception and in time (${runs} runs, seed ${seed})`, () => {
    const text = fc.oneof({ weight: 3, arbitrary: prefix }, { weight: 5, arbitrary: mutated }, spliced, bytes);
    const other = fc.option(anyText, { nil: undefined, freq: 4 });
    const input = fc.record({ text, other, live: fc.constantFrom(...lives), at: place });
    fc.assert(fc.property(input, inTime(askAll)), {
      numRuns: runs,
      seed,
      interruptAfterTimeLimit: 60_000 + runs * 50,
      markInterruptAsFailure: true,
    });
  });

  const once: readonly (readonly [text: string, offset: number])[] = [
    // An indented line under an empty one, which begins the file: the way up never came to its end.
    ['\n  web:\n    image: x\n', 3],
    ['\n\tservices:\n  db:\n', 12],
  ];
  for (const [text, offset] of once) {
    it(`and so is ${JSON.stringify(text)}, which was never answered once`, () => {
      inTime(askAll)({ text, live: undefined, at: offset / text.length });
    });
  }

  it(`and so is the beginning of every case, as while it is written (each ${prefixStep}.)`, () => {
    const ask = inTime(askAll);
    let count = 0;
    for (const one of texts) {
      for (let end = 0; end <= one.length; end++) {
        if (count++ % prefixStep === 0) {
          ask({ text: one.slice(0, end), live: lives[count % lives.length], at: 1 });
        }
      }
    }
    assert.ok(count > 0);
  });
});

/**
 * Fails with the input where the function takes too long, even where it would never return. What counts is the time of
 * the processor: a busy machine may stop this process for longer than any input takes.
 */
function inTime(ask: (input: Input) => void): (input: Input) => void {
  const script = new Script('run()');
  return (input) => {
    const before = process.cpuUsage();
    for (;;) {
      try {
        script.runInContext(createContext({ run: () => ask(input) }), { timeout: mostMilliseconds });
        return;
      } catch (error) {
        const { user, system } = process.cpuUsage(before);
        const taken = Math.round((user + system) / 1000);
        if (isTimeout(error) && taken < mostMilliseconds) continue;
        throw new Error(`after ${taken} ms, with ${JSON.stringify(input.text)} and ${JSON.stringify(input.other)}`, {
          cause: error,
        });
      }
    }
  };
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

function askAll({ text, other, live, at }: Input): void {
  const files = new Map([['compose.yaml', text], ...(other === undefined ? [] : [['other.yaml', other] as const])]);
  const request = { files: [...files.keys()], environment: new Map<string, string>(), extent: 'whole' } as const;
  const project = loadProject(request, memoryFiles(files), cache);
  for (const finding of check(project, {}, live)) {
    assert.ok(isWithin(finding.at, files), `${finding.rule} at ${JSON.stringify(finding.at)}`);
    for (const { edits } of finding.fixes()) {
      assert.ok(
        edits.every((edit) => isWithin(edit, files)),
        `fix of ${finding.rule}: ${JSON.stringify(edits)}`,
      );
      files.forEach((before, file) => {
        const own = edits.filter((edit) => edit.file === file);
        applyEdits(before, own);
      });
    }
  }
  const cursor = { project, file: 'compose.yaml', offset: Math.floor(at * text.length) };
  for (const each of placesNamedAt({ ...cursor, ...(live && { live }) }, files)) {
    assert.ok(isWithin(each, files), JSON.stringify(each));
  }
  if (live) driftsOf(project, live).forEach(driftTexts);
}

interface Cursor {
  readonly project: Project;
  readonly file: string;
  readonly offset: number;
  readonly live?: LiveNetworks;
}

/** Every place that the providers speak of when they are asked at the cursor. */
function placesNamedAt(cursor: Cursor, files: ReadonlyMap<string, string>): readonly Place[] {
  const { project, file, offset, live } = cursor;
  const completion = complete(cursor);
  const hover = hoverAt(cursor);
  const renamed = atOnce(renameAtInSteps(project, memoryFiles(files), { file, offset }, 'renamed'));
  const refactorings = refactoringsAt(project, { file, start: offset, end: offset }, live);
  return [
    ...(completion ? [{ ...completion.word, file }, ...completion.items.flatMap(({ edits }) => edits)] : []),
    ...(hover ? [hover.at] : []),
    ...definitionsAt(project, file, offset),
    ...occurrencesAt(project, file, offset).map(({ at }) => at),
    ...outlineOf(project, file).map(({ at }) => ({ ...at, file })),
    ...networkLenses(project, file, live).map(({ at }) => at),
    ...(renamed.kind === 'edits' ? renamed.edits : []),
    ...refactorings.flatMap(({ effect }) => (effect.kind === 'edits' ? effect.edits : [])),
  ];
}

interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

function isWithin({ file, start, end }: Place, files: ReadonlyMap<string, string>): boolean {
  return start >= 0 && start <= end && end <= (files.get(file)?.length ?? -1);
}
