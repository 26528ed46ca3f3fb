import { LineCounter, parseDocument } from 'yaml';

/** The barest parse that knows where things stand. */
export function bareParse(text: string): void {
  parseDocument(text, { lineCounter: new LineCounter() });
}
