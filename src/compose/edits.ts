import type { ComposeDocument } from './document';
import type { FileEdit } from './findings';
import { locate } from './locate';
import type { Place } from './source';
import type { MapNode, Node, PairNode, SeqNode } from './syntax/nodes';

/** Edits of YAML text that leave indentation, comments, quotes and line ends as they are. */

/** Puts a string where a scalar stands, in the quotes it has; quotes are added where the text needs them. */
export function replaceScalar(node: Node, text: string): FileEdit {
  const style = node.kind === 'scalar' ? node.style : 'plain';
  const written = style === 'single' ? quoteSingle(text) : style === 'double' ? quoteDouble(text) : scalarText(text);
  return { ...placeOf(node), text: written };
}

/** A string as YAML: plain where that is possible. */
export function scalarText(text: string): string {
  const plain =
    /^[^\s#&*!|>'"%@`,[\]{}?:-](?:[^#:,[\]{}\n\r]|:(?=[^\s,[\]{}]))*$/.test(text) &&
    !/\s$/.test(text) &&
    !/^([-+.]?\d|true$|false$|null$|yes$|no$|on$|off$|y$|n$|~$)/i.test(text);
  const address =
    /^(?=[\da-f]*[.:])[\da-f.:]+(\/\d+)?$/i.test(text) && !/^\d*(?:\.\d*)?$/.test(text) && !/^:|:$|: /.test(text);
  return plain || address ? text : quoteDouble(text);
}

export function quoteDouble(text: string): string {
  return JSON.stringify(text);
}

function quoteSingle(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function placeOf({ file, start, end }: Place): Place {
  return { file, start, end };
}

/** Takes a pair or a list item out, with its line where nothing else stands on it. */
export function removeNode(document: ComposeDocument, at: Place): FileEdit {
  const steps = locate(document, at.start);
  // A mapping in a list begins where its first pair does: only what ends with it is meant as the item.
  const whole = steps.find(
    (candidate) => candidate.kind === 'item' && candidate.item.start === at.start && candidate.item.end === at.end,
  );
  const step =
    whole ??
    steps.findLast((candidate) => (candidate.kind === 'pair' ? candidate.pair : candidate.item).start === at.start);
  const flow = step?.kind === 'pair' ? step.map.flow : step?.kind === 'item' ? step.seq.flow : false;
  const end = step?.kind === 'pair' ? step.pair.end : (step?.item.end ?? at.end);
  return flow
    ? removeFromFlow(document, at.start, end)
    : removeFromBlock(document, at.start, end, step?.kind === 'item' ? 'item' : 'pair');
}

/** Takes a pair or a list item out; the last one of a mapping or list goes with the key that this stands under. */
export function removeMember(document: ComposeDocument, at: Place): FileEdit {
  const steps = locate(document, at.start);
  const index = steps.findLastIndex((step) => (step.kind === 'pair' ? step.pair : step.item).start === at.start);
  const step = steps[index];
  const above = steps[index - 1];
  const alone = (step?.kind === 'pair' ? step.map.pairs : step?.seq.items)?.length === 1;
  return removeNode(document, alone && above?.kind === 'pair' ? above.pair.key : at);
}

function removeFromFlow({ file, text }: ComposeDocument, start: number, end: number): FileEdit {
  const after = /^\s*,[ \t]*/.exec(text.slice(end))?.[0];
  if (after !== undefined) {
    return { file, start, end: end + after.length, text: '' };
  }
  const before = /,\s*$/.exec(text.slice(0, start))?.[0] ?? '';
  return { file, start: start - before.length, end, text: '' };
}

function removeFromBlock({ file, text }: ComposeDocument, start: number, end: number, what: 'pair' | 'item'): FileEdit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  const before = text.slice(lineStart, start);
  if (before.trim() === '' || (what === 'item' && /^\s*-\s*$/.test(before))) {
    return { file, start: lineStart, end: lineEnd, text: '' };
  }
  // The first pair of a list item: the next one moves up behind the dash.
  const indent = ' '.repeat(start - lineStart);
  const next = text.slice(lineEnd).startsWith(indent) && /\S/.test(text.charAt(lineEnd + indent.length));
  return next ? { file, start, end: lineEnd + indent.length, text: '' } : { file, start, end, text: '' };
}

/** Adds `key: value` as the last pair of a mapping, in its style. `value` may have lines, indented from nothing. */
export function addPair(document: ComposeDocument, map: MapNode, key: string, value: string): FileEdit {
  const { file, text } = document;
  if (map.flow) {
    const at = map.end - 1;
    const pad = /^\s$/.test(text.charAt(at - 1)) ? 1 : 0;
    const comma = map.pairs.length > 0 ? ', ' : '';
    return { file, start: at - pad, end: at - pad, text: `${comma}${flowPair(key, value)}` };
  }
  const last = map.pairs.at(-1);
  const from = last?.end ?? map.end;
  const indent = ' '.repeat(columnOf(text, last?.start ?? map.start));
  return insertLines(document, from, pairLines(document, indent, key, value));
}

/** Adds `key: value` right after a pair of the same mapping. */
export function addPairAfter(document: ComposeDocument, pair: PairNode, key: string, value: string): FileEdit {
  const step = locate(document, pair.start).findLast(
    (candidate) => candidate.kind === 'pair' && candidate.pair.start === pair.start,
  );
  if (step?.kind === 'pair' && step.map.flow) {
    return { file: document.file, start: pair.end, end: pair.end, text: `, ${flowPair(key, value)}` };
  }
  const indent = ' '.repeat(columnOf(document.text, pair.start));
  return insertLines(document, pair.end, pairLines(document, indent, key, value));
}

/** Adds the first pairs under a key that has no value yet; the key stands in `map`. */
export function addPairsUnder(
  document: ComposeDocument,
  map: MapNode,
  pair: PairNode,
  pairs: readonly (readonly [key: string, value: string])[],
): FileEdit {
  if (map.flow) {
    const written = pairs.map(([key, value]) => `${key}: ${value}`).join(', ');
    return { file: document.file, start: pair.key.end, end: pair.end, text: `: {${written}}` };
  }
  const indent = ' '.repeat(columnOf(document.text, pair.start)) + indentUnit(document);
  const lines = pairs.flatMap(([key, value]) => pairLines(document, indent, key, value));
  return insertLines(document, pair.end, lines);
}

/** Adds a last item to a list, in its style. */
export function addItem(document: ComposeDocument, seq: SeqNode, item: string): FileEdit {
  const { file, text } = document;
  const last = seq.items.at(-1);
  if (seq.flow || !last) {
    const at = seq.end - 1;
    const pad = /^\s$/.test(text.charAt(at - 1)) ? 1 : 0;
    return { file, start: at - pad, end: at - pad, text: last ? `, ${item}` : item };
  }
  const indent = ' '.repeat(columnOf(text, text.lastIndexOf('-', last.start)));
  return insertLines(document, last.end, [`${indent}- ${item}`]);
}

/** Declares a network at the top level; `body` are the lines under its key. */
export function addNetwork(document: ComposeDocument, key: string, body: readonly string[] = []): FileEdit {
  const { file, text } = document;
  const root = document.documents.find((candidate) => candidate.root?.kind === 'map')?.root;
  const pair =
    root?.kind === 'map'
      ? root.pairs.find(({ key: name }) => name.kind === 'scalar' && name.text === 'networks')
      : undefined;
  const section = pair?.value;
  const value = body.join('\n');
  if (section?.kind === 'map' && (section.pairs.length > 0 || section.flow)) {
    return addPair(
      document,
      section,
      scalarText(key),
      section.flow && body.length > 0 ? `{${body.join(', ')}}` : value,
    );
  }
  if (root?.kind === 'map' && root.flow) {
    return addPair(document, root, 'networks', `{${scalarText(key)}: {${body.join(', ')}}}`);
  }
  const unit = indentUnit(document);
  const lines = pairLines(document, unit, scalarText(key), value);
  if (pair) {
    return insertLines(document, pair.end, lines);
  }
  const end = root ? root.end : text.length;
  return end === 0
    ? { file, start: end, end, text: `networks:\n${lines.join('\n')}\n` }
    : insertLines(document, end, ['networks:', ...lines]);
}

/** Compose takes the colon of `{key:}` for a part of the key. */
function flowPair(key: string, value: string): string {
  return `${key}: ${value === '' ? '{}' : value}`;
}

function pairLines(document: ComposeDocument, indent: string, key: string, value: string): readonly string[] {
  const [first = '', ...more] = value.split('\n');
  const block = more.length > 0 || /^[^"'\s[{][^\n]*:( |$)/.test(first) || first.startsWith('- ');
  if (!block) {
    return [first === '' ? `${indent}${key}:` : `${indent}${key}: ${first}`];
  }
  const inner = `${indent}${indentUnit(document)}`;
  return [`${indent}${key}:`, ...[first, ...more].map((line) => `${inner}${line}`)];
}

/** New lines after the one that holds an offset, behind a comment that stands on it. */
function insertLines({ file, text }: ComposeDocument, offset: number, lines: readonly string[]): FileEdit {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const newline = text.indexOf('\n', offset);
  const at = newline < 0 ? text.length : newline + 1;
  const written = lines.map((line) => line + eol).join('');
  const closed = newline >= 0 || text === '';
  return { file, start: at, end: at, text: closed ? written : `${eol}${written.slice(0, -eol.length)}` };
}

export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** One level of indentation as the file does it. */
export function indentUnit({ text }: ComposeDocument): string {
  const [, unit] = /^\S[^\n]*:[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( +)\S/m.exec(text) ?? [];
  return unit ?? '  ';
}

/** The edits applied to a text; they must not overlap. Those at one place come in the order they are given in. */
export function applyEdits(text: string, edits: readonly FileEdit[]): string {
  return edits
    .toReversed()
    .sort((one, other) => other.start - one.start || other.end - one.end)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}
