import { columnOf } from '../edits';
import type { Fix, Rule } from '../findings';
import { entryAt, pairPlace, scalarAt } from '../model/access';
import type { Network } from '../model/networks';
import { placeOfMerge } from '../model/use';

export interface DeprecatedExternalName {
  readonly network: string;
  readonly name: string;
}

/** `external: {name: X}`, as it was before version 3.5 of the file format. */
export const externalNameDeprecated: Rule<'external-name-deprecated', DeprecatedExternalName> = {
  id: 'external-name-deprecated',
  severity: 'warning',
  needs: 'file',
  keys: ['external'],
  *check({ networks }) {
    for (const network of networks.values()) {
      const external = entryAt(network.value, 'external');
      const old = scalarAt(external?.value, 'name');
      if (external && old?.type === 'string' && !hasTwoNames(network)) {
        yield {
          at: placeOfMerge(pairPlace(external), external.trace),
          data: { network: network.key, name: old.text ?? old.source },
          tags: ['deprecated'],
          fixes: () => presentFormFix(network),
        };
      }
    }
  },
};

/** Whether both places have a name and Compose refuses them because they differ. */
export function hasTwoNames({ value }: Network): boolean {
  const name = scalarAt(value, 'name');
  const old = scalarAt(value, 'external', 'name');
  return name?.text !== undefined && old?.text !== undefined && name.text !== old.text;
}

function presentFormFix({ value }: Network): readonly Fix[] {
  const external = entryAt(value, 'external');
  const name = external && entryAt(external.value, 'name')?.pair?.value;
  const map = value?.node;
  const own = external && !external.trace && !external.earlier && !external.value.trace;
  if (!own || !external.pair || !name || !value || map?.kind !== 'map') {
    return [];
  }
  const { start, end, key } = external.pair;
  const { file } = key;
  const { text } = key.context;
  const gap = map.flow ? ', ' : `${text.includes('\r\n') ? '\r\n' : '\n'}${' '.repeat(columnOf(text, start))}`;
  const named = value.entries.has('name') ? '' : `${gap}name: ${text.slice(name.start, name.end)}`;
  return [
    {
      title: { code: 'replace', text: 'external: true' },
      safe: true,
      edits: [{ file, start, end, text: `external: true${named}` }],
    },
  ];
}
