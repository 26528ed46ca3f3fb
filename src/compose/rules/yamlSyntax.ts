import type { Rule } from '../findings';
import type { SyntaxCode } from '../syntax/parseBlock';

export interface SyntaxData {
  readonly code: SyntaxCode | 'too-long' | 'binary';
  /** Of the anchor that is not known; empty for the other codes. */
  readonly name: string;
}

/** Like Compose, the first mistake of a file only: what follows from it is no help. */
export const yamlSyntax: Rule<'yaml-syntax', SyntaxData> = {
  id: 'yaml-syntax',
  severity: 'error',
  needs: 'file',
  readsBroken: true,
  *check({ documents }) {
    for (const { file, refused, problems } of documents.values()) {
      if (refused) {
        yield { at: { file, start: 0, end: 0 }, data: { code: refused, name: '' } };
      }
      const first = problems.reduce<(typeof problems)[number] | undefined>(
        (earliest, problem) => (earliest && earliest.start <= problem.start ? earliest : problem),
        undefined,
      );
      if (first) {
        yield { at: first, data: { code: first.code, name: first.name } };
      }
    }
  },
};
