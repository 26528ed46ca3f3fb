import { clashingMap, listOf, mapOf } from './values';
import type { Entry, ListValue, MapValue, ScalarValue, Value } from './values';
import { portKey, portMapping } from './ports';

/**
 * Merges as compose-go v2.9.1 does (`override/merge.go`, `override/uncity.go`): a later file onto an earlier one, a
 * service onto the one it extends. Merging is lazy; what cannot be merged says so in `clashesWith`.
 */
export function mergeMaps(base: MapValue, over: MapValue, path: readonly string[] = []): MapValue {
  return mapOf(over, () => {
    const entries = new Map(base.entries);
    for (const key of over.resets.keys()) {
      entries.delete(key);
    }
    for (const [key, entry] of over.entries) {
      const existing = entries.get(key);
      entries.set(key, existing && !entry.value.replaces ? mergeEntries(existing, entry, [...path, key]) : entry);
    }
    return entries;
  });
}

function mergeEntries(base: Entry, over: Entry, path: readonly string[]): Entry {
  const value = mergeValues(base.value, over.value, path);
  return { ...over, value, earlier: base };
}

type Merger = (base: Value, over: Value, path: readonly string[]) => Value;

function mergeValues(base: Value, over: Value, path: readonly string[]): Value {
  const special = specialMerger(path);
  return (special ?? mergePlain)(base, over, path);
}

function mergePlain(base: Value, over: Value, path: readonly string[]): Value {
  if (over.kind === 'scalar' && over.type === 'null') {
    return base;
  }
  if (base.kind === 'map') {
    return over.kind === 'map' ? mergeMaps(base, over, path) : clash(base, over);
  }
  if (base.kind === 'list') {
    return over.kind === 'list' ? mergeLists(base, over, path) : clash(base, over);
  }
  return over;
}

function clash(base: Value, over: Value): Value {
  switch (over.kind) {
    case 'scalar':
      return { ...over, clashesWith: base };
    case 'list':
      return { ...listOf(over, over.items), clashesWith: base };
    case 'map':
      return clashingMap(over, base);
  }
}

function specialMerger(path: readonly string[]): Merger | undefined {
  const [root, , section, key] = path;
  if (root === 'services' && path.length === 3) {
    return serviceMergers.get(section ?? '');
  }
  if (root === 'networks' && path.length === 3 && section === 'labels') {
    return mergeSequences;
  }
  if (root === 'networks' && path.length === 4 && section === 'ipam' && key === 'config') {
    return mergeIpamConfig;
  }
  return undefined;
}

const serviceMergers: ReadonlyMap<string, Merger> = new Map<string, Merger>([
  ['annotations', mergeSequences],
  ['command', replace],
  ['depends_on', mergeNamed],
  ['dns', mergeSequences],
  ['dns_opt', mergeSequences],
  ['dns_search', mergeSequences],
  ['entrypoint', replace],
  ['env_file', mergeSequences],
  ['environment', mergeSequences],
  ['extra_hosts', mergeSequences],
  ['label_file', mergeSequences],
  ['labels', mergeSequences],
  ['models', mergeNamed],
  ['networks', mergeNamed],
  ['sysctls', mergeSequences],
  ['tmpfs', mergeSequences],
]);

function replace(_base: Value, over: Value): Value {
  return over;
}

/** Lists of names and mappings by name are the same to Compose. */
function mergeNamed(base: Value, over: Value, path: readonly string[]): Value {
  const left = asNamed(base);
  const right = asNamed(over);
  if (!left || !right) {
    return isNull(over) ? base : over;
  }
  return mergeMaps(left, right, path);
}

function isNull(value: Value): boolean {
  return value.kind === 'scalar' && value.type === 'null';
}

/** A list of names as the mapping that Compose makes of it; undefined for what is neither. */
export function asNamed(value: Value): MapValue | undefined {
  if (value.kind !== 'list') {
    return value.kind === 'map' ? value : undefined;
  }
  const { node, trace, replaces } = value;
  return mapOf({ node, trace, replaces, resets: new Map() }, () => {
    const named = new Map<string, Entry>();
    for (const entry of namesIn(value)) {
      if (!named.has(entry.key)) {
        named.set(entry.key, entry);
      }
    }
    return named;
  });
}

/** The names in a list of names or a mapping by name, each as often as it stands there. */
export function namesIn(value: Value): readonly Entry[] {
  if (value.kind !== 'list') {
    return value.kind === 'map' ? [...value.entries.values()] : [];
  }
  return value.items.flatMap((item) => {
    if (item.kind !== 'scalar' || item.text === undefined || item.type !== 'string') {
      return [];
    }
    const empty: ScalarValue = { ...item, type: 'null', text: '', expressions: [] };
    return [{ key: item.text, keyNode: item.node, pair: undefined, value: empty, trace: item.trace }];
  });
}

/** Mappings and single strings become lists of `key=value`; the later of two with the same key stays. */
function mergeSequences(base: Value, over: Value, path: readonly string[]): Value {
  if (base.kind === 'map' && over.kind === 'map') {
    return mergeMaps(base, over, path);
  }
  const left = asSequence(base);
  const right = asSequence(over);
  return mergeLists(left, right, path);
}

/** Any of the forms a list of strings or `key: value` may have, as a list. */
function asSequence(value: Value): ListValue {
  if (value.kind === 'list') {
    return value;
  }
  const items = value.kind === 'map' ? [...value.entries.values()].map(assignment) : isNull(value) ? [] : [value];
  return { kind: 'list', node: value.node, trace: value.trace, replaces: value.replaces, items };
}

function assignment({ key, keyNode, value, trace }: Entry): ScalarValue {
  const text = value.kind === 'scalar' ? value.text : undefined;
  const source = isNull(value) ? key : `${key}=${text ?? ''}`;
  const known = value.kind === 'scalar' && text === undefined ? undefined : source;
  const node = keyNode;
  return { kind: 'scalar', node, trace, replaces: false, type: 'string', text: known, expressions: [], source };
}

function mergeLists(base: ListValue, over: ListValue, path: readonly string[]): ListValue {
  const keyOf = uniqueBy(path);
  if (!keyOf) {
    return listOf(over, [...base.items, ...over.items]);
  }
  const later = new Set(over.items.map(keyOf).filter((key) => key !== undefined));
  const kept = base.items.filter((item) => {
    const key = keyOf(item);
    return key === undefined || !later.has(key);
  });
  return listOf(over, [...kept, ...over.items]);
}

function uniqueBy(path: readonly string[]): ((item: Value) => string | undefined) | undefined {
  const [root, , section, , key] = path;
  if (root !== 'services') {
    return section === 'labels' ? keyOfAssignment : undefined;
  }
  if (path.length === 5) {
    return section === 'networks' && (key === 'aliases' || key === 'link_local_ips') ? keyOfAssignment : undefined;
  }
  if (path.length !== 3) {
    return undefined;
  }
  return section === 'ports' ? keyOfPort : uniqueSections.has(section ?? '') ? keyOfAssignment : undefined;
}

const uniqueSections: ReadonlySet<string> = new Set(
  'annotations cap_add cap_drop dns dns_opt dns_search environment env_file expose extra_hosts labels links profiles sysctls tmpfs'.split(
    ' ',
  ),
);

function keyOfPort(item: Value): string | undefined {
  const port = portMapping(item);
  return port && portKey(port);
}

function keyOfAssignment(item: Value): string | undefined {
  return item.kind === 'scalar' ? item.text?.split('=', 1)[0] : undefined;
}

/**
 * An entry of the later file is merged onto the one with the same subnet text; where the subnets differ, only the
 * later ones are left.
 */
function mergeIpamConfig(base: Value, over: Value, path: readonly string[]): Value {
  if (base.kind !== 'list' || over.kind !== 'list') {
    // Two of one wrong kind do not clash: the schema refuses each by itself.
    return isNull(over) ? base : base.kind === over.kind ? over : clash(base, over);
  }
  // Compose merges in place: an entry that is in the result already changes there, too.
  const merged: { value: Value }[] = [];
  const indexOf = (subnet: string | undefined): number => merged.findIndex(({ value }) => subnetOf(value) === subnet);
  for (const original of base.items) {
    const own = { value: original };
    for (const later of over.items) {
      if (subnetOf(later) !== subnetOf(own.value) && indexOf(subnetOf(later)) < 0) {
        merged.push({ value: later });
      } else if (own.value.kind === 'map' && later.kind === 'map') {
        own.value = mergeMaps(own.value, later, path);
        const at = indexOf(subnetOf(own.value));
        merged.splice(at < 0 ? merged.length : at, 1, own);
      }
    }
  }
  return listOf(
    over,
    merged.map(({ value }) => value),
  );
}

function subnetOf(value: Value): string | undefined {
  const subnet = value.kind === 'map' ? value.entries.get('subnet')?.value : undefined;
  return subnet?.kind === 'scalar' ? subnet.text : undefined;
}
