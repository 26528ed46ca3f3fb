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
export function* mismatchesOf(layers: readonly Layer[]): Iterable<Mismatch> {
  for (const layer of layers) {
    yield* compare(layer.tree, rootShape, [], undefined, layer);
  }
}

/** `path` is lent: it is the way to the value while that is compared. */
function* compare(
  value: Value,
  shape: Shape,
  path: string[],
  entry: Entry | undefined,
  layer: Layer,
): Iterable<Mismatch> {
  if (shape === 'anything') {
    return;
  }
  switch (value.kind) {
    case 'scalar': {
      const saysNothing = isNull(value) && entry !== undefined && isSaidBefore(layer, path);
      if (!shape.scalars?.includes(value.type) && !saysNothing) {
        yield { kind: 'type', path: [...path], entry, value, wanted: shape };
      }
      return;
    }
    case 'list': {
      if (shape.list === undefined) {
        yield { kind: 'type', path: [...path], entry, value, wanted: shape };
        return;
      }
      for (const [index, item] of value.items.entries()) {
        path.push(String(index));
        yield* compare(item, shape.list, path, undefined, layer);
        path.pop();
      }
      return;
    }
    case 'map': {
      if (shape.map === undefined) {
        yield { kind: 'type', path: [...path], entry, value, wanted: shape };
        return;
      }
      yield* compareEntries(value, shape.map, path, layer);
    }
  }
}

function* compareEntries(map: MapValue, shape: MapShape, path: string[], layer: Layer): Iterable<Mismatch> {
  for (const entry of map.entries.values()) {
    const known = shape.keys.get(entry.key) ?? shape.others;
    if (known === undefined) {
      if (!entry.key.startsWith('x-')) {
        yield { kind: 'unknown-key', path: [...path, entry.key], entry, map, shape };
      }
    } else if (known !== 'anything' && !isUnchecked(path, entry.key)) {
      path.push(entry.key);
      yield* compare(entry.value, known, path, entry, layer);
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
  const earlier = entryAt(before, ...path)?.value;
  return earlier !== undefined && !isNull(earlier);
}
