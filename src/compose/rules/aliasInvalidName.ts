import type { Rule } from '../findings';
import { aliasesOf } from '../model/aliases';
import { textPlace } from '../model/textPlace';

export interface InvalidAlias {
  readonly alias: string;
}

export const aliasInvalidName: Rule<'alias-invalid-name', InvalidAlias> = {
  id: 'alias-invalid-name',
  severity: 'warning',
  needs: 'file',
  *check(project) {
    for (const { value, text } of aliasesOf(project)) {
      if (text === '' || /\s/.test(text)) {
        yield { at: textPlace(value), data: { alias: text } };
      }
    }
  },
};
