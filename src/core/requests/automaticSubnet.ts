import type { Cidr } from '../addressing';
import { contains, readAddress, readCidr } from '../addressing';
import { builtInPools, defaultGateway } from '../allocation';
import type { EngineInfo, Pool } from '../model';
import type { ConnectContext } from './connectContext';

/** Of the IPv6 subnets that an engine finds by itself. */
const automaticIpv6 = { base: 'fc00::/7', size: 64 } as const;

/**
 * Whether the engine may have chosen a subnet of the network by itself: then it refuses every address that is asked for
 * in it (measured on 20.10 and 28.5). No listing says so; it tells such a subnet as it tells one that was given together
 * with its first address as gateway. Podman takes addresses in all of them, and so does a swarm.
 */
export function mayBeAutomatic(pool: Pool, subnet: Cidr, context: ConnectContext): boolean {
  const { engine, network } = context;
  if (engine.product !== 'docker' || network.scope === 'swarm') return false;
  return !isGiven(pool, subnet) && isFromPools(subnet, engine) && !isAskedIn(subnet, context);
}

/** What no automatic subnet has. */
function isGiven({ gateway, range, reserved }: Pool, subnet: Cidr): boolean {
  return gateway !== defaultGateway(subnet) || range !== undefined || reserved.size > 0;
}

function isFromPools(subnet: Cidr, { defaultPools = builtInPools }: EngineInfo): boolean {
  return [...defaultPools, automaticIpv6].some(({ base, size }) => {
    const pool = readCidr(base);
    return (
      pool?.family === subnet.family &&
      size === subnet.prefixLength &&
      pool.first <= subnet.first &&
      subnet.last <= pool.last
    );
  });
}

/** The engine has taken somebody's wish already. */
function isAskedIn(subnet: Cidr, { membership, network }: ConnectContext): boolean {
  return membership.of(network.id).some(({ endpoint }) =>
    [endpoint.requestedIpv4, endpoint.requestedIpv6].some((text) => {
      const address = readAddress(text ?? '');
      return address !== undefined && contains(subnet, address);
    }),
  );
}
