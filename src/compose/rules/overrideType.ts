import type { Report, Rule } from '../findings';
import { keyPlace, mapAt } from '../model/access';
import type { MapValue, Value } from '../model/values';

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
  check({ root }) {
    const found: Report<OverrideType>[] = [];
    for (const section of ['services', 'networks']) {
      collect(mapAt(root, section), 0, found);
    }
    return found;
  },
};

function collect(map: MapValue | undefined, depth: number, found: Report<OverrideType>[]): void {
  for (const entry of map?.entries.values() ?? []) {
    const { key, earlier } = entry;
    if (!earlier && depth > 0) {
      continue;
    }
    const { value } = entry;
    const { clashesWith } = value;
    if (clashesWith) {
      found.push({
        at: keyPlace(entry),
        data: { key, before: clashesWith.kind, after: value.kind },
        related: earlier ? [{ at: keyPlace(earlier), role: 'first' }] : [],
      });
    }
    if (depth < 6 && value.kind === 'map') {
      collect(value, depth + 1, found);
    }
  }
}
