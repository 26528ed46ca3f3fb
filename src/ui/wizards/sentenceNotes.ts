import { inLabel, shown } from '../neutral';
import type { Note } from './questions';
import { textLines } from './textLines';

/** A sentence on as many lines of `columns` as it takes, the icon before the first. */
export function sentenceNotes(sentence: string, icon: string, columns: number): readonly Note[] {
  const lines = textLines(inLabel(shown(sentence)), columns);
  return lines.map((label, index) => ({ label, icon: index === 0 ? icon : 'blank' }));
}

export function headed(heading: string, notes: readonly Note[]): readonly Note[] {
  const [first, ...rest] = notes;
  return first ? [{ ...first, heading }, ...rest] : [];
}
