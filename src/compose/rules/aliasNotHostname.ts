import type { Rule } from '../findings';
import { textPlace } from '../model/textPlace';

export interface AliasNoHostName {
  readonly alias: string;
}

export const aliasNotHostname: Rule<'alias-not-hostname', AliasNoHostName> = {
  id: 'alias-not-hostname',
  severity: 'hint',
  needs: 'file',
  keys: ['aliases'],
  *check(project) {
    for (const { value, text } of project.aliases) {
      const labels = text.split('.');
      if (text !== '' && !/\s/.test(text) && !(text.length <= 253 && labels.every((label) => hostLabel.test(label)))) {
        yield { at: textPlace(value), data: { alias: text } };
      }
    }
  },
};

/** RFC 1123; many programs refuse other names. */
const hostLabel = /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/i;
