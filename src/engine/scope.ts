import type { Change } from '../core/model';
import type { Hint } from './events';

/** What is to be listed: the networks or not, and all, some or none of the containers. */
export interface Scope {
  readonly networks: boolean;
  readonly containers: ReadonlySet<string> | 'all';
}

export const nothing: Scope = { networks: false, containers: new Set() };
export const everything: Scope = { networks: true, containers: 'all' };

export function isNothing({ networks, containers }: Scope): boolean {
  return !networks && containers !== 'all' && containers.size === 0;
}

export function scopeOf(hint: Hint): Scope {
  switch (hint.kind) {
    case 'networks':
      return { networks: true, containers: new Set() };
    case 'container':
      return { networks: false, containers: new Set([hint.id]) };
    case 'everything':
      return everything;
  }
}

export function union(a: Scope, b: Scope): Scope {
  const all = a.containers === 'all' || b.containers === 'all';
  return {
    networks: a.networks || b.networks,
    containers: all ? 'all' : new Set([...a.containers, ...b.containers]),
  };
}

/** The part of a scope in which nothing has changed, so far as it names anything. */
export function unchanged(scope: Scope, changes: readonly Change[]): Scope {
  const changed = new Set(changes.flatMap((change) => (change.kind === 'container' ? [change.id] : [])));
  return {
    networks: scope.networks && scope.containers !== 'all' && !changes.some(({ kind }) => kind === 'network'),
    containers: new Set(scope.containers === 'all' ? [] : [...scope.containers].filter((id) => !changed.has(id))),
  };
}
