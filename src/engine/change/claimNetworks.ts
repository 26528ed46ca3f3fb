import type { Change } from '../../core/change/change';
import { networkIds, networkNames } from '../../core/change/change';
import type { Refusal } from '../../core/change/refusals';
import type { ChangeFolder } from './changeFolder';
import type { FileLock } from './fileLock';

export type Claim =
  | { readonly kind: 'held'; readonly lock: FileLock }
  /** No file can be written, so nobody can be kept out. */
  | { readonly kind: 'unwritable'; readonly detail: string }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** Keeps all others from changing the networks that a change touches, unless they or an earlier change were first. */
export async function claimNetworks(folder: ChangeFolder, change: Change): Promise<Claim> {
  const networks = networkNames(change);
  let lock: FileLock | 'taken';
  try {
    lock = await folder.lock(change.engineId, networks);
  } catch (error) {
    return { kind: 'unwritable', detail: String(error) };
  }
  if (lock === 'taken') return { kind: 'refused', refusals: [{ code: 'in-progress', networks }] };
  try {
    const { engineId } = change;
    const earlier = await findUnfinished(folder, { engineId, networks, ids: networkIds(change) });
    if (earlier === undefined || earlier.changeId === change.id) return { kind: 'held', lock };
    await lock.release();
    return { kind: 'refused', refusals: [earlier] };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Networks by name and by id: while one is being made anew it may have only one of the two. */
export interface Concern {
  readonly engineId: string;
  readonly networks: readonly string[];
  readonly ids: readonly string[];
}

/** A change of one of these networks that has not come to its end, or is under way. */
export async function findUnfinished(
  folder: ChangeFolder,
  { engineId, networks, ids }: Concern,
): Promise<Extract<Refusal, { code: 'unfinished-before' }> | undefined> {
  for (const stored of await folder.list()) {
    if (stored.kind === 'fault' || stored.journal.change.engineId !== engineId) continue;
    const names = networkNames(stored.journal.change);
    const known = networkIds(stored.journal.change);
    if (names.some((name) => networks.includes(name)) || known.some((id) => ids.includes(id)))
      return { code: 'unfinished-before', networks: names, changeId: stored.id };
  }
  return undefined;
}
