import { driverFacts } from '../../core/drivers';
import { nearestWords } from '../../core/nearestWords';
import type { Rule } from '../findings';
import { scalarAt } from '../model/access';
import { createdNetworks } from '../model/driverOptions';
import { isUsed } from '../model/pools';
import { textPlace } from '../model/textPlace';
import { replaceFix } from '../replaceFix';

export interface UnknownDriver {
  readonly driver: string;
  /** Whether an engine was asked. */
  readonly asked: boolean;
  readonly suggestions: readonly string[];
}

export const driverUnknown: Rule<'driver-unknown', UnknownDriver> = {
  id: 'driver-unknown',
  severity: 'error',
  needs: 'file',
  keys: ['driver'],
  *check(project, { live }) {
    for (const network of createdNetworks(project)) {
      const written = scalarAt(network.value, 'driver');
      const driver = written?.text ?? '';
      const facts = driverFacts(driver);
      const builtIn = linuxDrivers.includes(driver) || facts?.creatable === false || driver === 'none';
      if (!written || driver === '' || builtIn || live?.engine.networkDrivers.includes(driver)) {
        continue;
      }
      const suggestions = nearestWords(driver, linuxDrivers);
      const certain = live !== undefined || driver === 'default' || (suggestions.length > 0 && !facts);
      yield {
        at: textPlace(written),
        severity: certain && isUsed(network) ? 'error' : 'warning',
        data: { driver, asked: live !== undefined, suggestions },
        fixes: () => suggestions.flatMap((suggestion) => replaceFix(written, suggestion, 'to be judged')),
      };
    }
  },
};

/** What every engine on Linux has; those of Windows are unknown there. */
const linuxDrivers = ['bridge', 'overlay', 'macvlan', 'ipvlan'];
