const words: ReadonlyMap<string, boolean> = new Map([
  ...['1', 't', 'T', 'TRUE', 'true', 'True'].map((word) => [word, true] as const),
  ...['0', 'f', 'F', 'FALSE', 'false', 'False'].map((word) => [word, false] as const),
]);

/** A switch among options as the engine reads it, which is Go's `strconv.ParseBool`; undefined for what is none. */
export function readGoBoolean(text: string): boolean | undefined {
  return words.get(text);
}
