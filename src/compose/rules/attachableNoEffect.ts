import { driverFacts } from '../../core/drivers';
import type { Rule } from '../findings';
import { entryAt, keyPlace } from '../model/access';
import { createdNetworks } from '../model/driverOptions';
import { removeFix } from '../removeFix';

export interface AttachableWithoutEffect {
  readonly network: string;
  readonly driver: string;
}

export const attachableNoEffect: Rule<'attachable-no-effect', AttachableWithoutEffect> = {
  id: 'attachable-no-effect',
  severity: 'hint',
  needs: 'file',
  keys: ['attachable'],
  *check(project) {
    for (const network of createdNetworks(project)) {
      const entry = entryAt(network.value, 'attachable');
      const { driver } = network;
      if (entry && network.attachable === true && driver !== undefined && driverFacts(driver)?.scope === 'local') {
        yield { at: keyPlace(entry), data: { network: network.key, driver }, fixes: () => removeFix(project, entry) };
      }
    }
  },
};
