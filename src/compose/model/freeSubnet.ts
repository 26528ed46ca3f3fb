import type { Cidr } from '../../core/addressing';
import { readCidr } from '../../core/addressing';
import { builtInPools, builtInSwarmPools, nextFreeSubnet, takenSubnets, uniqueLocalPool } from '../../core/allocation';
import type { LiveNetworks } from '../live';
import type { Project } from '../project';
import type { Pool } from './pools';

// Of the network `bridge`, unless an engine is told otherwise: every engine has it.
const defaultBridge = [readCidr('172.17.0.0/16')].flatMap((cidr) => cidr ?? []);

/** A subnet that neither a network of the project other than `but`, nor one of the engine, nor its host uses. */
export function freeSubnetFor(
  project: Project,
  { family, prefixLength }: Pick<Cidr, 'family' | 'prefixLength'>,
  space: 'local' | 'swarm',
  live: LiveNetworks | undefined,
  but?: Pool,
): string | undefined {
  const others = project.pools.flatMap((other) => (other.subnet?.read && other !== but ? [other.subnet.read] : []));
  const there = takenSubnets(live?.networks ?? [], space);
  const routes = live?.hostRoutes?.flatMap((text) => readCidr(text) ?? []) ?? [];
  const routed = routes.filter((route) => route.prefixLength > 0);
  const private4 = [...builtInPools, ...builtInSwarmPools];
  const sources = family === 4 ? private4 : [uniqueLocalPool(project.name ?? '')];
  return nextFreeSubnet(prefixLength, sources, [...others, ...defaultBridge, ...there, ...routed]);
}
