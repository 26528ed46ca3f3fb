import type { Rule } from '../findings';
import { grouped } from '../grouped';
import { mayRunTogether } from '../model/profiles';
import { textPlace } from '../model/textPlace';

export interface SharedAlias {
  readonly alias: string;
  readonly network: string;
  readonly other: string;
}

export const aliasShared: Rule<'alias-shared', SharedAlias> = {
  id: 'alias-shared',
  severity: 'information',
  needs: 'file',
  keys: ['aliases'],
  *check(project) {
    const all = project.aliases.filter(({ text }) => text.trim() !== '');
    const byText = grouped(all, ({ text }) => text);
    for (const { service, attachment, value, text } of all) {
      const other = byText
        .get(text)
        ?.find(
          (each) =>
            each.attachment.network === attachment.network &&
            each.service !== service &&
            mayRunTogether(each.service, service),
        );
      if (other) {
        yield {
          at: textPlace(value),
          data: { alias: text, network: attachment.network, other: other.service.name },
          related: [{ at: textPlace(other.value), role: 'other' }],
        };
      }
    }
  },
};
