import type { Fix, Rule } from '../findings';
import { bindingsOf, collide } from '../model/bindings';
import type { Binding } from '../model/bindings';
import { mayRunTogether } from '../model/profiles';
import { portPartFix } from '../portPartFix';
import type { Project } from '../project';

export interface PortConflict {
  readonly port: string;
  readonly protocol: string;
  readonly service: string;
  readonly other: string;
}

/** The engine gives a port of the host to one container only. */
export const portConflict: Rule<'port-conflict', PortConflict> = {
  id: 'port-conflict',
  severity: 'error',
  needs: 'file',
  keys: ['ports'],
  *check(project) {
    const all = [...project.services.values()].flatMap((service) => bindingsOf(project, service));
    for (const [binding, other] of rivalsAmong(all)) {
      const { service, published, protocol } = binding;
      yield {
        at: published.at,
        severity: service.enabled && other.service.enabled ? 'error' : 'warning',
        data: { port: published.text, protocol, service: service.name, other: other.service.name },
        related: [{ at: other.published.at, role: 'other' }],
        fixes: () => nextPortFix(project, binding, all),
      };
    }
  },
};

/** With each binding one that it cannot be beside; sorted by port, so that only near ones are compared. */
function rivalsAmong(all: readonly Binding[]): ReadonlyMap<Binding, Binding> {
  const sorted = all.filter(({ anyOf }) => !anyOf).sort((one, other) => one.first - other.first);
  const rivals = new Map<Binding, Binding>();
  const isSettled = (binding: Binding): boolean => rivals.get(binding)?.service.enabled === true;
  const oppose = (one: Binding, other: Binding): void => {
    if (!isSettled(one)) {
      rivals.set(one, other);
    }
  };
  let open: Binding[] = [];
  for (const binding of sorted) {
    open = open.filter(({ last }) => last >= binding.first);
    for (const other of open) {
      const wanted = !isSettled(binding) || !isSettled(other);
      if (wanted && collide(binding, other) && mayRunTogether(binding.service, other.service)) {
        oppose(binding, other);
        oppose(other, binding);
      }
    }
    open.push(binding);
  }
  return rivals;
}

function nextPortFix(project: Project, { first, last, published }: Binding, all: readonly Binding[]): readonly Fix[] {
  let port = first + 1;
  while (port <= 65535 && all.some((other) => other.first <= port && port <= other.last)) {
    port++;
  }
  return first === last && port <= 65535 ? portPartFix(project, published, String(port)) : [];
}
