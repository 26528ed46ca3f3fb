import type { Place } from '../source';
import type { Node } from '../syntax/nodes';
import { entryAt, keyPlace } from './access';
import { placeInScalar } from './ports';
import type { Service } from './services';
import { placeOfMerge } from './use';

export interface Sysctl {
  /** As written. */
  readonly name: string;
  /** Undefined where it is not known. */
  readonly setting: string | undefined;
  readonly at: Place;
  /** Its key or its list item. */
  readonly node: Node;
  /** Written in the service itself, and nowhere else. */
  readonly own: boolean;
}

/** The kernel settings of a service, in the form of a mapping or of a list. */
export function sysctlsOf({ value }: Service): readonly Sysctl[] {
  const written = entryAt(value, 'sysctls')?.value;
  if (written?.kind === 'map') {
    return [...written.entries.values()].map((entry) => ({
      name: entry.key,
      setting: entry.value.kind === 'scalar' ? entry.value.text : undefined,
      at: placeOfMerge(keyPlace(entry), entry.trace),
      node: entry.keyNode,
      own: !entry.trace && !entry.earlier,
    }));
  }
  return (written?.kind === 'list' ? written.items : []).flatMap((item) => {
    const [name = '', ...rest] = item.kind === 'scalar' && item.type === 'string' ? item.source.split('=') : [];
    if (item.kind !== 'scalar' || name.includes('$')) {
      return [];
    }
    const setting = item.text === undefined ? undefined : rest.join('=');
    return [{ name, setting, at: placeInScalar(item, 0, name.length), node: item.node, own: !item.trace }];
  });
}
