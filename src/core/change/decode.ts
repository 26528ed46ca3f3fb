/** Reads a value of which nothing is known, or throws `DecodeError`. `path` says where it stands. */
export type Decoder<T> = (value: unknown, path: string) => T;

export class DecodeError extends Error {
  override readonly name = 'DecodeError';
}

export function text(value: unknown, path: string): string {
  return typeof value === 'string' ? value : fail(path, 'a text');
}

export function flag(value: unknown, path: string): boolean {
  return typeof value === 'boolean' ? value : fail(path, 'true or false');
}

export function integer(value: unknown, path: string): number {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : fail(path, 'a whole number');
}

export function matching(pattern: RegExp): Decoder<string> {
  return (value, path) => {
    const found = text(value, path);
    return pattern.test(found) ? found : fail(path, `a text like ${pattern.source}`);
  };
}

export function oneOf<const T extends string>(...words: readonly T[]): Decoder<T> {
  return (value, path) => words.find((word) => word === value) ?? fail(path, `one of ${words.join(', ')}`);
}

export function list<T>(item: Decoder<T>): Decoder<readonly T[]> {
  return (value, path) =>
    Array.isArray(value) ? value.map((each: unknown, index) => item(each, `${path}[${index}]`)) : fail(path, 'a list');
}

/** A Map, written as a list of pairs: no key of it can mean anything to the reader. */
export function textMap(value: unknown, path: string): ReadonlyMap<string, string> {
  const pairs = list(list(text))(value, path);
  return new Map(
    pairs.map(([key, each, ...more], index) =>
      key === undefined || each === undefined || more.length > 0
        ? fail(`${path}[${index}]`, 'a pair')
        : ([key, each] as const),
    ),
  );
}

type Fields = Readonly<Record<string, Decoder<unknown>>>;

type Decoded<Required extends Fields, Optional extends Fields> = {
  readonly [K in keyof Required]: ReturnType<Required[K]>;
} & { readonly [K in keyof Optional]?: ReturnType<Optional[K]> };

/** An object with these members and no other. */
export function record<Required extends Fields, Optional extends Fields>(
  required: Required,
  optional: Optional,
): Decoder<Decoded<Required, Optional>> {
  const decoders = new Map(Object.entries({ ...optional, ...required }));
  const needed = Object.keys(required);
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(path, 'an object');
    const entries = Object.entries(value).map(([key, each]: [string, unknown]) => {
      const decoder = decoders.get(key) ?? fail(path, `no member ${JSON.stringify(key)}`);
      return [key, decoder(each, `${path}.${key}`)] as const;
    });
    const present = new Set(entries.map(([key]) => key));
    const missing = needed.find((key) => !present.has(key));
    if (missing !== undefined) return fail(path, `a member ${missing}`);
    // Each member has been read by the decoder of its name, and none is missing or left over.
    return Object.fromEntries(entries) as Decoded<Required, Optional>;
  };
}

function fail(path: string, expected: string): never {
  throw new DecodeError(`${path}: expected ${expected}`);
}
