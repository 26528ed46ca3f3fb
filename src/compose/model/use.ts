import type { Place } from '../source';
import type { Entry, Trace } from './values';

/** Where a fault shows that the file which wrote the node does not have by itself: at the `extends` that took it over. */
export function placeOfUse(written: Place, trace: Trace | undefined): Place {
  let place: Place = { file: written.file, start: written.start, end: written.end };
  for (let step = trace; step; step = step.outer) {
    if (step.kind === 'extends' && step.at.file !== place.file) {
      place = { file: step.at.file, start: step.at.start, end: step.at.end };
    }
  }
  return place;
}

/** Like `placeOfUse`, and for what a merge key brings in, the merge key: what is merged is right where it is written. */
export function placeOfMerge(written: Place, trace: Trace | undefined): Place {
  let place = placeOfUse(written, trace);
  for (let step = trace; step; step = step.outer) {
    if (step.kind === 'merge') {
      place = { file: step.at.file, start: step.at.start, end: step.at.end };
    }
  }
  return place;
}

/** The entry as the first file that has it wrote it. */
export function firstEntry(entry: Entry): Entry {
  return entry.earlier ? firstEntry(entry.earlier) : entry;
}
