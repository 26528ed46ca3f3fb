import type { Project } from '../project';
import type { Entry, MapValue } from './values';

/** Deeper than anything about networks stands. */
const maxDepth = 6;

/** The entries of later files, and of services that extend others, that are of another kind than what they are laid onto. */
export function clashingEntries({ root }: Pick<Project, 'root'>): readonly Entry[] {
  return ['services', 'networks'].flatMap((section) => {
    const entry = root.entries.get(section);
    return entry ? clashesIn(entry, 0) : [];
  });
}

function clashesIn(entry: Entry, depth: number): readonly Entry[] {
  const { value } = entry;
  const own = value.clashesWith ? [entry] : [];
  return value.kind === 'map' && depth <= maxDepth ? [...own, ...clashesUnder(value, depth)] : own;
}

/** Only what was merged can clash; services and networks have more than one part without being merged themselves. */
function clashesUnder(map: MapValue, depth: number): readonly Entry[] {
  return [...map.entries.values()]
    .filter(({ earlier }) => earlier !== undefined || depth === 0)
    .flatMap((entry) => clashesIn(entry, depth + 1));
}
