import type { Project } from '../project';
import { entryAt } from './access';
import type { Entry } from './values';

export type PriorityKey = 'priority' | 'gw_priority';

/** Every `priority` and `gw_priority` of an attachment. */
export function prioritiesOf(project: Project): readonly { readonly key: PriorityKey; readonly entry: Entry }[] {
  return [...project.services.values()].flatMap(({ attachments }) =>
    attachments.flatMap(({ options }) =>
      (['priority', 'gw_priority'] as const).flatMap((key) => {
        const entry = entryAt(options, key);
        return entry ? [{ key, entry }] : [];
      }),
    ),
  );
}
