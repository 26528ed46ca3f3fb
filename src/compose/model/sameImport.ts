import { entryAt, isNull, scalarAt } from './access';
import { sameValue } from './sameValue';
import type { MapValue, Value } from './values';

/**
 * Whether what a file says itself is what an included one says. Compose compares the former as it is written with the
 * long form of the latter (compose-go v2.9.1, `loader/include.go`), so that two short forms are never the same.
 */
export function sameAsImport(section: string, own: Value, theirs: Value): boolean {
  if (own.kind !== 'map' || theirs.kind !== 'map' || (section !== 'services' && section !== 'networks')) {
    return sameValue(own, theirs);
  }
  const compare = section === 'services' ? sameOfService : sameOfNetwork;
  return (
    own.entries.size === theirs.entries.size &&
    [...own.entries].every(([key, { value }]) => {
      const twin = theirs.entries.get(key);
      return twin !== undefined && compare(key, value, twin.value);
    })
  );
}

/** Whether two included files say the same: both are in long form by then. */
export function sameImports(section: string, one: Value, other: Value): boolean {
  return sameValue(one, other) || sameAsImport(section, one, other) || sameAsImport(section, other, one);
}

function sameOfNetwork(key: string, own: Value, theirs: Value): boolean {
  const moved = key === 'external' && [own, theirs].some(({ kind }) => kind === 'map');
  return moved ? own.kind !== 'map' : sameValue(own, theirs);
}

function sameOfService(key: string, own: Value, theirs: Value): boolean {
  switch (key) {
    case 'networks':
      return own.kind === 'map' && (theirs.kind === 'list' ? sameNames(own, theirs.items) : sameValue(own, theirs));
    case 'depends_on':
      return own.kind === 'map' && hasAll(own, ['condition', 'required']) && sameDependencies(own, theirs);
    case 'ports':
      return sameItems(own, theirs, ['mode', 'protocol']);
    case 'volumes':
      return sameItems(own, theirs, ['type']);
    case 'build':
    case 'dns':
    case 'env_file':
      return own.kind !== 'scalar' && (theirs.kind === 'scalar' || sameValue(own, theirs));
    default:
      return sameValue(own, theirs);
  }
}

function sameNames({ entries }: MapValue, items: readonly Value[]): boolean {
  return (
    entries.size === items.length &&
    items.every((item) => {
      const twin = item.kind === 'scalar' && item.text !== undefined ? entries.get(item.text) : undefined;
      return twin !== undefined && isNull(twin.value);
    })
  );
}

function sameDependencies(own: MapValue, theirs: Value): boolean {
  const usual = ({ value }: { readonly value: Value }): boolean =>
    scalarAt(value, 'condition')?.text === 'service_started' && scalarAt(value, 'required')?.text === 'true';
  if (theirs.kind === 'list') {
    const named = theirs.items.every((item) => item.kind === 'scalar' && own.entries.has(item.text ?? ''));
    return named && theirs.items.length === own.entries.size && [...own.entries.values()].every(usual);
  }
  // What the included file leaves out is added to it: only what both say can differ.
  return (
    theirs.kind === 'map' &&
    theirs.entries.size === own.entries.size &&
    [...own.entries].every(([key, { value }]) => {
      const given = theirs.entries.get(key)?.value;
      const both = given?.kind === 'map' ? [...given.entries] : [];
      return given !== undefined && both.every(([name, each]) => isTwin(entryAt(value, name)?.value, each.value));
    })
  );
}

function isTwin(own: Value | undefined, theirs: Value): boolean {
  return own !== undefined && sameValue(own, theirs);
}

/** The own ones must be long, and those of the included file may come to anything where they are not. */
function sameItems(own: Value, theirs: Value, keys: readonly string[]): boolean {
  const isLong = (value: Value): boolean => value.kind === 'list' && value.items.every((item) => hasKeys(item, keys));
  return isLong(own) && (!isLong(theirs) || sameValue(own, theirs));
}

function hasAll({ entries }: MapValue, keys: readonly string[]): boolean {
  return [...entries.values()].every(({ value }) => hasKeys(value, keys));
}

function hasKeys(value: Value, keys: readonly string[]): boolean {
  return value.kind === 'map' && keys.every((key) => value.entries.has(key));
}
