import type { Expression, Lookup } from '../interpolation';
import { interpolate } from '../interpolation';
import type { Place, Span } from '../source';
import type { Node, PairNode, ScalarNode } from '../syntax/nodes';
import { typeOfScalar } from '../syntax/scalars';
import type { ScalarType } from '../syntax/scalars';

/**
 * What a node means once aliases, merge keys, variables, `extends`, `include` and override files are worked in. Each
 * value knows the node that it was written as (`node`, aliases resolved) and how it came to where it is (`trace`).
 */
export type Value = ScalarValue | MapValue | ListValue;

/** One step by which a value came to its place; `outer` is the step taken after it. */
export interface Trace {
  readonly kind: 'alias' | 'merge' | 'extends';
  /** The alias, the `<<` pair, or the `extends` key. */
  readonly at: Place;
  readonly outer: Trace | undefined;
}

interface ValueBase {
  readonly node: Node;
  readonly trace: Trace | undefined;
  /** Written with `!override`: takes the place of what it would be merged with. */
  readonly replaces: boolean;
  /** The value of an earlier file that is of another kind, so that Compose refuses to merge the two. */
  readonly clashesWith?: Value;
}

export interface ScalarValue extends ValueBase {
  readonly kind: 'scalar';
  readonly node: Node;
  readonly type: ScalarType;
  /** With variables replaced; undefined where a variable that is not known takes part. */
  readonly text: string | undefined;
  /** The variables in it; offsets count in `source`. */
  readonly expressions: readonly Expression[];
  /** With variables as written. */
  readonly source: string;
}

export interface Entry {
  readonly key: string;
  readonly keyNode: Node;
  /** Absent where the key is the item of a list (`networks: [front]`). */
  readonly pair: PairNode | undefined;
  readonly value: Value;
  /** How the pair came here. */
  readonly trace: Trace | undefined;
  /** The entry of an earlier file, or of the extended service, that this one was merged onto. */
  readonly earlier?: Entry;
}

export interface MapValue extends ValueBase {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
  /** Keys written with `!reset`: they are taken out of what this is merged onto. */
  readonly resets: ReadonlyMap<string, Place>;
}

export interface ListValue extends ValueBase {
  readonly kind: 'list';
  readonly items: readonly Value[];
}

/** What is needed to read values of one file. */
export interface ReadContext {
  readonly lookup: Lookup;
  readonly budget: Budget;
  /** Set behind an alias: Compose takes `!reset` out where the anchor is, before it looks at what an alias brings. */
  readonly resets?: 'ignored';
}

/** Bounds what aliases and merge keys unfold to; `spend` says false when all is spent. */
export interface Budget {
  spend(amount: number): boolean;
}

/** Far above any real project, far below what hurts. */
export function createBudget(amount = 200_000): Budget {
  let left = amount;
  return {
    spend(cost) {
      left -= cost;
      return left >= 0;
    },
  };
}

export function readValue(node: Node, context: ReadContext, trace?: Trace): Value {
  switch (node.kind) {
    case 'alias': {
      const target = context.budget.spend(1) ? node.target : undefined;
      const step: Trace = { kind: 'alias', at: node, outer: trace };
      return target ? readValue(target, behindAlias(context), step) : emptyValue(node, step);
    }
    case 'scalar':
      return readScalar(node, context, trace);
    case 'seq':
      return lazyList({ node, trace, replaces: node.tag === '!override' }, () =>
        node.items.filter((item) => !isReset(item)).map((item) => readValue(item, context, trace)),
      );
    case 'map':
      return new LazyMap({ node, trace, replaces: node.tag === '!override' }, () =>
        readPairs(node.pairs, context, trace),
      );
  }
}

/** A mapping out of entries that were read or merged before; all else is as in `like`. */
export function mapOf(
  like: Pick<MapValue, 'node' | 'trace' | 'replaces' | 'resets'>,
  entries: () => ReadonlyMap<string, Entry>,
): MapValue {
  return new LazyMap(like, () => ({ entries: entries(), resets: like.resets }));
}

export function listOf(like: Traits, items: readonly Value[]): ListValue {
  return { kind: 'list', node: like.node, trace: like.trace, replaces: like.replaces, items };
}

/** A list whose items are made when they are looked at. */
export function lazyList(like: Traits, items: () => readonly Value[]): ListValue {
  return new LazyList(like, items);
}

/** The same mapping, where it takes the place of a value that it cannot be merged with. */
export function clashingMap(map: MapValue, clashesWith: Value): MapValue {
  const { node, trace, replaces } = map;
  return new LazyMap({ node, trace, replaces, clashesWith }, () => map);
}

type Traits = Pick<ValueBase, 'node' | 'trace' | 'replaces' | 'clashesWith'>;

/** Made in great number: an object literal with accessors would cost several times as much as an instance. */
class LazyMap implements MapValue {
  readonly kind = 'map';
  readonly node: Node;
  readonly trace: Trace | undefined;
  readonly replaces: boolean;
  declare readonly clashesWith?: Value;
  readonly #read: () => MapContent;
  #content: MapContent | undefined;

  constructor({ node, trace, replaces, clashesWith }: Traits, read: () => MapContent) {
    this.node = node;
    this.trace = trace;
    this.replaces = replaces;
    if (clashesWith) {
      this.clashesWith = clashesWith;
    }
    this.#read = read;
  }

  get entries(): ReadonlyMap<string, Entry> {
    return (this.#content ??= this.#read()).entries;
  }

  get resets(): ReadonlyMap<string, Place> {
    return (this.#content ??= this.#read()).resets;
  }
}

class LazyList implements ListValue {
  readonly kind = 'list';
  readonly node: Node;
  readonly trace: Trace | undefined;
  readonly replaces: boolean;
  readonly #make: () => readonly Value[];
  #items: readonly Value[] | undefined;

  constructor({ node, trace, replaces }: Traits, make: () => readonly Value[]) {
    this.node = node;
    this.trace = trace;
    this.replaces = replaces;
    this.#make = make;
  }

  get items(): readonly Value[] {
    return (this.#items ??= this.#make());
  }
}

function emptyValue(node: Node, trace: Trace | undefined): ScalarValue {
  return { kind: 'scalar', node, trace, replaces: false, type: 'null', text: '', expressions: [], source: '' };
}

interface MapContent {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly resets: ReadonlyMap<string, Place>;
}

function isReset(node: Node): boolean {
  return node.kind === 'alias' ? node.target !== undefined && isReset(node.target) : node.tag === '!reset';
}

const noExpressions: readonly Expression[] = [];

function readScalar(node: ScalarNode, context: ReadContext, trace: Trace | undefined): ScalarValue {
  const { type, text } = typeOfScalar(node);
  const replaces = node.tag === '!override';
  if (type !== 'string' || !text.includes('$')) {
    return { kind: 'scalar', node, trace, replaces, type, text, expressions: noExpressions, source: text };
  }
  const interpolated = interpolate(text, context.lookup);
  return { kind: 'scalar', node, trace, replaces, type, ...interpolated, source: text };
}

function readPairs(pairs: readonly PairNode[], context: ReadContext, trace: Trace | undefined): MapContent {
  const entries = new Map<string, Entry>();
  const resets = new Map<string, Place>();
  const merged: PairNode[] = [];
  for (const pair of pairs) {
    const keyNode = pair.key.kind === 'alias' ? (pair.key.target ?? pair.key) : pair.key;
    if (isMergeKey(keyNode)) {
      merged.push(pair);
    } else if (keyNode.kind === 'scalar') {
      const key = keyNode.text;
      if (isReset(pair.value)) {
        if (context.resets !== 'ignored') {
          resets.set(key, spanOf(pair));
        }
      } else {
        const value = readValue(pair.value, context, trace);
        const first = entries.get(key);
        const both = first && joinTwice(first.value, value);
        entries.set(key, { key, keyNode: pair.key, pair, value: both ?? value, trace });
      }
    }
  }
  for (const pair of merged) {
    const brought = mergedContent(pair, context, trace);
    for (const [key, entry] of brought.entries) {
      if (!entries.has(key)) {
        entries.set(key, entry);
      }
    }
    for (const [key, at] of brought.resets) {
      resets.set(key, at);
    }
  }
  return { entries, resets };
}

export function isMergeKey(node: Node): boolean {
  if (node.kind !== 'scalar' || node.text !== '<<') {
    return false;
  }
  return node.tag === undefined ? node.style === 'plain' : node.tag === '!!merge' || node.tag === '!';
}

/** What a `<<` brings; of a list of mappings the earlier one wins. */
function mergedContent(pair: PairNode, context: ReadContext, trace: Trace | undefined): MapContent {
  const step: Trace = { kind: 'merge', at: spanOf(pair), outer: trace };
  const { value } = pair;
  if (value.kind === 'map') {
    return context.budget.spend(value.pairs.length + 1)
      ? readPairs(value.pairs, context, step)
      : { entries: new Map(), resets: new Map() };
  }
  const entries = new Map<string, Entry>();
  const source = value.kind === 'alias' ? value.target : value;
  const maps = source?.kind === 'seq' ? source.items : source ? [source] : [];
  for (const item of maps) {
    const map = item.kind === 'alias' ? item.target : item;
    if (map?.kind !== 'map' || !context.budget.spend(map.pairs.length + 1)) {
      continue;
    }
    for (const [key, entry] of readPairs(map.pairs, behindAlias(context), step).entries) {
      if (!entries.has(key)) {
        entries.set(key, entry);
      }
    }
  }
  return { entries, resets: new Map() };
}

function behindAlias(context: ReadContext): ReadContext {
  return context.resets === 'ignored' ? context : { ...context, resets: 'ignored' };
}

function spanOf(pair: PairNode): Place {
  return { file: pair.key.file, start: pair.start, end: pair.end };
}

/** A key that stands twice is an error of its own; what both say is kept, so that no other error follows from it. */
function joinTwice(first: Value, second: Value): Value | undefined {
  if (first.kind === 'map' && second.kind === 'map') {
    return mapOf(second, () => new Map([...first.entries, ...second.entries]));
  }
  if (first.kind === 'list' && second.kind === 'list') {
    return listOf(second, [...first.items, ...second.items]);
  }
  return undefined;
}

/** Where the text of an expression of a scalar stands in its file; the whole scalar where escapes hide it. */
export function placeOfExpression(value: ScalarValue, { start, end }: Span): Place {
  const { node } = value;
  const written = node.context.text.slice(node.start, node.end);
  const wanted = value.source.slice(start, end);
  const before = value.source.slice(0, start).split(wanted).length - 1;
  let at = -1;
  for (let found = 0; found <= before; found++) {
    at = written.indexOf(wanted, at + 1);
    if (at < 0) {
      return node;
    }
  }
  return { file: node.file, start: node.start + at, end: node.start + at + wanted.length };
}
