import { isMap, isScalar } from 'yaml';
import type { Steps } from '../core/steps';
import { LineIndex } from './source';
import type { Place, Span } from './source';
import { splitBlocks } from './syntax/blocks';
import type { DocumentBlocks, Section } from './syntax/blocks';
import { closingOffset } from './syntax/lenient';
import { MapNode, mapNode, WrittenPair, wrapNode } from './syntax/nodes';
import type { Node, NodeContext, PairNode } from './syntax/nodes';
import { parseBlock } from './syntax/parseBlock';
import type { ParsedBlock, SyntaxCode } from './syntax/parseBlock';

/** Texts longer than this are no compose files; reading one would hold up the editor. */
export const maxLength = 1_000_000;

/** How far after an open bracket its end is looked for in later blocks. */
const maxBracketLength = 20_000;

/** How many open brackets of one file are followed into later blocks. */
const maxSearches = 50;

export interface SyntaxProblem extends Place {
  readonly code: SyntaxCode;
  /** Of the anchor that is not known; empty for the other codes. */
  readonly name: string;
}

/** A key that stands twice in one mapping. */
export interface DuplicateKey {
  readonly key: string;
  readonly first: Place;
  readonly second: Place;
}

/** One document of a YAML stream. */
export interface YamlDocument {
  readonly directives: readonly Span[];
  /** The `---` that it begins with. */
  readonly marker: Span | undefined;
  /** Undefined for a document with nothing in it. */
  readonly root: Node | undefined;
}

/** One file, parsed. */
export interface ComposeDocument {
  readonly file: string;
  readonly text: string;
  /** Set where the text was not parsed at all. */
  readonly refused: 'too-long' | 'binary' | undefined;
  readonly documents: readonly YamlDocument[];
  readonly problems: readonly SyntaxProblem[];
  readonly duplicates: readonly DuplicateKey[];
  readonly lines: LineIndex;
  /** The parsed pieces by their text, for the next parse of this file. */
  readonly blocks: ReadonlyMap<string, ParsedBlock>;
}

/**
 * Never throws, whatever the text. With the previous parse of the same file only the blocks that changed are parsed.
 * To be paused after each block.
 */
export function* parseComposeInSteps(file: string, text: string, previous?: ComposeDocument): Steps<ComposeDocument> {
  const refused = text.length > maxLength ? 'too-long' : text.includes('\0') ? 'binary' : undefined;
  const parser = new Parser(file, text, previous?.blocks ?? new Map());
  const documents: YamlDocument[] = [];
  for (const blocks of refused ? [] : splitBlocks(text)) {
    documents.push(yield* parser.document(blocks));
  }
  let lines: LineIndex | undefined;
  return {
    file,
    text,
    refused,
    documents,
    problems: parser.problems,
    duplicates: parser.duplicates,
    blocks: parser.blocks,
    get lines() {
      lines ??= new LineIndex(text);
      return lines;
    },
  };
}

interface PlacedBlock extends Span {
  readonly parsed: ParsedBlock;
  readonly context: NodeContext;
}

class Parser {
  readonly problems: SyntaxProblem[] = [];
  readonly duplicates: DuplicateKey[] = [];
  readonly blocks = new Map<string, ParsedBlock>();
  #searches = 0;
  readonly #file: string;
  readonly #text: string;
  readonly #known: ReadonlyMap<string, ParsedBlock>;

  constructor(file: string, text: string, known: ReadonlyMap<string, ParsedBlock>) {
    this.#file = file;
    this.#text = text;
    this.#known = known;
  }

  *document({ directives, marker, sections }: DocumentBlocks): Steps<YamlDocument> {
    const anchors: Anchors = new Map();
    const placed: (PlacedBlock & { readonly children: readonly PlacedBlock[] })[] = [];
    for (const block of yield* this.#place(sections, anchors)) {
      const children = yield* this.#place(block.section.children, anchors);
      placed.push({ ...block, children });
    }
    const only = placed.length === 1 ? placed[0] : undefined;
    if (only && only.children.length === 0) {
      return { directives, marker, root: only.parsed.contents && wrapNode(only.context, only.parsed.contents, 0) };
    }
    const first = placed[0];
    if (!first) {
      return { directives, marker, root: undefined };
    }
    this.#compareBlocks(placed);
    placed.forEach(({ children }) => this.#compareBlocks(children));
    const maps = placed.map((block) => this.#pairsOf(block, block.children));
    return { directives, marker, root: joined(first.context, maps) };
  }

  /** Parses spans that follow each other; one that leaves a bracket open takes in the ones up to its end. */
  *#place(
    spans: readonly (Span | Section)[],
    anchors: Anchors,
  ): Steps<readonly (PlacedBlock & { readonly section: Section })[]> {
    const placed: (PlacedBlock & { readonly section: Section })[] = [];
    for (let index = 0; index < spans.length; index++) {
      const span = spans[index];
      if (!span) {
        continue;
      }
      const children = 'children' in span ? span.children : [];
      const { start } = span;
      let end = children[0]?.start ?? span.end;
      let parsed = this.#parse(start, end);
      const joinedEnd = parsed.unclosedAt === undefined ? undefined : this.#endOfOpen(spans, index, parsed.unclosedAt);
      if (joinedEnd !== undefined) {
        const together = this.#parse(start, joinedEnd.end);
        if (together.problems.length === 0) {
          parsed = together;
          end = joinedEnd.end;
          index = joinedEnd.index;
        }
      }
      const context: NodeContext = {
        file: this.#file,
        text: this.#text,
        base: start,
        anchored: (name, before) => anchored(anchors, name, before),
      };
      for (const { name, node } of parsed.anchors) {
        const list = anchors.get(name) ?? [];
        list.push({ offset: start + (node.range?.[0] ?? 0), node: () => wrapNode(context, node, 0) });
        anchors.set(name, list);
      }
      for (const { key, first, second } of parsed.duplicates) {
        this.#repeat(key, this.#at(start + first[0], start + first[1]), this.#at(start + second[0], start + second[1]));
      }
      for (const problem of parsed.problems) {
        this.#report(problem.code, start + problem.start, start + problem.end);
      }
      for (const node of parsed.aliases) {
        const alias = wrapNode(context, node, 0);
        if (alias.kind === 'alias' && alias.target === undefined) {
          this.#report('unknown-anchor', alias.start, alias.end, alias.name);
        }
      }
      placed.push({ start, end, parsed, context, section: { start, end, children } });
      yield;
    }
    return placed;
  }

  #at(start: number, end: number): Place {
    return { file: this.#file, start, end };
  }

  #repeat(key: string, first: Place, second: Place): void {
    this.duplicates.push({ key, first, second });
  }

  /** Keys that stand in one block and again in another of the same mapping. */
  #compareBlocks(blocks: readonly PlacedBlock[]): void {
    const seen = new Map<string, Place>();
    for (const { start, parsed } of blocks) {
      const keys = new Map<string, Place>();
      for (const { key } of isMap(parsed.contents) ? parsed.contents.items : []) {
        if (isScalar(key) && key.range && typeof key.value === 'string') {
          const at = this.#at(start + key.range[0], start + key.range[1]);
          const first = seen.get(key.value);
          if (first) {
            this.#repeat(key.value, first, at);
          } else {
            keys.set(key.value, at);
          }
        }
      }
      for (const [key, at] of keys) {
        seen.set(key, at);
      }
    }
  }

  #report(code: SyntaxCode, start: number, end: number, name = ''): void {
    this.problems.push({ file: this.#file, code, start, end, name });
  }

  #parse(start: number, end: number): ParsedBlock {
    const text = this.#text.slice(start, end);
    const parsed = this.blocks.get(text) ?? this.#known.get(text) ?? parseBlock(text);
    this.blocks.set(text, parsed);
    return parsed;
  }

  #endOfOpen(
    spans: readonly Span[],
    index: number,
    unclosedAt: number,
  ): { readonly end: number; readonly index: number } | undefined {
    if (this.#searches >= maxSearches) {
      return undefined;
    }
    this.#searches++;
    const open = (spans[index]?.start ?? 0) + unclosedAt;
    const close = closingOffset(this.#text, open, Math.min(open + maxBracketLength, spans.at(-1)?.end ?? 0));
    const last = close === undefined ? -1 : spans.findIndex((span) => close <= span.end);
    const span = spans[last];
    return span && last > index ? { end: span.end, index: last } : undefined;
  }

  #pairsOf(block: PlacedBlock, children: readonly PlacedBlock[]): () => readonly PairNode[] {
    const { contents } = block.parsed;
    if (!isMap(contents) || contents.flow) {
      if (contents?.range) {
        const [start, end] = contents.range;
        const code = isScalar(contents) ? 'missing-colon' : 'unexpected';
        const text = this.#text.slice(block.start + start, block.start + end).split('\n', 1)[0] ?? '';
        const at = block.start + start;
        this.#report(code, at, at + text.trimEnd().length);
      }
      return () => [];
    }
    if (children.length === 0) {
      const map = mapNode(block.context, contents);
      return () => map.pairs;
    }
    const inner = children.map((child) => this.#pairsOf(child, []));
    const first = children[0];
    return () =>
      mapNode(block.context, contents).pairs.map(
        ({ key, value }) => new WrittenPair(key, first ? joined(first.context, inner) : value, key.end),
      );
  }
}

type Anchors = Map<string, { readonly offset: number; node(): Node }[]>;

function anchored(anchors: Anchors, name: string, before: number): Node | undefined {
  const node = anchors
    .get(name)
    ?.findLast(({ offset }) => offset < before)
    ?.node();
  return node && node.end > before && node.kind !== 'scalar' ? undefined : node;
}

function firstPair(parts: readonly (() => readonly PairNode[])[]): PairNode | undefined {
  for (const part of parts) {
    const [first] = part();
    if (first) {
      return first;
    }
  }
  return undefined;
}

/** One mapping out of the pairs of several blocks. */
function joined(context: NodeContext, parts: readonly (() => readonly PairNode[])[]): MapNode {
  let pairs: readonly PairNode[] | undefined;
  const all = (): readonly PairNode[] => (pairs ??= parts.flatMap((part) => part()));
  const start = firstPair(parts)?.start ?? context.base;
  return new MapNode(context, { start, end: start, flow: false, tag: undefined, anchor: undefined, pairs: all });
}
