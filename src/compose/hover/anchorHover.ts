import type { ComposeDocument } from '../document';
import { anchorAt } from '../navigation/anchors';
import type { Anchor } from '../navigation/anchors';
import type { Project } from '../project';
import type { Place } from '../source';
import { symbolsOf } from '../symbols';
import type { HoverPart } from './hover';

export interface AnchorHover {
  /** The alias or the anchor under the cursor. */
  readonly at: Place;
  readonly part: HoverPart;
  /** The network that the text behind the anchor names. */
  readonly network: string | undefined;
}

/** Longer texts are looked at where they stand. */
const mostLines = 12;

/** What the anchor or alias at an offset stands for. */
export function anchorHoverAt(project: Project, document: ComposeDocument, offset: number): AnchorHover | undefined {
  const anchor = anchorAt(document, offset);
  if (!anchor) {
    return undefined;
  }
  const { name, at, node, aliases } = anchor;
  const under = aliases.find(({ start, end }) => start <= offset && offset <= end) ?? at;
  const named = symbolsOf(project).find(
    (symbol) => symbol.kind === 'network' && symbol.node.file === node.file && symbol.node.start === node.start,
  );
  return {
    at: { file: document.file, start: under.start, end: under.end },
    part: {
      code: 'anchor',
      name,
      line: document.lines.positionAt(at.start).line + 1,
      aliases: aliases.length,
      yaml: excerpt(document.text, anchor),
    },
    network: named?.name,
  };
}

/** From the anchor's node on, without the indentation that it stands in. */
function excerpt(text: string, { node }: Anchor): string {
  const column = node.start - (text.lastIndexOf('\n', node.start - 1) + 1);
  const [first = '', ...more] = text.slice(node.start, node.end).trimEnd().split(/\r?\n/);
  const lines = [first, ...more.map((line) => (line.slice(0, column).trim() === '' ? line.slice(column) : line))];
  return [...lines.slice(0, mostLines), ...(lines.length > mostLines ? ['…'] : [])].join('\n');
}
