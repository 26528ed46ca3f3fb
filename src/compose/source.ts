/** Half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span of one file; `file` is the uri or path under which the file was given. */
export interface Place extends Span {
  readonly file: string;
}

/** Zero-based; `character` counts UTF-16 units, as the language server protocol does. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Turns offsets of one text into positions and back. Lines end with LF, CRLF or CR, as editors see them. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
        this.#starts.push(at + 1);
      }
    }
  }

  positionAt(offset: number): Position {
    const within = Math.min(Math.max(offset, 0), this.#length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= within) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return { line: low, character: within - (this.#starts[low] ?? 0) };
  }

  offsetAt({ line, character }: Position): number {
    const start = this.#starts[Math.max(line, 0)] ?? this.#length;
    const next = this.#starts[Math.max(line, 0) + 1] ?? this.#length;
    return Math.min(start + Math.max(character, 0), next);
  }
}
