/** The pieces of one line of YAML. Offsets count in the text; `limit` is the end of the line. */

export interface LineKey {
  readonly key: string;
  /** After the key itself, quotes included. */
  readonly keyEnd: number;
  /** After the colon. */
  readonly end: number;
}

const keyPattern =
  /("(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|[^\s"'#[\]{},|>%@`](?:[ \t]*(?:[^#: \t\n]|:(?=\S)|(?<=\S)#))*)[ \t]*:(?=[\s]|$)/y;

/** A key with its colon, anchor and tag before it stepped over. */
export function keyOf(text: string, at: number, limit: number): LineKey | undefined {
  const start = propertiesEnd(text, at, limit);
  keyPattern.lastIndex = start;
  const match = keyPattern.exec(text);
  const [whole, written] = match ?? [];
  if (whole === undefined || written === undefined || start + whole.length > limit) {
    return undefined;
  }
  return { key: unquoted(written), keyEnd: start + written.length, end: start + whole.length };
}

/** After blanks, anchors and tags. */
export function propertiesEnd(text: string, from: number, limit: number): number {
  const properties = /(?:[ \t]*[&!][^\s,[\]{}]*(?=\s))*[ \t]*/y;
  properties.lastIndex = from;
  const length = properties.exec(text)?.[0].length ?? 0;
  return Math.min(from + length, limit);
}

/** Where a scalar that begins at an offset ends: before a comment, without blanks at its end. */
export function scalarEnd(text: string, from: number, limit: number): number {
  const rest = text.slice(from, limit);
  const quoted = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(rest)?.[0];
  const written = quoted ?? rest.replace(/(^|\s)#.*$/s, '');
  return from + written.trimEnd().length;
}

/** The text of a key or item as it is meant. */
export function unquoted(written: string): string {
  const first = written.charAt(0);
  if (first === "'" && written.length > 1) {
    return written.slice(1, -1).replaceAll("''", "'");
  }
  if (first !== '"' || written.length < 2) {
    return written;
  }
  const inside = written.slice(1, -1);
  return inside.replace(/\\(.)/g, '$1');
}
