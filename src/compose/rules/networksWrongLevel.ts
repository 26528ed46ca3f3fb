import type { FileEdit, Rule } from '../findings';
import { entryAt, keyPlace } from '../model/access';
import type { Entry, MapValue } from '../model/values';
import type { Project } from '../project';
import { serviceShape } from '../schema';

/** `networks` one level too deep is read as a service of that name. */
export const networksWrongLevel: Rule<'networks-wrong-level', { readonly networks: readonly string[] }> = {
  id: 'networks-wrong-level',
  severity: 'error',
  needs: 'file',
  keys: ['networks'],
  schemaLike: true,
  *check(project) {
    const entry = misplaced(project);
    if (entry?.value.kind === 'map') {
      const { pair } = entry;
      const edit = pair && entryAt(project.root, 'networks') === undefined ? outdent(entry) : undefined;
      yield {
        at: keyPlace(entry),
        data: { networks: [...entry.value.entries.keys()] },
        fixes: () => (edit ? [{ title: { code: 'outdent', key: 'networks' }, safe: false, edits: [edit] }] : []),
      };
    }
  },
};

/** Keys of networks that are declared one level too deep. */
export function misplacedNetworks(project: Project): ReadonlySet<string> {
  const entry = misplaced(project);
  return new Set(entry?.value.kind === 'map' ? entry.value.entries.keys() : []);
}

/** Whether a mapping at this path is such a service; `path` is that of a key in it. */
export function isMisplacedNetworks(path: readonly string[], map: MapValue): boolean {
  return path.length === 3 && path[0] === 'services' && path[1] === 'networks' && looksLikeNetworks(map);
}

function misplaced(project: Project): Entry | undefined {
  const entry = entryAt(project.root, 'services', 'networks');
  return entry?.value.kind === 'map' && looksLikeNetworks(entry.value) ? entry : undefined;
}

function looksLikeNetworks(map: MapValue): boolean {
  const entries = [...map.entries.values()];
  return (
    (entries.length === 0 || entries.some(({ key }) => !serviceShape.map?.keys.has(key))) &&
    entries.every(
      ({ key, value }) =>
        !isServiceKey(key) && (value.kind === 'map' || (value.kind === 'scalar' && value.type === 'null')),
    )
  );
}

function isServiceKey(key: string): boolean {
  return key === 'image' || key === 'build' || key === 'extends' || key === 'provider';
}

/** Moves the whole lines of a pair to the left, to the top level. */
function outdent({ keyNode, pair }: Entry): FileEdit | undefined {
  const { text, file } = { text: keyNode.context.text, file: keyNode.file };
  const start = text.lastIndexOf('\n', keyNode.start - 1) + 1;
  const indent = text.slice(start, keyNode.start);
  if (!pair || indent.trim() !== '') {
    return undefined;
  }
  const lines = text.slice(start, pair.end).split('\n');
  const moved = lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
  return { file, start, end: pair.end, text: moved.join('\n') };
}
