import { isAlias, isMap, isScalar, isSeq, Scalar } from 'yaml';
import type { Alias, Node as AstNode, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { Place, Span } from '../source';

/**
 * A YAML node as written, with absolute offsets. It wraps the parser's node and unfolds when it is looked at, so that
 * a block that no rule reads costs nothing beyond its parse.
 */
export type Node = ScalarNode | MapNode | SeqNode | AliasNode;

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'empty';

/** What a node needs of the file around it. `base` is the offset of the block that it was parsed with. */
export interface NodeContext {
  readonly file: string;
  readonly text: string;
  readonly base: number;
  /** The node that the anchor stands for at that offset. */
  anchored(name: string, before: number): Node | undefined;
}

export interface PairNode extends Span {
  readonly key: Node;
  readonly value: Node;
}

export class WrittenPair implements PairNode {
  readonly key: Node;
  readonly value: Node;
  readonly start: number;
  readonly #afterColon: number;

  constructor(key: Node, value: Node, afterColon: number) {
    this.key = key;
    this.value = value;
    this.start = key.start;
    this.#afterColon = afterColon;
  }

  /** Looks into the value, to its last line. */
  get end(): number {
    const { value } = this;
    return value.kind === 'scalar' && value.style === 'empty' ? this.#afterColon : value.end;
  }
}

abstract class BaseNode implements Place {
  readonly start: number;
  readonly context: NodeContext;

  constructor(context: NodeContext, start: number) {
    this.context = context;
    this.start = start;
  }

  get file(): string {
    return this.context.file;
  }

  abstract readonly end: number;
}

function rangeOf(ast: AstNode): readonly [number, number] {
  const range = ast.range;
  return range ? [range[0], range[1]] : [0, 0];
}

function tagOf(ast: AstNode): string | undefined {
  return ast.tag?.startsWith('tag:yaml.org,2002:') ? `!!${ast.tag.slice('tag:yaml.org,2002:'.length)}` : ast.tag;
}

const styles: ReadonlyMap<string, ScalarStyle> = new Map([
  ['QUOTE_DOUBLE', 'double'],
  ['QUOTE_SINGLE', 'single'],
  ['BLOCK_LITERAL', 'literal'],
  ['BLOCK_FOLDED', 'folded'],
]);

export class ScalarNode extends BaseNode {
  readonly kind = 'scalar';
  readonly end: number;
  /** The text after unquoting, unescaping and folding. */
  readonly text: string;
  readonly style: ScalarStyle;
  /** As written, `!!` for the YAML ones. */
  readonly tag: string | undefined;
  readonly anchor: string | undefined;

  constructor(context: NodeContext, ast: Scalar) {
    const [start, end] = rangeOf(ast);
    super(context, context.base + start);
    this.tag = tagOf(ast);
    this.anchor = ast.anchor;
    this.text = typeof ast.value === 'string' ? ast.value : '';
    const style = styles.get(ast.type ?? '') ?? (end === start ? 'empty' : 'plain');
    this.style = style;
    this.end =
      style === 'literal' || style === 'folded'
        ? trimEnd(context.text, this.start, context.base + end)
        : context.base + end;
  }
}

/** How a mapping is made; the root and `services` are put together from several blocks. */
export interface MapParts {
  readonly start: number;
  readonly flow: boolean;
  readonly tag: string | undefined;
  readonly anchor: string | undefined;
  /** Where a mapping ends that is in flow style or has no pairs. */
  readonly end: number;
  pairs(): readonly PairNode[];
}

export class MapNode extends BaseNode {
  readonly kind = 'map';
  readonly tag: string | undefined;
  readonly anchor: string | undefined;
  readonly flow: boolean;
  readonly #parts: MapParts;
  #pairs: readonly PairNode[] | undefined;

  constructor(context: NodeContext, parts: MapParts) {
    super(context, parts.start);
    this.#parts = parts;
    this.tag = parts.tag;
    this.anchor = parts.anchor;
    this.flow = parts.flow;
  }

  get pairs(): readonly PairNode[] {
    this.#pairs ??= this.#parts.pairs();
    return this.#pairs;
  }

  get end(): number {
    const last = this.flow ? undefined : this.pairs.at(-1);
    return last ? last.end : this.#parts.end;
  }
}

export class SeqNode extends BaseNode {
  readonly kind = 'seq';
  readonly tag: string | undefined;
  readonly anchor: string | undefined;
  readonly flow: boolean;
  readonly #ast: YAMLSeq;
  #items: readonly Node[] | undefined;

  constructor(context: NodeContext, ast: YAMLSeq) {
    super(context, context.base + rangeOf(ast)[0]);
    this.#ast = ast;
    this.tag = tagOf(ast);
    this.anchor = ast.anchor;
    this.flow = ast.flow === true;
  }

  get items(): readonly Node[] {
    this.#items ??= this.#ast.items.map((item) => itemNode(this.context, item));
    return this.#items;
  }

  get end(): number {
    const last = this.flow ? undefined : this.items.at(-1);
    return last ? Math.max(last.end, this.start + 1) : this.context.base + rangeOf(this.#ast)[1];
  }
}

export class AliasNode extends BaseNode {
  readonly kind = 'alias';
  readonly end: number;
  readonly name: string;

  constructor(context: NodeContext, ast: Alias) {
    const [start, end] = rangeOf(ast);
    super(context, context.base + start);
    this.end = context.base + end;
    this.name = ast.source;
  }

  /** Undefined where no anchor of that name stands before it. */
  get target(): Node | undefined {
    return this.context.anchored(this.name, this.start);
  }
}

/** Wraps a node of the parser; what is no node becomes an empty scalar at `at`, an offset in the block. */
export function wrapNode(context: NodeContext, ast: unknown, at: number): Node {
  if (isScalar(ast)) {
    return new ScalarNode(context, ast);
  }
  if (isMap(ast)) {
    return mapNode(context, ast);
  }
  if (isSeq(ast)) {
    return new SeqNode(context, ast);
  }
  if (isAlias(ast)) {
    return new AliasNode(context, ast);
  }
  return emptyNode(context, at);
}

export function mapNode(context: NodeContext, ast: YAMLMap): MapNode {
  const [start, end] = rangeOf(ast);
  return new MapNode(context, {
    start: context.base + start,
    end: context.base + end,
    flow: ast.flow === true,
    tag: tagOf(ast),
    anchor: ast.anchor,
    pairs: () => ast.items.map((pair) => pairNode(context, pair)),
  });
}

function emptyNode(context: NodeContext, at: number): ScalarNode {
  const scalar = new Scalar('');
  scalar.range = [at, at, at];
  return new ScalarNode(context, scalar);
}

function itemNode(context: NodeContext, item: unknown): Node {
  return wrapNode(context, item, 0);
}

function pairNode(context: NodeContext, pair: Pair): PairNode {
  const key = wrapNode(context, pair.key, 0);
  const colon = context.text.indexOf(':', key.end);
  const afterColon = colon < 0 || pair.value === null ? key.end : colon + 1;
  const value = wrapNode(context, pair.value, afterColon - context.base);
  return new WrittenPair(key, value, afterColon);
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) {
    at--;
  }
  return at;
}
