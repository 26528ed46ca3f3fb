export interface ArraySplitter {
  /** `not-an-array` when the bytes so far cannot begin one. */
  write(chunk: Buffer): 'ok' | 'not-an-array';
  /** Whether the array has ended. A bare `null`, which Go writes for an array without elements, counts as one. */
  complete(): boolean;
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openingBracket = 0x5b;
const closingBracket = 0x5d;
const openingBrace = 0x7b;
const closingBrace = 0x7d;

/**
 * Cuts the bytes of one JSON array into those of its elements, however the bytes are cut into chunks. It looks only
 * at brackets and strings: whether an element is JSON is found out by who parses it.
 */
export function createArraySplitter(onElement: (bytes: Buffer) => void): ArraySplitter {
  let opening = '';
  let state: 'before' | 'between' | 'element' | 'after' = 'before';
  let nesting: Nesting = { depth: 0, inString: false, escaped: false };
  /** The part of the current element that earlier chunks had. */
  let parts: Buffer[] = [];

  function write(chunk: Buffer): 'ok' | 'not-an-array' {
    let at = 0;
    while (at < chunk.length) {
      const byte = chunk[at] ?? 0;
      if (state === 'element') {
        const end = endOfElement(chunk, at, nesting);
        if (end === chunk.length) {
          parts.push(chunk.subarray(at));
          break;
        }
        finish(chunk.subarray(at, end));
        state = chunk[end] === comma ? 'between' : 'after';
        at = end;
      } else if (state === 'between' && !isSpace(byte) && byte !== comma) {
        state = byte === closingBracket ? 'after' : 'element';
        nesting = { depth: 0, inString: false, escaped: false };
        continue;
      } else if (state === 'before' && !isSpace(byte)) {
        opening += String.fromCharCode(byte);
        if (opening === '[') state = 'between';
        else if (!'null'.startsWith(opening)) return 'not-an-array';
      }
      at++;
    }
    return 'ok';
  }

  function finish(last: Buffer): void {
    const bytes = parts.length === 0 ? last : Buffer.concat([...parts, last]);
    parts = [];
    onElement(bytes);
  }

  return { write, complete: () => state === 'after' || opening === 'null' };
}

/** Where in an element the bytes so far have come to. */
interface Nesting {
  depth: number;
  inString: boolean;
  escaped: boolean;
}

/** The offset of the comma or bracket behind an element; the chunk's length where the element goes on after it. */
function endOfElement(chunk: Buffer, from: number, nesting: Nesting): number {
  // Every byte of every listing comes by here, most of them inside strings: locals and a loop of their own for these
  // take a third of the time.
  let { depth, inString, escaped } = nesting;
  const { length } = chunk;
  let at = from;
  for (; at < length; at++) {
    if (inString) {
      if (escaped) {
        escaped = false;
        continue;
      }
      while (at < length && chunk[at] !== quote && chunk[at] !== backslash) at++;
      escaped = chunk[at] === backslash;
      inString = at === length || escaped;
      continue;
    }
    const byte = chunk[at];
    if (byte === quote) inString = true;
    else if (byte === openingBrace || byte === openingBracket) depth++;
    else if (byte === closingBrace || byte === closingBracket) {
      if (depth === 0 && byte === closingBracket) break;
      if (depth > 0) depth--;
    } else if (byte === comma && depth === 0) break;
  }
  nesting.depth = depth;
  nesting.inString = inString;
  nesting.escaped = escaped;
  return Math.min(at, length);
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
