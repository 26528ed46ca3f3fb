import { once } from '../../core/once';
import { quoteDouble } from '../edits';
import type { Rule } from '../findings';
import { valuePlace } from '../model/access';
import { clashingEntries } from '../model/clashes';
import type { Mismatch } from '../model/shapes';
import { placeOfUse } from '../model/use';
import type { Value } from '../model/values';
import { shapeFixes } from '../shapeFixes';
import { typeOfScalar } from '../syntax/scalars';
import type { ScalarType } from '../syntax/scalars';

export interface SchemaType {
  readonly path: string;
  readonly expected: readonly (ScalarType | 'mapping' | 'list')[];
  readonly found: ScalarType | 'mapping' | 'list';
}

/** The wrong YAML kind where the schema wants another. */
export const schemaType: Rule<'schema-type', SchemaType> = {
  id: 'schema-type',
  severity: 'error',
  needs: 'file',
  schemaLike: true,
  *check(project) {
    for (const document of project.documents.values()) {
      for (const { root, marker } of document.problems.length === 0 ? document.documents : []) {
        const { file } = document;
        if (!root && marker) {
          yield { at: { file, ...marker }, data: { path: '', expected: ['mapping'], found: 'null' } };
        } else if (root?.kind === 'seq' || root?.kind === 'scalar') {
          const found = root.kind === 'seq' ? 'list' : typeOfScalar(root).type;
          yield { at: root, data: { path: '', expected: ['mapping'], found } };
        }
      }
    }
    const clashing = once(() => new Set(clashingEntries(project).map(({ value }) => value.node)));
    for (const mismatch of project.mismatches) {
      if (mismatch.kind === 'key-type') {
        const { key, path, type } = mismatch;
        const { file, start, end, text } = key;
        yield {
          at: key,
          data: { path: path.join('.'), expected: ['string'], found: type },
          fixes: () => [
            { title: { code: 'quote' }, safe: true, edits: [{ file, start, end, text: quoteDouble(text) }] },
          ],
        };
      }
      // What Compose cannot even merge it does not come to compare with the schema.
      if (mismatch.kind === 'type' && !hasItsOwnRule(mismatch) && !clashing().has(mismatch.value.node)) {
        const { value, entry, wanted, path } = mismatch;
        const expected = [
          ...(wanted.scalars ?? []),
          ...(wanted.list === undefined ? [] : ['list' as const]),
          ...(wanted.map === undefined ? [] : ['mapping' as const]),
        ];
        yield {
          at: placeOfUse(entry ? valuePlace(entry) : value.node, value.trace),
          data: { path: path.join('.'), expected, found: kindOf(value) },
          fixes: () => shapeFixes(mismatch),
        };
      }
    }
  },
};

function kindOf(value: Value): ScalarType | 'mapping' | 'list' {
  return value.kind === 'scalar' ? value.type : value.kind === 'map' ? 'mapping' : 'list';
}

function hasItsOwnRule({ path, value }: Extract<Mismatch, { kind: 'type' }>): boolean {
  const last = path.at(-1);
  const scalar = value.kind === 'scalar' ? value : undefined;
  if (path.at(-2) === 'driver_opts' && scalar?.type === 'boolean') {
    return true;
  }
  if ((last === 'priority' || last === 'gw_priority') && scalar && scalar.expressions.length > 0) {
    return true;
  }
  return path.length === 4 && path[2] === 'networks' && value.kind === 'map';
}
