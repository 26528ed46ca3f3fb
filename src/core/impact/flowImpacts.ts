import type { RouteCandidate } from '../defaultRoute';
import type { Membership } from '../membership';
import type { Container } from '../model';
import { hostPorts } from '../ports';
import { candidatesOf } from './attachments';
import type { ContainerChange } from './containerChange';
import type { Impact } from './impact';
import { named } from './impact';
import { outletsOf, portPathOf } from './outlets';

/** Default routes and published ports of a running container, before and after. */
export function flowImpacts(membership: Membership, change: ContainerChange): readonly Impact[] {
  const before = candidatesOf(membership, change.container);
  const after = candidatesAfter(before, change);
  return [...routeImpacts(change.container, before, after), ...portImpacts(change.container, before, after)];
}

function candidatesAfter(
  before: readonly RouteCandidate[],
  { leaves, joins }: ContainerChange,
): readonly RouteCandidate[] {
  const replaced = new Set([...leaves.map((network) => network.id), ...(joins ? [joins.network.id] : [])]);
  const kept = before.filter(({ network }) => !replaced.has(network.id));
  if (!joins) return kept;
  return [...kept, { network: joins.network, gatewayPriority: joins.request.gatewayPriority ?? 0 }];
}

function routeImpacts(
  container: Container,
  before: readonly RouteCandidate[],
  after: readonly RouteCandidate[],
): readonly Impact[] {
  const [was, becomes] = [outletsOf(before), outletsOf(after)];
  return ([4, 6] as const).flatMap((family): readonly Impact[] => {
    const from = family === 4 ? was.ipv4 : was.ipv6;
    const to = family === 4 ? becomes.ipv4 : becomes.ipv6;
    if (from === to) return [];
    const ends = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    return [{ code: 'route-changes', container: named(container), family, ...ends }];
  });
}

function portImpacts(
  container: Container,
  before: readonly RouteCandidate[],
  after: readonly RouteCandidate[],
): readonly Impact[] {
  const ports = hostPorts(container.ports);
  const [from, to] = [portPathOf(before), portPathOf(after)];
  if (ports.length === 0 || from.kind === 'lost') return [];
  const who = named(container);
  if (to.kind === 'lost') return [{ code: 'ports-vanish', container: who, ports, reason: to.reason }];
  if (from.network === to.network) return [];
  return [{ code: 'ports-move', container: who, ports, from: from.network, to: to.network }];
}
