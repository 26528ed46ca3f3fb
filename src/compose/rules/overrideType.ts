import type { Report, Rule } from '../findings';
import { keyPlace, mapAt } from '../model/access';
import type { Entry, MapValue, Value } from '../model/values';

export interface OverrideType {
  readonly key: string;
  readonly before: Value['kind'];
  readonly after: Value['kind'];
}

/** A later file may not say a list where an earlier one says a mapping, nor the other way round. */
export const overrideType: Rule<'override-type', OverrideType> = {
  id: 'override-type',
  severity: 'error',
  needs: 'file',
  *check({ root }) {
    for (const section of ['services', 'networks']) {
      yield* clashesIn(mapAt(root, section), 0);
    }
  },
};

function* clashesIn(map: MapValue | undefined, depth: number): Iterable<Report<OverrideType>> {
  for (const entry of map?.entries.values() ?? []) {
    yield* clashOf(entry);
    if (depth < 6 && entry.value.kind === 'map' && (depth === 0 || entry.earlier)) {
      yield* clashesIn(entry.value, depth + 1);
    }
  }
}

function* clashOf(entry: Entry): Iterable<Report<OverrideType>> {
  const { key, value, earlier } = entry;
  const { clashesWith } = value;
  if (clashesWith) {
    yield {
      at: keyPlace(entry),
      data: { key, before: clashesWith.kind, after: value.kind },
      related: earlier ? [{ at: keyPlace(earlier), role: 'first' }] : [],
    };
  }
}
