import { replaceScalar } from './edits';
import type { Fix } from './findings';
import { entryAt } from './model/access';
import type { MapValue } from './model/values';

/** Gives a pair another key, where that key is not taken. */
export function renameKeyFix(map: MapValue | undefined, from: string, to: string): readonly Fix[] {
  const entry = entryAt(map, from);
  return !entry || map?.entries.has(to)
    ? []
    : [{ title: { code: 'rename-key', key: to }, safe: false, edits: [replaceScalar(entry.keyNode, to)] }];
}
