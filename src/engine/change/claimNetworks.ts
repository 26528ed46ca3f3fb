import type { Change } from '../../core/change/change';
import { networkNames } from '../../core/change/change';
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
    const earlier = await unfinishedAmong(folder, change, networks);
    if (earlier === undefined) return { kind: 'held', lock };
    await lock.release();
    return { kind: 'refused', refusals: [earlier] };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function unfinishedAmong(
  folder: ChangeFolder,
  { id, engineId }: Change,
  networks: readonly string[],
): Promise<Refusal | undefined> {
  for (const stored of await folder.list()) {
    if (stored.kind === 'fault' || stored.id === id || stored.journal.change.engineId !== engineId) continue;
    const common = networkNames(stored.journal.change).filter((name) => networks.includes(name));
    if (common.length > 0) return { code: 'unfinished-before', networks: common, changeId: stored.id };
  }
  return undefined;
}
