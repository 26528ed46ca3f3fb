import type { Rule } from '../findings';

/** Nothing but blanks and comments in all files. */
export const composeEmpty: Rule<'compose-empty', { readonly file: string }> = {
  id: 'compose-empty',
  severity: 'information',
  needs: 'file',
  *check({ request, documents, layers, problems }) {
    const [file = ''] = request.files;
    const document = documents.get(file);
    const something = [...documents.values()].some(
      ({ documents: parts, problems: faults, refused }) =>
        refused || faults.length > 0 || parts.some(({ root }) => root),
    );
    if (document && request.extent === 'whole' && !something && layers.length === 0 && problems.length === 0) {
      yield { at: { file, start: 0, end: 0 }, data: { file } };
    }
  },
};
