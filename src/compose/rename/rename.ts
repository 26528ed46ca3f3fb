import type { Steps } from '../../core/steps';
import type { ComposeFiles } from '../files';
import { anchorAt } from '../navigation/anchors';
import type { Project } from '../project';
import type { Place } from '../source';
import { symbolsOf } from '../symbols';
import type { Node } from '../syntax/nodes';
import { renameAlias } from './renameAlias';
import { networkRefusal, renameNetworkInSteps } from './renameNetwork';
import { refused } from './renameResult';
import type { RenameRefusal, RenameResult, RenameTarget } from './renameResult';

/** What a rename at an offset would rename, or why it would not. */
export function renameTargetAt(project: Project, file: string, offset: number): RenameTarget | RenameRefusal {
  const symbol = symbolAt(project, file, offset);
  if (!symbol) {
    return { code: 'nothing-here' };
  }
  const refusal = symbol.kind === 'network' ? networkRefusal(project, symbol.name) : undefined;
  return refusal ?? { kind: symbol.kind, name: symbol.name, at: symbol.under };
}

interface Cursor {
  readonly file: string;
  readonly offset: number;
}

/** Renames what is under the cursor. To be paused now and then; the files have to stay as they are meanwhile. */
export function* renameAtInSteps(
  project: Project,
  files: ComposeFiles,
  cursor: Cursor,
  to: string,
): Steps<RenameResult> {
  const symbol = symbolAt(project, cursor.file, cursor.offset);
  yield;
  switch (symbol?.kind) {
    case 'network':
      return yield* renameNetworkInSteps(project, files, symbol.name, to);
    case 'alias':
      return yield* renameAlias(project, symbol.name, to);
    case undefined:
      return refused({ code: 'nothing-here' });
  }
}

interface Under {
  readonly kind: 'network' | 'alias';
  readonly name: string;
  /** What the cursor is on: the name, or the YAML alias that stands for it. */
  readonly under: Place;
}

function symbolAt(project: Project, file: string, offset: number): Under | undefined {
  const document = project.documents.get(file);
  const anchor = document && anchorAt(document, offset);
  const alias = anchor?.aliases.find(({ start, end }) => start <= offset && offset <= end);
  for (const { kind, name, at, node } of symbolsOf(project)) {
    if (kind === 'service') {
      continue;
    }
    if (at.file === file && at.start <= offset && offset <= at.end) {
      return { kind, name, under: inQuotes(at, node) };
    }
    if (alias && anchor && node.file === file && node.start === anchor.node.start) {
      return { kind, name, under: { file, start: alias.start, end: alias.end } };
    }
  }
  return undefined;
}

function inQuotes({ file, start, end }: Place, node: Node): Place {
  const quoted = node.kind === 'scalar' && (node.style === 'single' || node.style === 'double');
  return quoted && start === node.start ? { file, start: start + 1, end: end - 1 } : { file, start, end };
}
