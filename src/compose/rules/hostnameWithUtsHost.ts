import type { Rule } from '../findings';
import { entryAt, keyPlace, pairPlace, textAt } from '../model/access';
import { placeOfMerge } from '../model/use';
import { removeFix } from '../removeFix';

export interface UtsHostName {
  readonly service: string;
  readonly key: 'hostname' | 'domainname';
}

/** With `uts: host` a container has the names of the host. */
export const hostnameWithUtsHost: Rule<'hostname-with-uts-host', UtsHostName> = {
  id: 'hostname-with-uts-host',
  severity: 'error',
  needs: 'file',
  keys: ['uts'],
  *check(project) {
    for (const { name, value, enabled } of project.services.values()) {
      const uts = entryAt(value, 'uts');
      if (!uts || textAt(value, 'uts') !== 'host') {
        continue;
      }
      for (const key of ['hostname', 'domainname'] as const) {
        const entry = entryAt(value, key);
        if (entry && textAt(value, key)) {
          yield {
            at: placeOfMerge(keyPlace(entry), entry.trace),
            severity: enabled ? 'error' : 'warning',
            data: { service: name, key },
            related: [{ at: placeOfMerge(pairPlace(uts), uts.trace), role: 'mode-here' }],
            fixes: () => removeFix(project, entry),
          };
        }
      }
    }
  },
};
