import { removeNode } from '../edits';
import type { Rule } from '../findings';
import type { Dependency, Service } from '../model/services';

export interface Cycle {
  /** The services on the way round, the first one not repeated. */
  readonly services: readonly string[];
  readonly by: Dependency['by'];
}

/** Through whatever makes Compose start one service after another. */
export const dependencyCycle: Rule<'dependency-cycle', Cycle> = {
  id: 'dependency-cycle',
  severity: 'error',
  needs: 'file',
  *check({ services, documents }) {
    const members = cyclicServices(services);
    for (const name of members) {
      for (const { target, by, at, entry } of services.get(name)?.dependencies ?? []) {
        const way = members.has(target) ? wayBetween(services, members, target, name) : undefined;
        if (!way) {
          continue;
        }
        const document = documents.get(at.file);
        const removable = document && by === 'depends_on' && entry && !entry.pair;
        yield {
          at,
          data: { services: [name, ...way.slice(0, -1)], by },
          fixes: () =>
            removable
              ? [{ title: { code: 'remove', text: target }, safe: false, edits: [removeNode(document, at)] }]
              : [],
        };
      }
    }
  },
};

/** Services from which dependencies lead back to themselves. Peels off those that cannot be on a way round. */
function cyclicServices(services: ReadonlyMap<string, Service>): ReadonlySet<string> {
  const left = new Set([...services.values()].filter(({ enabled }) => enabled).map(({ name }) => name));
  const needs = (name: string): readonly string[] =>
    services
      .get(name)
      ?.dependencies.map(({ target }) => target)
      .filter((target) => left.has(target)) ?? [];
  let before: number;
  do {
    before = left.size;
    for (const name of left) {
      if (needs(name).length === 0) {
        left.delete(name);
      }
    }
  } while (left.size < before);
  return left;
}

/** The services from one to another along dependencies, both included; undefined where no way leads there. */
function wayBetween(
  services: ReadonlyMap<string, Service>,
  among: ReadonlySet<string>,
  from: string,
  to: string,
): readonly string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  const queue = [from];
  for (const name of queue) {
    if (name === to) {
      const way: string[] = [];
      for (let at: string | undefined = name; at !== undefined; at = cameFrom.get(at)) {
        way.unshift(at);
      }
      return way;
    }
    for (const { target } of services.get(name)?.dependencies ?? []) {
      if (among.has(target) && !cameFrom.has(target)) {
        cameFrom.set(target, name);
        queue.push(target);
      }
    }
  }
  return undefined;
}
