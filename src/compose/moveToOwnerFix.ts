import { addPair } from './edits';
import type { Fix } from './findings';
import type { Service } from './model/services';
import type { Entry } from './model/values';
import type { Project } from './project';
import { removeFix } from './removeFix';
import { valueText } from './valueText';

/** Moves a key of a service to the service whose network it shares, where that one has no such key. */
export function moveToOwnerFix(project: Project, { networkMode }: Service, entry: Entry): readonly Fix[] {
  const owner = networkMode?.kind === 'service' ? project.services.get(networkMode.target) : undefined;
  const map = owner?.value.node;
  const document = map && project.documents.get(map.file);
  const moved = entry.pair && valueText(entry.pair.value);
  const [removal] = removeFix(project, entry);
  const alone = owner && !owner.value.trace && !owner.entry.earlier && !owner.value.entries.has(entry.key);
  if (!alone || map?.kind !== 'map' || !document || moved === undefined || !removal) {
    return [];
  }
  if (map.flow && moved.includes('\n')) {
    return [];
  }
  return [
    {
      title: { code: 'move', key: entry.key, to: owner.name },
      safe: false,
      edits: [...removal.edits, addPair(document, map, entry.key, moved)],
    },
  ];
}
