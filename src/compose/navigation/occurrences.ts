import type { Project } from '../project';
import type { Place } from '../source';
import { symbolsOf } from '../symbols';
import type { ComposeSymbol } from '../symbols';
import { anchorAt } from './anchors';
import { namedInLabels } from './namedInLabels';

/** One place where what the cursor is on is named. */
export interface Occurrence {
  readonly at: Place;
  readonly role: 'definition' | 'use';
}

/** Everything that the name at an offset means, in all files of the project; empty where no name stands. */
export function occurrencesAt(project: Project, file: string, offset: number): readonly Occurrence[] {
  const document = project.documents.get(file);
  const anchor = document && anchorAt(document, offset);
  if (anchor) {
    return [
      { at: anchor.at, role: 'definition' },
      ...anchor.aliases.map((alias): Occurrence => ({ at: placeOf(alias), role: 'use' })),
    ];
  }
  const symbols = [...symbolsOf(project), ...namedInLabels(project)];
  const named = symbols.filter(({ at }) => covers(at, file, offset));
  return unique(
    symbols
      .filter((symbol) => named.some((each) => sameThing(each, symbol)))
      .flatMap(({ at, role, through }): Occurrence[] => [
        { at, role },
        // Behind a merge key or an extends there is no name to see.
        ...through
          .filter((place) => isAlias(project, place))
          .map((place): Occurrence => ({ at: placeOf(place), role: 'use' })),
      ]),
  );
}

export function definitionsAt(project: Project, file: string, offset: number): readonly Place[] {
  return occurrencesAt(project, file, offset).flatMap(({ at, role }) => (role === 'definition' ? [at] : []));
}

function covers(at: Place, file: string, offset: number): boolean {
  return at.file === file && at.start <= offset && offset <= at.end;
}

function sameThing(one: ComposeSymbol, other: ComposeSymbol): boolean {
  return one.kind === other.kind && one.name === other.name && one.lender === other.lender;
}

function isAlias({ documents }: Project, { file, start }: Place): boolean {
  return documents.get(file)?.text.charAt(start) === '*';
}

function placeOf({ file, start, end }: Place): Place {
  return { file, start, end };
}

function unique(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const found = new Map<string, Occurrence>();
  for (const occurrence of occurrences) {
    const { file, start } = occurrence.at;
    const key = `${file}\n${start}`;
    if (occurrence.role === 'definition' || !found.has(key)) {
      found.set(key, occurrence);
    }
  }
  return [...found.values()];
}
