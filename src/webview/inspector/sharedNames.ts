import { nameKey } from '../../core/inspection/dnsName';
import type { SharedName } from '../../core/inspection/dnsName';
import type { Member } from '../../core/inspection/member';

/** The names that several members answer to, by `nameKey`. */
export type SharedNames = ReadonlyMap<string, SharedName>;

export function sharedNamesByKey(names: readonly SharedName[]): SharedNames {
  return new Map(names.map((name) => [nameKey(name.name), name]));
}

/** Names of a member to which somebody answers who is no replica of it. */
export function clashesOf({ id, names }: Member, shared: SharedNames): readonly SharedName[] {
  if (typeof names === 'string') return [];
  return names.flatMap((name) => {
    const its = shared.get(nameKey(name));
    return its && !its.replicas && its.owners.some((owner) => owner.id !== id) ? [its] : [];
  });
}
