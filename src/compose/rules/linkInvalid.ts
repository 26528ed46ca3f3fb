import { replaceScalar } from '../edits';
import type { Rule } from '../findings';
import { listAt } from '../model/access';
import { placeInScalar } from '../model/ports';
import type { Service } from '../model/services';
import { textPlace } from '../model/textPlace';
import type { ScalarValue } from '../model/values';
import type { Place } from '../source';

export interface Link {
  readonly value: ScalarValue;
  /** `SERVICE` and `ALIAS`; more where it is wrong. */
  readonly parts: readonly string[];
  readonly targetAt: Place;
}

export function linksOf(service: Service): readonly Link[] {
  return (listAt(service.value, 'links')?.items ?? []).flatMap((value) => {
    if (value.kind !== 'scalar' || value.type !== 'string' || value.text === undefined) {
      return [];
    }
    const parts = value.text.split(':');
    const [target = ''] = parts;
    return [{ value, parts, targetAt: target === '' ? textPlace(value) : placeInScalar(value, 0, target.length) }];
  });
}

/** Compose takes the whole for the name of a service. */
export const linkInvalid: Rule<'link-invalid', { readonly link: string }> = {
  id: 'link-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['links'],
  *check(project) {
    for (const service of project.services.values()) {
      for (const { value, parts } of linksOf(service)) {
        if (parts.length > 2) {
          const text = parts.slice(0, 2).join(':');
          const fix = {
            title: { code: 'replace', text },
            safe: false,
            edits: [replaceScalar(value.node, text)],
          } as const;
          yield { at: textPlace(value), data: { link: parts.join(':') }, fixes: () => [fix] };
        }
      }
    }
  },
};
