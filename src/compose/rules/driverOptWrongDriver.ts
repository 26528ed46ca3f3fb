import { findOption, optionsNamed } from '../../core/drivers';
import type { Rule } from '../findings';
import { keyPlace } from '../model/access';
import { removeOptionFix } from '../removeOptionFix';

export interface ForeignOption {
  readonly key: string;
  readonly driver: string;
  /** The drivers that read it. */
  readonly readers: readonly string[];
}

export const driverOptWrongDriver: Rule<'driver-opt-wrong-driver', ForeignOption> = {
  id: 'driver-opt-wrong-driver',
  severity: 'warning',
  needs: 'file',
  keys: ['driver_opts'],
  *check(project) {
    for (const { key, entry, driver, level } of project.driverOptions) {
      const known = optionsNamed(key);
      const readers = known.flatMap((option) => option.drivers);
      const atThisLevel = known.some((option) => option.level === level);
      if (known.length > 0 && atThisLevel && !findOption(key, level, driver)) {
        yield {
          at: keyPlace(entry),
          data: { key, driver, readers: [...new Set(readers)] },
          fixes: () => removeOptionFix(project, entry),
        };
      }
    }
  },
};
