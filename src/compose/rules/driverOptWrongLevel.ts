import { optionsNamed } from '../../core/drivers';
import type { Rule } from '../findings';
import { keyPlace } from '../model/access';
import { moveOptionFix } from '../moveOptionFix';
import { moveOptionToServiceFix } from '../moveOptionToServiceFix';
import { removeOptionFix } from '../removeOptionFix';

export interface MisplacedOption {
  readonly key: string;
  readonly belongs: 'network' | 'endpoint';
}

export const driverOptWrongLevel: Rule<'driver-opt-wrong-level', MisplacedOption> = {
  id: 'driver-opt-wrong-level',
  severity: 'warning',
  needs: 'file',
  keys: ['driver_opts'],
  *check(project) {
    for (const { key, entry, level, network } of project.driverOptions) {
      const [known] = optionsNamed(key);
      if (known && optionsNamed(key).every((option) => option.level !== level)) {
        yield {
          at: keyPlace(entry),
          data: { key, belongs: known.level },
          fixes: () => [
            ...(level === 'endpoint' ? moveOptionFix : moveOptionToServiceFix)(project, entry, network),
            ...removeOptionFix(project, entry),
          ],
        };
      }
    }
  },
};
