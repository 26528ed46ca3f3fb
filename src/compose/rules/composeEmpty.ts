import type { Rule } from '../findings';

export interface EmptyProject {
  readonly file: string;
  /** `included`: the file has files to include, and there is nothing in those. */
  readonly empty: 'file' | 'included';
}

/** Compose looks for something when all is merged and these two are taken out. */
const notCounted: ReadonlySet<string> = new Set(['include', 'version']);

export const composeEmpty: Rule<'compose-empty', EmptyProject> = {
  id: 'compose-empty',
  severity: 'information',
  needs: 'file',
  *check({ request, documents, root, problems, complete }) {
    const [file = ''] = request.files;
    const readable = [...documents.values()].every(({ documents: parts }) =>
      parts.every((part) => (part.root ? part.root.kind === 'map' : !part.marker)),
    );
    const something = [...root.entries.keys()].some((key) => !notCounted.has(key));
    if (documents.has(file) && complete && readable && !something && problems.length === 0) {
      const include = root.entries.get('include');
      yield include
        ? { at: include.keyNode, data: { file, empty: 'included' } }
        : { at: { file, start: 0, end: 0 }, data: { file, empty: 'file' } };
    }
  },
};
