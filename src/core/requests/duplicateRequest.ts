import { readCidr } from '../addressing';
import type { Cidr } from '../addressing';
import { movePool } from '../change/movePool';
import type { CreateNetworkRequest, PoolRequest } from '../engine';
import type { Network } from '../model';
import { requestOf } from '../requestOf';
import { checkCreate } from './checkCreate';
import type { CreateContext } from './createContext';
import { isSwarmScoped } from './createContext';
import { withOption, without } from './draftChanges';
import { freeName } from './nameProblems';
import { suggestSubnet } from './subnetSupply';

/** What says that a network belongs to somebody who would miss it, or take the copy for it. */
const ownersLabel = /^com\.docker\.(compose|stack)\./;

/** Another network like this one: a free name, free subnets of the same sizes, and nothing that only one can have. */
export function duplicateRequest(network: Network, context: CreateContext): CreateNetworkRequest {
  const like = without(requestOf(network), 'ingress', 'labels', 'pools');
  const labels = new Map([...network.labels].filter(([key]) => !ownersLabel.test(key)));
  const isIngress = network.ingress && network.driver === 'overlay';
  const pools = isIngress ? [] : freePools(requestOf(network), context);
  const draft: CreateNetworkRequest = {
    ...like,
    name: freeName(network.name, context.networks),
    ...(pools.length > 0 && { pools }),
    ...(labels.size > 0 && network.configFrom === undefined && { labels }),
  };
  return withoutRefusedOptions(draft, context);
}

function freePools(request: CreateNetworkRequest, context: CreateContext): readonly PoolRequest[] {
  const space = isSwarmScoped(request) ? 'swarm' : 'local';
  const chosen: Cidr[] = [];
  return (request.pools ?? []).flatMap((pool) => {
    const old = readCidr(pool.subnet);
    if (!old) return [];
    const { family, prefixLength } = old;
    const subnet = readCidr(suggestSubnet(context, { family, prefixLength, space }, chosen) ?? '');
    if (!subnet) return [];
    chosen.push(subnet);
    return [movePool(pool, subnet.network)];
  });
}

/** The name of the bridge, a parent that takes no second network, what is the engine's own. */
function withoutRefusedOptions(draft: CreateNetworkRequest, context: CreateContext): CreateNetworkRequest {
  return checkCreate(draft, context).reduce(
    (kept, { at, severity }) =>
      at.field === 'option' && severity === 'error' ? withOption(kept, at.key, undefined) : kept,
    draft,
  );
}
