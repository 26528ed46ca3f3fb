import assert from 'node:assert/strict';
import { DocumentCache } from '../../../../src/compose/files';
import { loadProject } from '../../../../src/compose/project';
import type { Project } from '../../../../src/compose/project';
import { memoryFiles } from './cases';

/** A project out of texts in which `|` is the cursor, and what is expected stands in `«»`. */
export interface Marked {
  readonly project: Project;
  readonly texts: ReadonlyMap<string, string>;
  readonly file: string;
  readonly offset: number;
  readonly expected: readonly MarkedPlace[];
}

export interface MarkedPlace {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** The first file is the one that `-f` is given, with those that `also` names. */
export function readMarks(marked: Readonly<Record<string, string>>, also: readonly string[] = []): Marked {
  const texts = new Map<string, string>();
  const expected: MarkedPlace[] = [];
  let cursor: { readonly file: string; readonly offset: number } | undefined;
  for (const [file, source] of Object.entries(marked)) {
    let text = '';
    const open: number[] = [];
    for (const character of source) {
      if (character === '|') {
        cursor = { file, offset: text.length };
      } else if (character === '«') {
        open.push(text.length);
      } else if (character === '»') {
        expected.push({ file, start: open.pop() ?? -1, end: text.length });
      } else {
        text += character;
      }
    }
    texts.set(file, text);
  }
  assert.ok(cursor, 'a fixture needs a cursor');
  return { project: projectOfTexts(texts, also), texts, ...cursor, expected };
}

export function projectOfTexts(texts: ReadonlyMap<string, string>, also: readonly string[] = []): Project {
  const [first = ''] = texts.keys();
  const request = {
    files: [first, ...also],
    name: 'shop',
    environment: new Map([['NET', 'front']]),
    extent: 'whole',
  } as const;
  return loadProject(request, memoryFiles(texts), new DocumentCache());
}

/** The texts with places marked, for a comparison that shows where they differ. */
export function withMarks(texts: ReadonlyMap<string, string>, places: readonly MarkedPlace[]): Record<string, string> {
  return Object.fromEntries(
    [...texts].map(([file, text]) => {
      const marks = places
        .filter((place) => place.file === file)
        .flatMap(({ start, end }) => [
          { at: end, mark: '»' },
          { at: start, mark: '«' },
        ])
        .sort((one, other) => other.at - one.at);
      return [file, marks.reduce((result, { at, mark }) => result.slice(0, at) + mark + result.slice(at), text)];
    }),
  );
}
