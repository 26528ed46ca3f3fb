/** A JSON object of which nothing is known. Only its own members count, so `__proto__` is a key as any other. */
export type Raw = Readonly<Record<string, unknown>>;

export function asRecord(value: unknown): Raw | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : undefined;
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The text under a key; empty where there is none. */
export function textOf(raw: Raw, key: string): string {
  const value = raw[key];
  return typeof value === 'string' ? value : '';
}

/** The text under a key where there is one that says something. */
export function optionalText(raw: Raw, key: string): string | undefined {
  return textOf(raw, key) || undefined;
}

export function flagOf(raw: Raw, key: string, otherwise: 'yes' | 'no' = 'no'): boolean {
  const value = raw[key];
  return typeof value === 'boolean' ? value : otherwise === 'yes';
}

export function integerOf(raw: Raw, key: string): number | undefined {
  const value = raw[key];
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

/** The texts of a list; what is no text is left out. */
export function textsOf(value: unknown): readonly string[] {
  return asList(value).filter((each) => typeof each === 'string');
}

/** The texts of an object; numbers and booleans become text, what else there is becomes empty. */
export function textMap(value: unknown): ReadonlyMap<string, string> {
  return new Map(entriesOf(value).map(([key, each]) => [key, scalarText(each)]));
}

/** An object's own members; none where the value is no object. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return Object.entries(asRecord(value) ?? {});
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** An object without the members that are undefined, which `exactOptionalPropertyTypes` tells from absent ones. */
export function present<T extends object>(members: T): Present<T> {
  const kept: Record<string, unknown> = {};
  // Called for each record of a listing: without the arrays of entries it takes a fifth of the time.
  for (const key in members) if (members[key] !== undefined) kept[key] = members[key];
  return kept as Present<T>;
}

function scalarText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
