import type { PendingChange } from '../../core/change/port';

export type NextOffer =
  | { readonly kind: 'tell'; readonly about: PendingChange }
  /** Another window is at work: what it leaves is seen later. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'nothing' };

/**
 * What is to be said next of the changes that earlier sessions have left: those of this engine, the oldest first, each
 * once. Those of other engines wait until they are there.
 */
export function nextOffer(found: readonly PendingChange[], engineId: string, told: ReadonlySet<string>): NextOffer {
  const untold = found.filter(({ id }) => !told.has(id));
  const unreadable = untold.find(({ kind }) => kind === 'unreadable');
  if (unreadable) return { kind: 'tell', about: unreadable };
  const own = untold.filter((each) => each.kind === 'pending').filter((each) => each.engineId === engineId);
  const [oldest] = own.filter(({ inProgress }) => !inProgress).sort((a, b) => a.createdAt - b.createdAt);
  if (oldest) return { kind: 'tell', about: oldest };
  return { kind: own.length > 0 ? 'wait' : 'nothing' };
}
