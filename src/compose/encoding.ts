/** The encodings that Compose reads: UTF-16 where a byte order mark says so, as PowerShell writes it, else UTF-8. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) {
    return 'utf-16le';
  }
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
