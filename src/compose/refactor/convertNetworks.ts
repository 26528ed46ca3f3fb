import { columnOf, indentUnit } from '../edits';
import type { ComposeDocument } from '../document';
import type { FileEdit } from '../findings';
import type { MapNode, Node, PairNode, SeqNode } from '../syntax/nodes';
import { writtenService } from './attach';
import { rewrite } from './refactoring';
import type { RefactorContext, Refactoring } from './refactoring';

/** Writes the networks of a service as a mapping in place of a list, or the other way round. Comments stay. */
export function convertNetworks({ project, document, service, steps }: RefactorContext): readonly Refactoring[] {
  const written = service && writtenService(project, service.name, document.file);
  const pair = written?.networks;
  const inNetworks = pair && steps.some((step) => step.kind === 'pair' && step.pair.start === pair.start);
  const { value } = pair ?? {};
  if (
    !service ||
    !inNetworks ||
    !value ||
    (value.kind !== 'seq' && value.kind !== 'map') ||
    value.tag ||
    value.anchor
  ) {
    return [];
  }
  const edits = value.kind === 'seq' ? toMap(document, written.map, pair, value) : toList(document, value);
  const code = value.kind === 'seq' ? 'networks-to-map' : 'networks-to-list';
  return edits && edits.length > 0 ? [rewrite({ code, service: service.name }, edits)] : [];
}

function toMap(
  document: ComposeDocument,
  service: MapNode,
  pair: PairNode,
  seq: SeqNode,
): readonly FileEdit[] | undefined {
  const { file, text } = document;
  const names = plainNames(seq.items);
  if (!names || new Set(names.map(({ text: name }) => name)).size < names.length) {
    return undefined;
  }
  if (seq.flow) {
    const written = names.map(({ start, end }) => text.slice(start, end));
    if (service.flow) {
      const inner = written.map((name) => `${name}: {}`).join(', ');
      return [{ file, start: seq.start, end: seq.end, text: `{${inner}}` }];
    }
    const between = text.slice(pair.key.end, seq.start);
    if (text.slice(seq.start, seq.end).includes('#') || between.trim() !== ':') {
      return undefined;
    }
    const indent = ' '.repeat(columnOf(text, pair.start)) + indentUnit(document);
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const lines = written.map((name) => `${eol}${indent}${name}:`).join('');
    // A comment behind the list stays on the line of the key.
    return [
      { file, start: pair.key.end, end: seq.end, text: ':' },
      { file, start: lineEnd(text, seq.end), end: lineEnd(text, seq.end), text: lines },
    ];
  }
  const outside = columnOf(text, pair.start);
  return names.flatMap(({ start, end }): FileEdit[] => {
    const dash = text.lastIndexOf('-', start);
    const indent = columnOf(text, dash) > outside ? '' : indentUnit(document);
    return [
      { file, start: dash, end: start, text: indent },
      { file, start: end, end, text: ':' },
    ];
  });
}

function toList({ file, text }: ComposeDocument, map: MapNode): readonly FileEdit[] | undefined {
  const bare = map.pairs.every(({ value }) => isNothing(value));
  const names = bare ? plainNames(map.pairs.map(({ key }) => key)) : undefined;
  if (!names || names.some(({ text: name }) => name === '<<')) {
    return undefined;
  }
  if (map.flow) {
    const written = names.map(({ start, end }) => text.slice(start, end)).join(', ');
    return [{ file, start: map.start, end: map.end, text: `[${written}]` }];
  }
  return map.pairs.map(({ key, start, end }) => ({ file, start, end, text: `- ${text.slice(key.start, key.end)}` }));
}

function plainNames(nodes: readonly Node[]): readonly (Node & { readonly kind: 'scalar' })[] | undefined {
  const names = nodes.filter((node) => node.kind === 'scalar');
  const plain = names.length === nodes.length && names.every(({ tag, anchor, text }) => !tag && !anchor && text !== '');
  return plain ? names : undefined;
}

function isNothing(value: Node): boolean {
  if (value.kind === 'map') {
    return value.flow && value.pairs.length === 0 && !value.anchor && !value.tag;
  }
  const empty =
    value.kind === 'scalar' && (value.style === 'empty' || (value.style === 'plain' && value.text === 'null'));
  return empty && !value.tag && !value.anchor;
}

function lineEnd(text: string, offset: number): number {
  const found = /\r?\n/.exec(text.slice(offset));
  return found ? offset + found.index : text.length;
}
