import { addPair, columnOf } from './edits';
import type { Fix } from './findings';
import type { Service } from './model/services';
import type { Entry } from './model/values';
import type { Project } from './project';
import { removeFix } from './removeFix';

/** Moves a key of a service to the service whose network it shares, where that one has no such key. */
export function moveToOwnerFix(project: Project, { networkMode }: Service, entry: Entry): readonly Fix[] {
  const owner = networkMode?.kind === 'service' ? project.services.get(networkMode.target) : undefined;
  const map = owner?.value.node;
  const document = map && project.documents.get(map.file);
  const value = entry.pair?.value;
  const [removal] = removeFix(project, entry);
  const alone = owner && !owner.value.trace && !owner.entry.earlier && !owner.value.entries.has(entry.key);
  if (!alone || map?.kind !== 'map' || !document || !value || value.kind === 'alias' || value.anchor || !removal) {
    return [];
  }
  const { text } = value.context;
  const written = text.slice(value.start, value.end);
  const lines = written.split(/\r?\n/);
  const indent = ' '.repeat(columnOf(text, value.start));
  if (lines.slice(1).some((line) => !line.startsWith(indent)) || (map.flow && lines.length > 1)) {
    return [];
  }
  const moved = lines.map((line, index) => (index === 0 ? line : line.slice(indent.length))).join('\n');
  return [
    {
      title: { code: 'move', key: entry.key, to: owner.name },
      safe: false,
      edits: [...removal.edits, addPair(document, map, entry.key, moved)],
    },
  ];
}
