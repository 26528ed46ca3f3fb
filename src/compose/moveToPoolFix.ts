import { addPair, columnOf, indentUnit, removeNode } from './edits';
import type { ComposeDocument } from './document';
import type { FileEdit, Fix } from './findings';
import { entryAt, listAt } from './model/access';
import type { Entry, MapValue } from './model/values';
import { linesOf } from './pairLines';
import type { Project } from './project';
import type { MapNode, PairNode } from './syntax/nodes';
import { valueText } from './valueText';

const poolKeys = ['subnet', 'gateway', 'ip_range', 'aux_addresses'] as const;

/** Puts a subnet and what goes with it, written at a network or its `ipam`, into the `ipam.config` of the network. */
export function moveToPoolFix(
  project: Project,
  map: MapValue,
  { key, keyNode }: Entry,
  above: 'network' | 'ipam',
): readonly Fix[] {
  const document = project.documents.get(keyNode.file);
  const moved = poolKeys.flatMap((each) => entryAt(map, each) ?? []);
  const pairs = moved.flatMap(({ pair, trace }) => (pair && !trace ? [pair] : []));
  const { node } = map;
  if (!document || node.kind !== 'map' || pairs.length < moved.length || map.trace) {
    return [];
  }
  const edits = node.flow ? flowPool(document, map, pairs, above) : blockPool(document, map, pairs, above);
  return edits && edits.length > 0 ? [{ title: { code: 'move', key, to: 'ipam.config' }, safe: false, edits }] : [];
}

/** The first pair gives way to the pool, the others go. */
function flowPool(
  document: ComposeDocument,
  map: MapValue,
  pairs: readonly PairNode[],
  above: 'network' | 'ipam',
): readonly FileEdit[] | undefined {
  const { file, text } = document;
  const [first, ...more] = pairs;
  if (!first || map.entries.has(above === 'ipam' ? 'config' : 'ipam')) {
    return undefined;
  }
  const inner = pairs.map(({ start, end }) => text.slice(start, end)).join(', ');
  const config = `config: [{${inner}}]`;
  return [
    { file, start: first.start, end: first.end, text: above === 'ipam' ? config : `ipam: {${config}}` },
    ...more.map(({ start, end }) => {
      const comma = /,\s*$/.exec(text.slice(0, start))?.[0] ?? '';
      return { file, start: start - comma.length, end, text: '' };
    }),
  ];
}

function blockPool(
  document: ComposeDocument,
  map: MapValue,
  pairs: readonly PairNode[],
  above: 'network' | 'ipam',
): readonly FileEdit[] | undefined {
  const { file, text } = document;
  const written = pairs.map(({ key, value }) => {
    const moved = valueText(value);
    return key.kind === 'scalar' && moved !== undefined ? ([key.text, moved] as const) : undefined;
  });
  const known = written.filter((each) => each !== undefined);
  const [first, ...more] = pairs;
  if (!first || known.length < written.length) {
    return undefined;
  }
  const ipam = above === 'ipam' ? undefined : entryAt(map, 'ipam');
  const around = above === 'ipam' ? map : ipam?.value;
  if (entryAt(around, 'config')) {
    const [only, second] = listAt(around, 'config')?.items ?? [];
    const free = only?.kind === 'map' && !only.trace && known.every(([key]) => !only.entries.has(key));
    return only?.node.kind === 'map' && only.node.file === file && !second && free
      ? [...pairs.map(({ key }) => removeNode(document, key)), ...addPairs(document, only.node, known)]
      : undefined;
  }
  if (ipam) {
    return undefined;
  }
  const unit = indentUnit(document);
  const indent = ' '.repeat(columnOf(text, first.start));
  const lines = known.flatMap(([key, value]) => linesOf(key, value, unit));
  const item = lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
  const pool = ['config:', ...item.map((line) => unit + line)];
  const block = above === 'ipam' ? pool : ['ipam:', ...pool.map((line) => unit + line)];
  return [
    { file, start: first.start, end: first.end, text: block.join(`${text.includes('\r\n') ? '\r\n' : '\n'}${indent}`) },
    ...more.map(({ key }) => removeNode(document, key)),
  ];
}

function addPairs(
  document: ComposeDocument,
  map: MapNode,
  pairs: readonly (readonly [string, string])[],
): readonly FileEdit[] {
  return pairs.map(([key, value]) => addPair(document, map, key, value));
}
