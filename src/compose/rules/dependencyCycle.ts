import { removeNode } from '../edits';
import type { Rule } from '../findings';
import type { Dependency, Service } from '../model/services';

export interface Cycle {
  /** The services on the way round, the first one not repeated. */
  readonly services: readonly string[];
  readonly by: Dependency['by'];
}

/** More edges of cycles than this tell nobody more. */
const maxEdges = 100;

/** Through whatever makes Compose start one service after another. */
export const dependencyCycle: Rule<'dependency-cycle', Cycle> = {
  id: 'dependency-cycle',
  severity: 'error',
  needs: 'file',
  *check({ services, documents }) {
    const members = cyclicServices(services);
    let left = maxEdges;
    for (const name of members) {
      for (const { target, by, at, entry } of services.get(name)?.dependencies ?? []) {
        const way = left > 0 && members.has(target) ? wayBetween(services, members, target, name) : undefined;
        if (!way) {
          continue;
        }
        left--;
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

/** Services on a way round or between two: the rest is peeled off from both ends, those that need or are needed by none. */
function cyclicServices(services: ReadonlyMap<string, Service>): ReadonlySet<string> {
  const needs: Edges = new Map();
  const neededBy: Edges = new Map();
  for (const { name, enabled, dependencies } of services.values()) {
    for (const { target } of enabled ? dependencies : []) {
      if (services.get(target)?.enabled) {
        connect(needs, name, target);
        connect(neededBy, target, name);
      }
    }
  }
  const needing = peel(needs, neededBy);
  const needed = peel(neededBy, needs);
  return new Set([...needing].filter((name) => needed.has(name)));
}

type Edges = Map<string, Set<string>>;

function connect(edges: Edges, from: string, to: string): void {
  const targets = edges.get(from);
  if (targets) {
    targets.add(to);
  } else {
    edges.set(from, new Set([to]));
  }
}

/** What is left when one takes away, again and again, all without an edge. */
function peel(edges: Edges, back: Edges): ReadonlySet<string> {
  const left = new Map([...edges].map(([name, targets]) => [name, targets.size]));
  const free = [...back.keys()].filter((name) => !left.has(name));
  for (const name of free) {
    for (const waiting of back.get(name) ?? []) {
      const count = (left.get(waiting) ?? 0) - 1;
      left.set(waiting, count);
      if (count === 0) {
        left.delete(waiting);
        free.push(waiting);
      }
    }
  }
  return new Set(left.keys());
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
