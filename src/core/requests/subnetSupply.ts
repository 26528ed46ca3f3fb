import type { Cidr, Family } from '../addressing';
import { readCidr } from '../addressing';
import type { AddressPool } from '../allocation';
import {
  builtInPools,
  builtInSwarmPools,
  nextFreeSubnet,
  poolsLeft,
  takenSubnets,
  uniqueLocalPool,
} from '../allocation';
import type { CreateContext } from './createContext';
import { othersIn } from './createContext';

/** Where to look when the engine's own pools have no room for a subnet of the wanted size. */
const privatePools: readonly AddressPool[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map((base) => ({
  base,
  size: 24,
}));

/** The lowest free subnet that meets neither a network nor a route nor anything that is kept free. */
export function suggestSubnet(
  context: CreateContext,
  wanted: { readonly family: Family; readonly prefixLength: number; readonly space: 'local' | 'swarm' },
  alsoTaken: readonly Cidr[] = [],
): string | undefined {
  const { family, prefixLength, space } = wanted;
  const taken = [...takenSubnets(othersIn(context), space), ...keptFree(context), ...alsoTaken];
  const own = enginePools(context, space).filter(({ base }) => readCidr(base)?.family === family);
  const further = family === 4 ? privatePools : [uniqueLocalPool(context.engine.id)];
  return nextFreeSubnet(prefixLength, [...own, ...further], taken);
}

/** How many automatic IPv4 subnets the engine can still give out, and of how many. */
export function automaticSubnets(context: CreateContext): { readonly left: bigint; readonly total: bigint } {
  const pools = enginePools(context, 'local').filter(({ base }) => readCidr(base)?.family === 4);
  return poolsLeft(pools, [...takenSubnets(othersIn(context), 'local'), ...onLinkOf(context)]);
}

export function hasAutomaticIpv6(context: CreateContext): boolean {
  return enginePools(context, 'local').some(({ base }) => readCidr(base)?.family === 6);
}

function enginePools({ engine }: CreateContext, space: 'local' | 'swarm'): readonly AddressPool[] {
  return space === 'swarm' ? builtInSwarmPools : (engine.defaultPools ?? builtInPools);
}

/** The default route leads everywhere and takes nothing. */
function routesOf({ host }: CreateContext, routes = host?.routes ?? []): readonly Cidr[] {
  return routes.flatMap(({ subnet }) => readCidr(subnet) ?? []).filter(({ prefixLength }) => prefixLength > 0);
}

/** What leads through a gateway the engine does not avoid (moby `InferReservedNetworks`). */
function onLinkOf(context: CreateContext): readonly Cidr[] {
  return routesOf(
    context,
    context.host?.routes.filter(({ gateway }) => gateway === undefined),
  );
}

function keptFree(context: CreateContext): readonly Cidr[] {
  const { reservedSubnets = [], composeSubnets = [] } = context;
  const texts = [...reservedSubnets, ...composeSubnets.map(({ subnet }) => subnet)];
  return [...routesOf(context), ...texts.flatMap((text) => readCidr(text) ?? [])];
}
