import { nearestOptionKeys, optionsNamed } from '../../core/drivers';
import { replaceScalar } from '../edits';
import type { Rule } from '../findings';
import { keyPlace } from '../model/access';

export interface UnknownOption {
  readonly key: string;
  readonly driver: string;
  readonly suggestions: readonly string[];
}

export const driverOptUnknown: Rule<'driver-opt-unknown', UnknownOption> = {
  id: 'driver-opt-unknown',
  severity: 'warning',
  needs: 'file',
  keys: ['driver_opts'],
  *check(project) {
    for (const { key, entry, driver, level } of project.driverOptions) {
      if (optionsNamed(key).length > 0) {
        continue;
      }
      const suggestions = nearestOptionKeys(key, level, driver);
      yield {
        at: keyPlace(entry),
        data: { key, driver, suggestions },
        fixes: () =>
          suggestions.map((suggestion) => ({
            title: { code: 'rename-key', key: suggestion },
            safe: false,
            edits: [replaceScalar(entry.keyNode, suggestion)],
          })),
      };
    }
  },
};
