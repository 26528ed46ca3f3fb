import type { Difference, UpOutcome } from '../drift/drift';
import { driftsOf } from '../drift/drift';
import type { Rule } from '../findings';
import { keyPlace } from '../model/access';
import { firstEntry } from '../model/use';

export interface NetworkDrift {
  readonly network: string;
  readonly name: string;
  readonly differences: readonly Difference[];
  readonly up: UpOutcome;
  /** Containers that `up` makes anew. */
  readonly recreated: readonly string[];
}

/** What runs is not what is written: nothing is wrong, but the next `up` may do more than expected. */
export const networkDrift: Rule<'network-drift', NetworkDrift> = {
  id: 'network-drift',
  severity: 'information',
  needs: 'live',
  *check(project, { live }) {
    const drifts = live && project.complete ? driftsOf(project, live) : [];
    for (const { network, live: made, differences, up, recreated } of drifts) {
      if (network.entry) {
        const data = { network: network.key, name: made.name, differences, up, recreated };
        yield { at: keyPlace(firstEntry(network.entry)), data };
      }
    }
  },
};
