import type { RouteCandidate } from '../defaultRoute';
import { compareCandidates, defaultRoutes } from '../defaultRoute';
import type { Network } from '../model';
import { builtInRole } from '../networkRole';

/** Which attachment of a container its default route goes through, seen from one of them. */
export type RouteFact =
  /** `family` where only that one goes here and the other one elsewhere. */
  | { readonly code: 'here'; readonly family?: 4 | 6; readonly reason: RouteReason }
  | { readonly code: 'elsewhere'; readonly network: string; readonly reason: RouteReason }
  /** An overlay leads out through `docker_gwbridge`. */
  | { readonly code: 'gateway-bridge' }
  /** Nothing it is attached to leads out. */
  | { readonly code: 'nowhere' }
  /** It does not run, or has the host's routes. */
  | { readonly code: 'not-applicable' };

/** What decided it; `over` is the network that came second. */
export type RouteReason =
  | { readonly code: 'only' }
  | { readonly code: 'others-internal' }
  | { readonly code: 'priority'; readonly priority: number; readonly over: string }
  /** A network of both families wins IPv4 even over a higher priority: moby#52327. */
  | { readonly code: 'dual-stack'; readonly over: string }
  | { readonly code: 'gateway-bridge'; readonly over: string }
  | { readonly code: 'families'; readonly over: string }
  | { readonly code: 'name'; readonly over: string };

/** `candidates` are all attachments in force of one container, the one to `network` included. */
export function routeFact(network: Network, candidates: readonly RouteCandidate[]): RouteFact {
  if (candidates.length === 0 || network.driver === 'host') return { code: 'not-applicable' };
  const { ipv4, ipv6 } = defaultRoutes(candidates);
  const winner = [ipv4, ipv6].find((one) => one?.id === network.id) ?? ipv4 ?? ipv6;
  if (!winner) return { code: candidates.some(isOutwardOverlay) ? 'gateway-bridge' : 'nowhere' };
  const reason = reasonFor(winner, candidates);
  if (winner.id !== network.id) return { code: 'elsewhere', network: winner.name, reason };
  const elsewhere = ipv4 && ipv6 && ipv4.id !== ipv6.id;
  return { code: 'here', ...(elsewhere && { family: ipv4.id === network.id ? 4 : 6 }), reason };
}

function isOutwardOverlay({ network }: RouteCandidate): boolean {
  return network.driver === 'overlay' && !network.internal;
}

function reasonFor(winner: Network, candidates: readonly RouteCandidate[]): RouteReason {
  const rivals = candidates.filter((one) => one.network.id !== winner.id);
  if (rivals.length === 0) return { code: 'only' };
  const own = candidates.find((one) => one.network.id === winner.id);
  const second = rivals.filter(mayLead).sort(compareCandidates)[0];
  if (!own || !second) return { code: 'others-internal' };
  const over = second.network.name;
  if (own.gatewayPriority > second.gatewayPriority) return { code: 'priority', priority: own.gatewayPriority, over };
  if (compareCandidates(own, second) > 0) return { code: 'dual-stack', over };
  if (builtInRole(second.network) === 'gateway-bridge') return { code: 'gateway-bridge', over };
  return { code: isDualStack(winner) && !isDualStack(second.network) ? 'families' : 'name', over };
}

/** Whether it alone would be taken. */
function mayLead(candidate: RouteCandidate): boolean {
  const alone = defaultRoutes([candidate]);
  return alone.ipv4 !== undefined || alone.ipv6 !== undefined;
}

function isDualStack(network: Network): boolean {
  return network.ipv4 && network.ipv6;
}
