import { checkedKey, rootShape } from '../schema';
import type { MapShape, Shape } from '../schema';
import { entryAt, isNull } from './access';
import type { Layer } from './loading';
import type { Entry, MapValue, Value } from './values';

/** A value that is not of the shape that the schema wants, or a key that it does not know. */
export type Mismatch =
  | {
      readonly kind: 'type';
      readonly path: readonly string[];
      /** The pair it stands in; absent for the item of a list. */
      readonly entry: Entry | undefined;
      readonly value: Value;
      readonly wanted: Exclude<Shape, 'anything'>;
    }
  | {
      readonly kind: 'unknown-key';
      readonly path: readonly string[];
      readonly entry: Entry;
      readonly map: MapValue;
      readonly shape: MapShape;
    };

/** Compares each file with the schema as Compose does: with `extends` worked in, and before it is merged. */
export function mismatchesOf(layers: readonly Layer[]): readonly Mismatch[] {
  const found: Mismatch[] = [];
  for (const layer of layers) {
    compare(layer.tree, rootShape, undefined, { layer, path: [], found });
  }
  return found;
}

interface Comparison {
  readonly layer: Layer;
  /** The way to the value that is being compared. */
  readonly path: string[];
  readonly found: Mismatch[];
}

function compare(value: Value, shape: Shape, entry: Entry | undefined, comparison: Comparison): void {
  if (shape === 'anything') {
    return;
  }
  const { layer, path, found } = comparison;
  switch (value.kind) {
    case 'scalar': {
      const fits = shape.scalars?.includes(value.type) === true;
      if (!fits && !(isNull(value) && entry !== undefined && isSaidBefore(layer, path))) {
        found.push({ kind: 'type', path: [...path], entry, value, wanted: shape });
      }
      return;
    }
    case 'list': {
      const { list } = shape;
      if (list === undefined) {
        found.push({ kind: 'type', path: [...path], entry, value, wanted: shape });
        return;
      }
      value.items.forEach((item, index) => {
        path.push(String(index));
        compare(item, list, undefined, comparison);
        path.pop();
      });
      return;
    }
    case 'map': {
      if (shape.map === undefined) {
        found.push({ kind: 'type', path: [...path], entry, value, wanted: shape });
        return;
      }
      compareEntries(value, shape.map, comparison);
    }
  }
}

function compareEntries(map: MapValue, shape: MapShape, comparison: Comparison): void {
  const { path, found } = comparison;
  for (const entry of map.entries.values()) {
    const known = shape.keys.get(entry.key) ?? shape.others;
    if (known === undefined) {
      if (!entry.key.startsWith('x-')) {
        found.push({ kind: 'unknown-key', path: [...path, entry.key], entry, map, shape });
      }
    } else if (known !== 'anything' && !isUnchecked(path, entry.key)) {
      path.push(entry.key);
      compare(entry.value, known, entry, comparison);
      path.pop();
    }
  }
}

/** What stands under a name of the user's that the schema's pattern does not take is not looked at. */
function isUnchecked(path: readonly string[], key: string): boolean {
  const [root, , section] = path;
  const named =
    path.length === 1 ? root === 'networks' || root === 'services' : path.length === 3 && section === 'networks';
  return named && !checkedKey.test(key);
}

/** Nothing, where an earlier file says something, is no statement: the earlier one stays. */
function isSaidBefore({ before }: Layer, path: readonly string[]): boolean {
  const earlier = path.reduce<Value | undefined>((value, key) => entryAt(value, key)?.value, before);
  return earlier !== undefined && !isNull(earlier);
}
