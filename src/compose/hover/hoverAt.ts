import { cursorAt } from '../cursor/cursor';
import type { Cursor } from '../cursor/cursor';
import { unquoted } from '../cursor/lineParts';
import { levelOf, mergedPath, patternOf } from '../cursor/pathPattern';
import { keyFacts } from '../keys';
import type { Hover, HoverPart, HoverRequest } from './hover';
import { keyParts, valueParts } from './hoverParts';

/** What is known about the word at a place. */
export function hoverAt(request: HoverRequest): Hover | undefined {
  const { project, file, offset, keysKnown } = request;
  const document = project.documents.get(file);
  const found = document && document.refused === undefined ? cursorAt(document.text, offset) : undefined;
  if (!document || !found || found.word.start === found.word.end) {
    return undefined;
  }
  const { word, path: written } = found;
  const path = mergedPath(written);
  const text = unquoted(document.text.slice(word.start, word.end));
  const scene = { ...request, path, text };
  const isKey = found.kind === 'key' || found.hasColon;
  const keyPath = found.kind === 'item' && found.hasColon ? [...path, '[]'] : path;
  const parts = isKey
    ? [...keyParts({ ...scene, path: keyPath }), ...(keysKnown ? [] : schemaKey(keyPath, text))]
    : valueParts(scene, placeOf(found, path));
  return parts.length > 0 ? { at: { file, ...word }, parts } : undefined;
}

function schemaKey(path: readonly string[], key: string): readonly HoverPart[] {
  const level = levelOf(patternOf(path));
  const facts = level && keyFacts(level, key);
  return facts ? [{ code: 'key', key: facts }] : [];
}

/** The pattern of a value, or of an item as one of its list. */
function placeOf({ kind }: Cursor, path: readonly string[]): string {
  const pattern = patternOf(path);
  return kind === 'item' || kind === 'dash' ? `${pattern}/[]` : pattern;
}
