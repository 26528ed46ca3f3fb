import { checkedKey, rootShape } from '../schema';
import type { MapShape, Shape, ShapeOf } from '../schema';
import { entryAt, isNull } from './access';
import { typeOfScalar } from '../syntax/scalars';
import type { ScalarType } from '../syntax/scalars';
import type { ScalarNode } from '../syntax/nodes';
import type { Layer } from './loading';
import type { Entry, MapValue, ScalarValue, Value } from './values';

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
  /** A key that YAML does not read as text. */
  | {
      readonly kind: 'key-type';
      readonly path: readonly string[];
      readonly key: ScalarNode;
      readonly type: Exclude<ScalarType, 'string'>;
    }
  | {
      readonly kind: 'unknown-key';
      readonly path: readonly string[];
      readonly entry: Entry;
      readonly map: MapValue;
      readonly shape: MapShape;
      /** Whether Compose refuses it; what stands under a name that the schema's pattern does not take it only ignores. */
      readonly refused: boolean;
    };

/** Compares each file with the schema as Compose does: with `extends` worked in, and before it is merged. */
export function mismatchesOf(layers: readonly Layer[]): readonly Mismatch[] {
  const found: Mismatch[] = [];
  for (const layer of layers) {
    compare(layer.tree, rootShape, undefined, { layer, path: [], found, decoded: false });
  }
  return found;
}

interface Comparison {
  readonly layer: Layer;
  /** The way to the value that is being compared. */
  readonly path: string[];
  readonly found: Mismatch[];
  /** Under a name that the schema's pattern does not take: only what Compose cannot decode is refused. */
  readonly decoded: boolean;
}

function compare(value: Value, shape: Shape, entry: Entry | undefined, comparison: Comparison): void {
  if (shape === 'anything') {
    return;
  }
  const { layer, path, found, decoded } = comparison;
  switch (value.kind) {
    case 'scalar': {
      const fits = shape.scalars?.includes(value.type) === true || (decoded && canDecode(value, shape));
      const nothing = isNull(value) && (isTakenOut(path) || (entry !== undefined && isSaidBefore(layer, path)));
      if (!fits && !nothing) {
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
  const { path, found, decoded } = comparison;
  for (const entry of map.entries.values()) {
    const known = shape.keys.get(entry.key) ?? shape.others;
    const place = checkedKey.test(entry.key) ? undefined : placeOfNames(path);
    const keyType = shape.others === undefined || isNetworkName(path) ? 'string' : typeOfKey(entry);
    if (keyType !== 'string' && entry.keyNode.kind === 'scalar') {
      found.push({ kind: 'key-type', path: [...path, entry.key], key: entry.keyNode, type: keyType });
    } else if (known === undefined || place === 'services') {
      if (!entry.key.startsWith('x-')) {
        const refused = !decoded && !isTakenOut(path);
        found.push({ kind: 'unknown-key', path: [...path, entry.key], entry, map, shape, refused });
      }
    } else if (known !== 'anything' && place !== 'attachments') {
      path.push(entry.key);
      compare(entry.value, known, entry, place === 'networks' ? { ...comparison, decoded: true } : comparison);
      path.pop();
    }
  }
}

/** Compose takes the includes out before it looks at the schema; what they decode to may be nothing. */
function isTakenOut(path: readonly string[]): boolean {
  return path[0] === 'include' && path.length < 4;
}

/** Of these another rule speaks. */
function isNetworkName(path: readonly string[]): boolean {
  return (path.length === 1 && path[0] === 'networks') || placeOfNames(path) === 'attachments';
}

/** What YAML reads the key of a pair as; the items of a list that are taken as keys are judged as items. */
function typeOfKey({ keyNode, pair }: Entry): ScalarType {
  return keyNode.kind === 'scalar' && pair ? typeOfScalar(keyNode).type : 'string';
}

/** Where keys are names of the user's, for which the schema has a pattern. */
function placeOfNames(path: readonly string[]): 'services' | 'networks' | 'attachments' | undefined {
  const [root, , section] = path;
  if (path.length === 1) {
    return root === 'services' || root === 'networks' ? root : undefined;
  }
  return path.length === 3 && section === 'networks' ? 'attachments' : undefined;
}

/** Compose makes texts of other scalars, and nothing of null, but no switches of numbers. */
function canDecode(value: ScalarValue, { scalars }: ShapeOf): boolean {
  const isSwitch = scalars?.includes('boolean') === true;
  return value.type === 'null' || (scalars?.includes('string') === true && !(isSwitch && value.type === 'number'));
}

/** Nothing, where an earlier file says something, is no statement: the earlier one stays. Pools Compose merges its own way. */
function isSaidBefore({ before }: Layer, path: readonly string[]): boolean {
  const [root, , section, key] = path;
  if (path.length === 4 && root === 'networks' && section === 'ipam' && key === 'config') {
    return false;
  }
  const earlier = path.reduce<Value | undefined>((value, key) => entryAt(value, key)?.value, before);
  return earlier !== undefined && !isNull(earlier);
}
