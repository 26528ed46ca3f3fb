import { overlaps, readCidr } from '../addressing';
import { builtInPools, nextFreeSubnet, subnetsOf, takenSubnets } from '../allocation';
import type { CreateNetworkRequest, PoolRequest } from '../engine';
import type { Network } from '../model';
import { probeLabel } from './change';
import type { Facts, Stamp } from './facts';

const bridgeName = 'com.docker.network.bridge.name';

/**
 * A network beside the old one that shows whether the engine takes the new settings; subnets and a bridge that the old
 * one still holds are exchanged or left out. Only for bridges: of the other drivers two networks seldom fit beside each
 * other.
 */
export function probeRequest(
  facts: Facts,
  network: Network,
  target: CreateNetworkRequest,
  stamp: Stamp,
): CreateNetworkRequest | undefined {
  const { options: wanted, ...settings } = target;
  if (target.driver !== 'bridge' || target.configOnly === true || target.ingress === true) return undefined;
  const options = new Map(wanted);
  if (options.get(bridgeName) === (network.options.get(bridgeName) ?? '')) options.delete(bridgeName);
  const taken = [
    ...takenSubnets(facts.networks, 'local'),
    ...(target.pools ?? []).flatMap((pool) => readCidr(pool.subnet) ?? []),
  ];
  const pools: PoolRequest[] = [];
  for (const pool of target.pools ?? []) {
    const subnet = readCidr(pool.subnet);
    if (subnet !== undefined && !subnetsOf(network).some((old) => overlaps(old, subnet))) {
      pools.push(pool);
      continue;
    }
    const free = subnet?.family === 4 ? nextFreeSubnet(29, builtInPools, taken) : undefined;
    const stretch = free === undefined ? undefined : readCidr(free);
    if (stretch === undefined) return undefined;
    taken.push(stretch);
    pools.push({ subnet: stretch.network });
  }
  // Without a subnet of its own it might take the engine's last one.
  if (pools.length === 0) return undefined;
  return {
    ...settings,
    name: `${target.name}-probe-${stamp.id.slice(0, 8)}`,
    pools,
    ...(options.size > 0 && { options }),
    labels: new Map([...(target.labels ?? []), [probeLabel, stamp.id]]),
  };
}
