/** The values of a plain object that has these own fields and no others, in this order. */
export function readFields(value: unknown, names: readonly string[]): readonly unknown[] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const own = new Map<string, unknown>(Object.entries(value));
  return own.size === names.length && names.every((name) => own.has(name))
    ? names.map((name) => own.get(name))
    : undefined;
}

export function readText(value: unknown, longest: number): string | undefined {
  return typeof value === 'string' && value.length > 0 && value.length <= longest ? value : undefined;
}

/** Texts that are all known, without repetition; undefined where one is not. */
export function readKnown(value: unknown, known: ReadonlySet<string>): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > known.size) return undefined;
  const items: readonly unknown[] = value;
  const found = items.filter((item): item is string => typeof item === 'string' && known.has(item));
  return found.length === items.length && new Set(found).size === found.length ? found : undefined;
}
