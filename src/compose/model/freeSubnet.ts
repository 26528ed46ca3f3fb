import type { Cidr } from '../../core/addressing';
import { builtInPools, builtInSwarmPools, nextFreeSubnet, uniqueLocalPool } from '../../core/allocation';
import type { Project } from '../project';
import type { Pool } from './pools';

/** A subnet of the same size that neither the project nor `taken` touches. */
export function freeSubnetFor(project: Project, pool: Pool, taken: readonly Cidr[]): string | undefined {
  const subnet = pool.subnet?.read;
  if (!subnet) {
    return undefined;
  }
  const others = project.pools.flatMap((other) => (other.subnet?.read && other !== pool ? [other.subnet.read] : []));
  const private4 = [...builtInPools, ...builtInSwarmPools];
  const sources = subnet.family === 4 ? private4 : [uniqueLocalPool(project.name ?? '')];
  return nextFreeSubnet(subnet.prefixLength, sources, [...others, ...taken]);
}
