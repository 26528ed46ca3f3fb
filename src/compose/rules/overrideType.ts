import type { Rule } from '../findings';
import { keyPlace } from '../model/access';
import { clashingEntries } from '../model/clashes';
import type { Value } from '../model/values';
import { shapeFixes } from '../shapeFixes';

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
  *check(project) {
    for (const entry of clashingEntries(project)) {
      const { key, value, earlier } = entry;
      if (value.clashesWith) {
        yield {
          at: keyPlace(entry),
          data: { key, before: value.clashesWith.kind, after: value.kind },
          related: earlier ? [{ at: keyPlace(earlier), role: 'first' }] : [],
          fixes: () =>
            project.mismatches.flatMap((mismatch) =>
              mismatch.kind === 'type' && mismatch.value.node === value.node ? shapeFixes(mismatch) : [],
            ),
        };
      }
    }
  },
};
