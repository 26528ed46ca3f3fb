import type { Fix, Rule } from '../findings';
import type { LiveNetworks } from '../live';
import type { Network } from '../model/networks';
import { isUsed } from '../model/pools';
import { namePlace, predefinedNames, writtenName } from '../model/realNames';
import { placeOfUse } from '../model/use';
import { replaceFix } from '../replaceFix';
import type { Place } from '../source';
import { nearest } from '../suggestions';
import { hasTwoNames } from './externalNameDeprecated';

export interface ExternalMissing {
  readonly network: string;
  readonly name: string;
  /** A node of a swarm may learn of a network late, so that Compose does not look; the container then fails. */
  readonly swarm: boolean;
}

/** Compose looks for an external network when a service uses it. */
export const externalNotFound: Rule<'external-not-found', ExternalMissing> = {
  id: 'external-not-found',
  severity: 'error',
  needs: 'live',
  keys: ['external'],
  *check(project, { live }) {
    // A worker does not see the networks of the swarm that none of its containers uses.
    if (!live || live.engine.swarm === 'worker') {
      return;
    }
    const swarm = live.engine.swarm === 'manager';
    // Where the schema is not kept, the name may be what is written wrongly.
    const unsure = new Set(project.mismatches.map(({ path: [root, key] }) => (root === 'networks' ? key : undefined)));
    for (const network of project.networks.values()) {
      const { key, external, realName: name, members } = network;
      const missing =
        external === true && name?.trim() && !live.networks.some((each) => each.name === name || each.id === name);
      const certain = !unsure.has(key) && !hasTwoNames(network);
      const at = missing && certain && members.length > 0 ? placeOf(network, swarm) : undefined;
      if (name !== undefined && at) {
        yield {
          at,
          severity: isUsed(network) ? 'error' : 'warning',
          data: { network: key, name, swarm },
          fixes: () => fixes(network, live),
        };
      }
    }
  },
};

/** Where it fails: at the network that Compose looks for, or, where it does not look, at the service that joins it. */
function placeOf(network: Network, swarm: boolean): Place | undefined {
  const member = network.members.find(({ enabled }) => enabled) ?? network.members[0];
  const joined = member?.attachments.find((attachment) => attachment.network === network.key)?.entry;
  return swarm && joined && !writtenName(network) ? placeOfUse(joined.keyNode, joined.trace) : namePlace(network);
}

function fixes(network: Network, live: LiveNetworks): readonly Fix[] {
  const written = writtenName(network);
  const names = live.networks.map(({ name }) => name).filter((name) => !predefinedNames.has(name));
  return written ? nearest(written.text ?? '', names).flatMap((name) => replaceFix(written, name, 'to be judged')) : [];
}
