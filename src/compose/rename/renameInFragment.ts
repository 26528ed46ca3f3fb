import { replaceScalar } from '../edits';
import type { Project } from '../project';
import { symbolsOf } from '../symbols';
import type { RenameEdit } from './renameResult';

/**
 * The same network in a file that may be given with `-f` beside those of the project, which nothing says: a person
 * decides. A file that is a project of its own is left alone.
 */
export function renameInFragment(fragment: Project, from: string, to: string): readonly RenameEdit[] {
  const [file] = fragment.request.files;
  const edits = new Map<number, RenameEdit>();
  if (fragment.request.extent === 'fragment' && !fragment.broken) {
    for (const { kind, name, node } of symbolsOf(fragment)) {
      if (kind === 'network' && name === from && node.kind === 'scalar' && node.text === from && node.file === file) {
        edits.set(node.start, { ...replaceScalar(node, to), why: 'fragment' });
      }
    }
  }
  return [...edits.values()];
}
