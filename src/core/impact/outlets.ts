import type { RouteCandidate } from '../defaultRoute';
import { defaultRoutes } from '../defaultRoute';
import type { Network } from '../model';
import type { PortLoss } from './impact';

/** The names of the networks through which a container reaches the outside. */
export interface Outlets {
  readonly ipv4?: string;
  readonly ipv6?: string;
}

/** Where published ports of the host lead: into a network, or nowhere. */
export type PortPath =
  { readonly kind: 'mapped'; readonly network: string } | { readonly kind: 'lost'; readonly reason: PortLoss };

/** The engine attaches it in secret to containers that have only overlays. */
const gatewayBridge = 'docker_gwbridge';

export function outletsOf(attached: readonly RouteCandidate[]): Outlets {
  const { ipv4, ipv6 } = defaultRoutes(attached);
  const secret = attached.some(({ network }) => network.driver === 'overlay' && !network.internal);
  const first = ipv4?.name ?? (secret ? gatewayBridge : undefined);
  return { ...(first !== undefined && { ipv4: first }), ...(ipv6 && { ipv6: ipv6.name }) };
}

/** The engine maps ports into the network of the default route, if its driver can. */
export function portPathOf(attached: readonly RouteCandidate[]): PortPath {
  const { ipv4, ipv6 } = defaultRoutes(attached);
  const network = ipv4 ?? ipv6;
  if (!network) return withoutRoute(attached);
  if (network.driver === 'macvlan' || network.driver === 'ipvlan') {
    return { kind: 'lost', reason: { code: 'driver', network: network.name, driver: network.driver } };
  }
  if (isRouted(network)) return { kind: 'lost', reason: { code: 'routed', network: network.name } };
  return { kind: 'mapped', network: network.name };
}

function withoutRoute(attached: readonly RouteCandidate[]): PortPath {
  const { ipv4 } = outletsOf(attached);
  if (ipv4 !== undefined) return { kind: 'mapped', network: ipv4 };
  return { kind: 'lost', reason: { code: attached.length === 0 ? 'no-network' : 'internal-only' } };
}

function isRouted(network: Network): boolean {
  const mode = network.ipv4 ? 'gateway_mode_ipv4' : 'gateway_mode_ipv6';
  return network.options.get(`com.docker.network.bridge.${mode}`) === 'routed';
}
