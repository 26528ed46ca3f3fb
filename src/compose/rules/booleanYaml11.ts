import type { Rule } from '../findings';
import { literalFix } from '../literalFix';
import { booleanOf } from '../model/access';
import { switchesOf } from '../model/switches';
import { textPlace } from '../model/textPlace';

export interface OldBoolean {
  readonly key: string;
  readonly text: string;
  readonly means: boolean;
}

/** Compose takes them and warns. */
export const booleanYaml11: Rule<'boolean-yaml11', OldBoolean> = {
  id: 'boolean-yaml11',
  severity: 'warning',
  needs: 'file',
  keys: ['internal', 'attachable', 'enable_ipv4', 'enable_ipv6', 'external'],
  *check(project) {
    for (const { key, value } of switchesOf(project)) {
      const text = value.text?.toLowerCase();
      const means = booleanOf(value);
      if (value.type !== 'string' || text === undefined || means === undefined || text === String(means)) {
        continue;
      }
      yield {
        at: textPlace(value),
        data: { key, text, means },
        fixes: () => literalFix(value, String(means), 'safe'),
      };
    }
  },
};
