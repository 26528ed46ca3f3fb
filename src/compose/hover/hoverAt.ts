import { cursorAt } from '../cursor/cursor';
import type { Cursor } from '../cursor/cursor';
import { unquoted } from '../cursor/lineParts';
import { mergedPath } from '../cursor/mergedPath';
import { levelOf, patternOf } from '../cursor/pathPattern';
import { keyFacts } from '../keys';
import { namedInLabels } from '../navigation/namedInLabels';
import { anchorHoverAt } from './anchorHover';
import type { Hover, HoverPart, HoverRequest } from './hover';
import { keyParts, networkParts, valueParts } from './hoverParts';

/** What is known about the word at a place. */
export function hoverAt(request: HoverRequest): Hover | undefined {
  const { project, file, offset, keysKnown } = request;
  const document = project.documents.get(file);
  if (!document || document.refused !== undefined) {
    return undefined;
  }
  const anchor = anchorHoverAt(project, document, offset);
  if (anchor) {
    const { at, part, network } = anchor;
    return { at, parts: [...(network === undefined ? [] : networkParts(request, network)), part] };
  }
  const labelled = namedInLabels(project).find(({ at }) => at.file === file && at.start <= offset && offset <= at.end);
  if (labelled) {
    return { at: labelled.at, parts: networkParts(request, labelled.name) };
  }
  const found = cursorAt(document.text, offset);
  if (!found || found.word.start === found.word.end) {
    return undefined;
  }
  const { word } = found;
  const path = mergedPath(document.text, found);
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
