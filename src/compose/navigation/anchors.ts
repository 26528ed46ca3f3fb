import type { ComposeDocument } from '../document';
import type { Place } from '../source';
import type { AliasNode, Node } from '../syntax/nodes';
import { walkNodes } from '../syntax/walk';

/** A YAML anchor and the aliases that stand for it. */
export interface Anchor {
  readonly name: string;
  /** `&name`. */
  readonly at: Place;
  readonly node: Node;
  readonly aliases: readonly AliasNode[];
}

/** The anchor whose name, or one of whose aliases, stands at an offset. */
export function anchorAt(document: ComposeDocument, offset: number): Anchor | undefined {
  const token = tokenAt(document.text, offset);
  if (!token) {
    return undefined;
  }
  const nodes = [...walkNodes(document)];
  const alias = nodes.find((node) => node.kind === 'alias' && node.start === token.start);
  const node =
    alias?.kind === 'alias'
      ? alias.target
      : nodes.find((each) => anchorName(each) === token.name && anchorStart(each, token.name) === token.start);
  if (!node) {
    return undefined;
  }
  const start = anchorStart(node, token.name);
  return {
    name: token.name,
    at: { file: document.file, start, end: start + 1 + token.name.length },
    node,
    aliases: nodes
      .filter((each) => each.kind === 'alias')
      .filter((each) => each.name === token.name && each.target?.start === node.start)
      .sort((one, other) => one.start - other.start),
  };
}

function anchorName(node: Node): string | undefined {
  return node.kind === 'alias' ? undefined : node.anchor;
}

function anchorStart(node: Node, name: string): number {
  return node.context.text.lastIndexOf(`&${name}`, node.start);
}

function tokenAt(text: string, offset: number): { readonly name: string; readonly start: number } | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(lineStart, lineStart + 10_000))?.[0] ?? '';
  for (const match of line.matchAll(/[&*]([^\s,[\]{}]+)/g)) {
    const start = lineStart + match.index;
    if (start <= offset && offset <= start + match[0].length) {
      return { name: match[1] ?? '', start };
    }
  }
  return undefined;
}
