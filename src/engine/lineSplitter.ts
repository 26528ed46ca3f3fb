import { StringDecoder } from 'node:string_decoder';

export interface LineSplitter {
  write(chunk: Buffer): void;
}

/**
 * Cuts bytes into lines of text, however they are cut into chunks. Of a line longer than `limit` characters `onLine`
 * gets undefined, once; nothing of it is kept.
 */
export function createLineSplitter(limit: number, onLine: (line: string | undefined) => void): LineSplitter {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let length = 0;

  function add(part: string): void {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  }

  return {
    write(chunk) {
      const [first = '', ...rest] = decoder.write(chunk).split('\n');
      add(first);
      for (const part of rest) {
        onLine(length <= limit ? parts.join('') : undefined);
        parts = [];
        length = 0;
        add(part);
      }
    },
  };
}
