import type { Network } from './model';
import { builtInRole } from './networkRole';

/** An attachment that may carry the container's default route. */
export interface RouteCandidate {
  readonly network: Network;
  readonly gatewayPriority: number;
}

/** The networks through which a container reaches what is in none of its networks. */
export interface DefaultRoutes {
  readonly ipv4?: Network;
  readonly ipv6?: Network;
}

/**
 * Which attachments the engine takes as gateway (libnetwork `selectGatewayEndpoint`). The first one in its order that
 * serves both families gets both routes, even before one of higher priority that serves IPv4 only: moby#52327.
 */
export function defaultRoutes(candidates: readonly RouteCandidate[]): DefaultRoutes {
  let ipv4: Network | undefined;
  let ipv6: Network | undefined;
  for (const { network } of [...candidates].sort(compareCandidates)) {
    if (!leadsOut(network)) continue;
    if (network.ipv4 && network.ipv6) return { ipv4: network, ipv6: network };
    if (network.ipv4) ipv4 ??= network;
    if (network.ipv6) ipv6 ??= network;
  }
  return { ...(ipv4 && { ipv4 }), ...(ipv6 && { ipv6 }) };
}

/** libnetwork `Endpoint.Less`: what comes first is asked first for a gateway. */
export function compareCandidates(a: RouteCandidate, b: RouteCandidate): number {
  return (
    b.gatewayPriority - a.gatewayPriority ||
    Number(builtInRole(a.network) === 'gateway-bridge') - Number(builtInRole(b.network) === 'gateway-bridge') ||
    Number(a.network.internal) - Number(b.network.internal) ||
    families(b.network) - families(a.network) ||
    compareText(a.network.name, b.network.name)
  );
}

/** An overlay leads out through docker_gwbridge, which the engine attaches in secret. */
function leadsOut(network: Network): boolean {
  return !network.internal && !['host', 'null', 'overlay'].includes(network.driver);
}

function families(network: Network): number {
  return Number(network.ipv4) + Number(network.ipv6);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
