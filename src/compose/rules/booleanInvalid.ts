import type { Rule } from '../findings';
import { literalFix } from '../literalFix';
import { booleanOf } from '../model/access';
import { switchesOf } from '../model/switches';
import { textPlace } from '../model/textPlace';

export interface InvalidBoolean {
  readonly key: string;
  readonly text: string;
}

export const booleanInvalid: Rule<'boolean-invalid', InvalidBoolean> = {
  id: 'boolean-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['internal', 'attachable', 'enable_ipv4', 'enable_ipv6', 'external'],
  *check(project) {
    for (const { key, value } of switchesOf(project)) {
      if (value.type === 'string' && value.text !== undefined && booleanOf(value) === undefined) {
        yield {
          at: textPlace(value),
          data: { key, text: value.text },
          fixes: () => ['true', 'false'].flatMap((meant) => literalFix(value, meant, 'to be judged')),
        };
      }
    }
  },
};
