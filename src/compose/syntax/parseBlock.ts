import { isAlias, isCollection, isMap, isNode, isScalar, isSeq, parseDocument, Schema, visit } from 'yaml';
import type { Document, Node as AstNode, Range, YAMLError } from 'yaml';
import { closingOffset, withoutLineBreaks } from './lenient';
import { isTooDeep } from './nesting';

/** What is wrong with the syntax, with offsets in the block. Sentences: `messages/compose/syntax.ts`. */
export interface BlockProblem {
  readonly start: number;
  readonly end: number;
  readonly code: SyntaxCode;
}

export type SyntaxCode =
  | 'bad-indentation'
  | 'tab-indentation'
  | 'unclosed-flow'
  | 'unclosed-quote'
  | 'missing-colon'
  | 'collection-as-key'
  | 'nested-mapping-on-one-line'
  | 'bad-start-character'
  | 'bad-escape'
  | 'unexpected'
  | 'unknown-anchor'
  | 'too-deep';

/** A key that stands twice in one mapping; offsets in the block. */
export interface BlockDuplicate {
  readonly key: string;
  readonly first: readonly [number, number];
  readonly second: readonly [number, number];
}

/** A parsed piece of text, kept by its text: nothing in it depends on where the piece stands. */
export interface ParsedBlock {
  readonly contents: AstNode | undefined;
  readonly anchors: readonly { readonly name: string; readonly node: AstNode }[];
  readonly aliases: readonly AstNode[];
  /** Every text that is a key in it, or that an alias may make one. */
  readonly keys: ReadonlySet<string>;
  readonly duplicates: readonly BlockDuplicate[];
  readonly problems: readonly BlockProblem[];
  /** Offset of the first bracket or quote that the block does not close. */
  readonly unclosedAt: number | undefined;
}

/** Scalars stay text (their types are Compose's own) and keys are not compared: both are done where they matter. */
const options = {
  schema: new Schema({ schema: 'failsafe' }),
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
  version: '1.2',
} as const;

/** More brackets to mend than this are no formatting. */
const maxMends = 100;

const unreadable: ParsedBlock = {
  contents: undefined,
  anchors: [],
  aliases: [],
  keys: new Set(),
  duplicates: [],
  problems: [{ start: 0, end: 1, code: 'too-deep' }],
  unclosedAt: undefined,
};

export function parseBlock(text: string): ParsedBlock {
  if (isTooDeep(text)) {
    return unreadable;
  }
  let source = text;
  try {
    let document = parseDocument(source, options);
    for (let mends = 0; mends < maxMends && document.errors.some(mayBeFormatting); mends++) {
      const open = firstUnclosed(document, source);
      const close = open === undefined ? undefined : closingOffset(source, open, source.length);
      if (open === undefined || close === undefined) {
        return { ...finish(document, source), unclosedAt: open };
      }
      const mended = withoutLineBreaks(source, open, close);
      if (mended === source) {
        break;
      }
      source = mended;
      document = parseDocument(source, options);
    }
    return finish(document, source);
  } catch (error) {
    if (error instanceof RangeError) {
      return unreadable;
    }
    throw error;
  }
}

/** Compose's parser lets brackets and quotes go on at any column; this one does not. */
function mayBeFormatting(error: YAMLError): boolean {
  return error.code === 'MISSING_CHAR' || error.code === 'BAD_INDENT';
}

function firstUnclosed(document: Document, source: string): number | undefined {
  let first: number | undefined;
  visit(document, {
    Node(_key, node) {
      const range = node.range;
      if (!range || (first !== undefined && first <= range[0])) {
        return;
      }
      const opening = source.charAt(range[0]);
      const closing = isFlow(node) ? (opening === '[' ? ']' : '}') : isQuoted(node) ? opening : undefined;
      const closed = closing === undefined || (range[1] - range[0] > 1 && source.charAt(range[1] - 1) === closing);
      if (!closed) {
        first = range[0];
      }
    },
  });
  return first;
}

function isFlow(node: unknown): boolean {
  return isCollection(node) && node.flow === true;
}

function isQuoted(node: unknown): boolean {
  return isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
}

function finish(document: Document, source: string): ParsedBlock {
  const anchors: { readonly name: string; readonly node: AstNode }[] = [];
  const aliases: AstNode[] = [];
  const keys = new Set<string>();
  if (/[&*]/.test(source)) {
    visit(document, {
      Node(_key, node) {
        if (isAlias(node)) {
          aliases.push(node);
        } else if (isNode(node) && node.anchor !== undefined) {
          anchors.push({ name: node.anchor, node });
          if (isScalar(node) && typeof node.value === 'string') {
            keys.add(node.value);
          }
        }
      },
    });
  }
  const contents = document.contents;
  const duplicates: BlockDuplicate[] = [];
  const problems = document.errors.map((error) => problemOf(error, document, source));
  readKeys(contents, { keys, duplicates, problems });
  return {
    contents: isNode(contents) ? contents : undefined,
    anchors,
    aliases,
    keys,
    duplicates,
    problems,
    unclosedAt: undefined,
  };
}

interface ReadKeys {
  readonly keys: Set<string>;
  readonly duplicates: BlockDuplicate[];
  readonly problems: BlockProblem[];
}

/** Done while the block is parsed, so that the keys of an unchanged block are not read and compared again. */
function readKeys(node: unknown, found: ReadKeys): void {
  if (isSeq(node)) {
    for (const item of node.items) {
      if (isCollection(item)) {
        readKeys(item, found);
      }
    }
  } else if (isMap(node)) {
    const seen = new Map<string, Range>();
    for (const { key, value } of node.items) {
      if (isCollection(value)) {
        readKeys(value, found);
      }
      if (isCollection(key) && key.range) {
        const [start, end] = key.range;
        found.problems.push({ start, end, code: 'collection-as-key' });
      }
      if (!isScalar(key) || !key.range || typeof key.value !== 'string') {
        continue;
      }
      found.keys.add(key.value);
      const first = seen.get(key.value);
      if (first) {
        found.duplicates.push({ key: key.value, first: [first[0], first[1]], second: [key.range[0], key.range[1]] });
      } else {
        seen.set(key.value, key.range);
      }
    }
  }
}

const codes: ReadonlyMap<string, SyntaxCode> = new Map([
  ['BAD_INDENT', 'bad-indentation'],
  ['TAB_AS_INDENT', 'tab-indentation'],
  ['MISSING_CHAR', 'missing-colon'],
  ['MULTILINE_IMPLICIT_KEY', 'missing-colon'],
  ['BLOCK_AS_IMPLICIT_KEY', 'nested-mapping-on-one-line'],
  ['BAD_SCALAR_START', 'bad-start-character'],
  ['BAD_DQ_ESCAPE', 'bad-escape'],
]);

function problemOf(error: YAMLError, document: Document, source: string): BlockProblem {
  const open = mayBeFormatting(error) ? firstUnclosed(document, source) : undefined;
  if (open !== undefined) {
    const flow = '[{'.includes(source.charAt(open));
    return { start: open, end: lineEnd(source, open), code: flow ? 'unclosed-flow' : 'unclosed-quote' };
  }
  const start = firstInk(source, error.pos[0]);
  const code = codes.get(error.code) ?? 'unexpected';
  return {
    start,
    end: Math.max(tokenEnd(document, source, start), Math.min(error.pos[1], lineEnd(source, start))),
    code,
  };
}

/** The key that stands there, with its colon where nothing follows; else what stands there up to the next blank. */
function tokenEnd(document: Document, source: string, start: number): number {
  let end: number | undefined;
  visit(document, {
    Pair(_key, { key, value }) {
      if (isNode(key) && key.range?.[0] === start) {
        const empty = !isMap(value) && !isSeq(value) && isNode(value) && value.range?.[0] === value.range?.[1];
        const colon = source.indexOf(':', key.range[1]);
        end = empty && colon >= 0 ? colon + 1 : key.range[1];
        return visit.BREAK;
      }
      return undefined;
    },
  });
  if (end !== undefined) {
    return Math.min(end, lineEnd(source, start));
  }
  const blank = source.slice(start).search(/\s/);
  return blank < 0 ? source.length : Math.max(start + blank, start);
}

function firstInk(source: string, from: number): number {
  const ink = source.slice(from).search(/[^ \r\n]/);
  return ink < 0 ? source.slice(0, from).trimEnd().length : from + ink;
}

function lineEnd(source: string, from: number): number {
  const newline = source.indexOf('\n', from);
  const end = newline < 0 ? source.length : newline;
  return from + source.slice(from, end).trimEnd().length;
}
