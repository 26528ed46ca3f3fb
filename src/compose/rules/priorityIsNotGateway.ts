import type { Rule } from '../findings';
import { entryAt, keyPlace } from '../model/access';
import { renameKeyFix } from '../renameKeyFix';

export interface PriorityIsNoGateway {
  readonly service: string;
}

export const priorityIsNotGateway: Rule<'priority-is-not-gateway', PriorityIsNoGateway> = {
  id: 'priority-is-not-gateway',
  severity: 'hint',
  needs: 'file',
  keys: ['priority'],
  *check(project) {
    for (const { name, attachments } of project.services.values()) {
      if (attachments.length < 2 || attachments.some(({ options }) => options?.entries.has('gw_priority'))) {
        continue;
      }
      for (const { options } of attachments) {
        const entry = entryAt(options, 'priority');
        if (entry) {
          yield {
            at: keyPlace(entry),
            data: { service: name },
            fixes: () => renameKeyFix(options, 'priority', 'gw_priority'),
          };
        }
      }
    }
  },
};
