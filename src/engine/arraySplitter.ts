export interface ArraySplitter {
  /** `not-an-array` when the bytes so far cannot begin one. */
  write(chunk: Buffer): 'ok' | 'not-an-array';
  /** Whether the array has ended. A bare `null`, which Go writes for an array without elements, counts as one. */
  complete(): boolean;
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;

/**
 * Cuts the bytes of one JSON array into those of its elements, however the bytes are cut into chunks. It looks only
 * at brackets and strings: whether an element is JSON is found out by who parses it.
 */
export function createArraySplitter(onElement: (bytes: Buffer) => void): ArraySplitter {
  let opening = '';
  let state: 'before' | 'between' | 'element' | 'after' = 'before';
  let depth = 0;
  let inString = false;
  let escaped = false;
  /** The part of the current element that earlier chunks had. */
  let parts: Buffer[] = [];

  function write(chunk: Buffer): 'ok' | 'not-an-array' {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (state === 'element') {
        if (endsElement(byte)) {
          finish(chunk.subarray(from, at));
          state = byte === comma ? 'between' : 'after';
        }
      } else if (!isSpace(byte)) {
        if (state === 'between' && byte !== comma) {
          from = at;
          state = byte === 0x5d ? 'after' : 'element';
          if (state === 'element') endsElement(byte);
        } else if (state === 'before') {
          opening += String.fromCharCode(byte);
          if (opening === '[') state = 'between';
          else if (!'null'.startsWith(opening)) return 'not-an-array';
        }
      }
    }
    if (state === 'element') parts.push(chunk.subarray(from));
    return 'ok';
  }

  /** Follows one byte of an element; true for the comma or bracket behind it. */
  function endsElement(byte: number): boolean {
    if (inString) {
      if (escaped) escaped = false;
      else if (byte === backslash) escaped = true;
      else if (byte === quote) inString = false;
      return false;
    }
    if (byte === quote) inString = true;
    else if (byte === 0x7b || byte === 0x5b) depth++;
    else if (byte === 0x7d || byte === 0x5d) {
      if (depth === 0) return byte === 0x5d;
      depth--;
    } else if (byte === comma) return depth === 0;
    return false;
  }

  function finish(last: Buffer): void {
    const bytes = parts.length === 0 ? last : Buffer.concat([...parts, last]);
    parts = [];
    onElement(bytes);
  }

  return { write, complete: () => state === 'after' || opening === 'null' };
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
