import { overlaps, readCidr } from '../addressing';
import { spaceOf, subnetsOf } from '../allocation';
import type { CreateNetworkRequest } from '../engine';
import type { Network } from '../model';
import { isSwarmScoped } from '../requests/createContext';
import type { Facts } from './facts';
import type { Refusal } from './refusals';

/** What stands against creating a network beside those that there are, `replaced` left out of account. */
export function creationRefusals(facts: Facts, request: CreateNetworkRequest, replaced?: Network): readonly Refusal[] {
  const others = facts.networks.filter((network) => network.id !== replaced?.id);
  const refusals: Refusal[] = [];
  if (others.some((network) => network.name === request.name))
    refusals.push({ code: 'name-taken', network: request.name });
  const space = isSwarmScoped(request) ? 'swarm' : 'local';
  if (request.configOnly === true) return refusals;
  for (const pool of request.pools ?? []) {
    const subnet = readCidr(pool.subnet);
    for (const other of others) {
      if (spaceOf(other) !== space || other.configOnly) continue;
      const taken = subnetsOf(other).find((each) => subnet !== undefined && overlaps(each, subnet));
      if (taken !== undefined)
        refusals.push({ code: 'overlap', subnet: pool.subnet, network: other.name, taken: taken.network });
    }
  }
  return refusals;
}
