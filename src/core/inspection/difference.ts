import { sameData } from '../sameData';
import type { Inspection } from './inspection';
import type { Member } from './member';

/** What differs between two inspections of the same network. */
export interface InspectionPatch {
  /** The whole of every part that changed, members aside. */
  readonly parts: Partial<Omit<Inspection, 'members'>>;
  /** Parts that are gone. */
  readonly without: readonly 'swarm'[];
  /** Members that are new or changed. */
  readonly put: readonly Member[];
  /** Ids of members that are gone. */
  readonly removed: readonly string[];
}

/** Undefined where nothing differs. */
export function difference(before: Inspection, after: Inspection): InspectionPatch | undefined {
  const { members: membersBefore, ...partsBefore } = before;
  const { members: membersAfter, ...partsAfter } = after;
  const known = new Map(membersBefore.map((member) => [member.id, member]));
  const present = new Set(membersAfter.map(({ id }) => id));
  const patch: InspectionPatch = {
    parts: changedParts(partsBefore, partsAfter),
    without: before.swarm && !after.swarm ? ['swarm'] : [],
    put: membersAfter.filter((member) => !sameData(known.get(member.id), member)),
    removed: membersBefore.flatMap(({ id }) => (present.has(id) ? [] : [id])),
  };
  const nothing =
    Object.keys(patch.parts).length + patch.without.length + patch.put.length + patch.removed.length === 0;
  return nothing ? undefined : patch;
}

/** The inspection that the patch was made towards; members that did not change keep their identity. */
export function patched(before: Inspection, patch: InspectionPatch): Inspection {
  const { swarm, ...rest } = before;
  const members = new Map(before.members.map((member) => [member.id, member]));
  for (const id of patch.removed) members.delete(id);
  for (const member of patch.put) members.set(member.id, member);
  return {
    ...rest,
    ...(swarm && !patch.without.includes('swarm') && { swarm }),
    ...patch.parts,
    members: [...members.values()],
  };
}

function changedParts<T extends object>(before: T, after: T): Partial<T> {
  const changed: Partial<T> = {};
  for (const key of keysOf(after)) {
    if (!sameData(before[key], after[key])) changed[key] = after[key];
  }
  return changed;
}

function keysOf<T extends object>(record: T): readonly (keyof T)[] {
  return Object.keys(record) as (keyof T)[];
}
