import type { Rule } from '../findings';
import { textPlace } from '../model/textPlace';

export interface InvalidAlias {
  readonly alias: string;
}

export const aliasInvalidName: Rule<'alias-invalid-name', InvalidAlias> = {
  id: 'alias-invalid-name',
  severity: 'warning',
  needs: 'file',
  keys: ['aliases'],
  *check(project) {
    for (const { value, text } of project.aliases) {
      if (text === '' || /\s/.test(text)) {
        yield { at: textPlace(value), data: { alias: text } };
      }
    }
  },
};
