import type { ContainerDetails } from '../engine';
import type { Container, Network } from '../model';
import { hostPorts } from '../ports';
import type { RouteFact } from './routeFact';

/** A port of a member as it really is, whatever was asked for. */
export interface PortFact {
  readonly protocol: string;
  readonly containerPort: number;
  /** Where the host listens for it; absent for a port that is only exposed. */
  readonly host?: HostSide;
  readonly state: PortState;
}

/** `address` is empty where the host listens on all its addresses; `port` where the engine chooses one. */
export interface HostSide {
  readonly address: string;
  readonly port: string;
}

export type PortState =
  | { readonly code: 'published' }
  /** The engine forwards to the container's address in that other network. */
  | { readonly code: 'published-through'; readonly network: string }
  | { readonly code: 'exposed' }
  /** Asked for, and will be tried at the start. */
  | { readonly code: 'at-start' }
  /** Asked for and not in force. */
  | { readonly code: 'not-in-force'; readonly reason: LostPort };

/** Why a port that was asked for is not published, judged by the network of the default route. */
export type LostPort =
  | { readonly code: 'internal-only' }
  | { readonly code: 'driver'; readonly network: string; readonly driver: string }
  | { readonly code: 'host-mode' }
  | { readonly code: 'unknown' };

/** `networks` are those the container is attached to, the inspected one included. */
export function portFacts(
  container: Container,
  route: RouteFact,
  networks: readonly Network[],
  details: ContainerDetails | undefined,
): readonly PortFact[] {
  const published = hostPorts(container.ports).map(({ protocol, containerPort, hostPort, hostAddress }) => ({
    protocol,
    containerPort,
    host: { address: hostAddress ?? '', port: String(hostPort) },
    state: publishedState(route),
  }));
  const missing = (details?.portBindings ?? [])
    .filter((binding) => !published.some((port) => samePort(port, binding)))
    .map(({ protocol, containerPort, hostAddress, hostPort }) => ({
      protocol,
      containerPort,
      host: { address: everywhere(hostAddress) ? '' : hostAddress, port: hostPort },
      state: stateOfMissing(container, networks),
    }));
  const exposed = container.ports
    .filter((port) => ![...published, ...missing].some((one) => samePort(one, port)))
    .map(({ protocol, containerPort }) => ({ protocol, containerPort, state: { code: 'exposed' as const } }));
  return [...published, ...missing, ...exposed].sort(
    (a, b) => a.containerPort - b.containerPort || (a.protocol < b.protocol ? -1 : a.protocol > b.protocol ? 1 : 0),
  );
}

function publishedState(route: RouteFact): PortState {
  switch (route.code) {
    case 'elsewhere':
      return { code: 'published-through', network: route.network };
    case 'gateway-bridge':
      return { code: 'published-through', network: 'docker_gwbridge' };
    case 'here':
    case 'nowhere':
    case 'not-applicable':
      return { code: 'published' };
  }
}

function samePort(
  a: Pick<PortFact, 'protocol' | 'containerPort'>,
  b: Pick<PortFact, 'protocol' | 'containerPort'>,
): boolean {
  return a.protocol === b.protocol && a.containerPort === b.containerPort;
}

function everywhere(address: string): boolean {
  return address === '' || address === '0.0.0.0' || address === '::';
}

function stateOfMissing(container: Container, networks: readonly Network[]): PortState {
  if (container.networkMode === 'host') return { code: 'not-in-force', reason: { code: 'host-mode' } };
  if (!['running', 'paused', 'restarting'].includes(container.state)) return { code: 'at-start' };
  return { code: 'not-in-force', reason: lostPort(networks) };
}

function lostPort(networks: readonly Network[]): LostPort {
  if (networks.length > 0 && networks.every(({ internal }) => internal)) return { code: 'internal-only' };
  const unmapped = networks.find(({ driver }) => driver === 'macvlan' || driver === 'ipvlan');
  return unmapped ? { code: 'driver', network: unmapped.name, driver: unmapped.driver } : { code: 'unknown' };
}
