import type { Place } from '../source';
import { entryAt, keyPlace, stringsIn } from './access';
import { placeInScalar } from './ports';
import type { Service } from './services';
import { textPlace } from './textPlace';
import type { ScalarValue } from './values';

/** A host name and one of its addresses. */
export interface ExtraHost {
  readonly name: string;
  readonly nameAt: Place;
  /** Without brackets; undefined where it is not known. */
  readonly address: string | undefined;
  readonly addressAt: Place;
}

export interface ExtraHosts {
  readonly hosts: readonly ExtraHost[];
  /** Items in which no separator is. */
  readonly unreadable: readonly ScalarValue[];
}

/** `extra_hosts` as a mapping or as a list of `NAME=ADDRESS` or `NAME:ADDRESS`, as Compose reads them. */
export function extraHostsOf({ value }: Service): ExtraHosts {
  const written = entryAt(value, 'extra_hosts')?.value;
  if (written?.kind === 'map') {
    const hosts = [...written.entries.values()].flatMap((entry) =>
      stringsIn(entry.value).map((address) => ({
        name: entry.key,
        nameAt: keyPlace(entry),
        address: address.text === undefined ? undefined : withoutBrackets(address.text),
        addressAt: textPlace(address),
      })),
    );
    return { hosts, unreadable: [] };
  }
  const items = written?.kind === 'list' ? stringsIn(written) : [];
  return {
    hosts: items.flatMap(hostsInItem),
    unreadable: items.filter(({ text }) => text !== undefined && !/[=:]/.test(text)),
  };
}

function hostsInItem(item: ScalarValue): readonly ExtraHost[] {
  const text = item.text ?? item.source;
  const separator = text.includes('=') ? text.indexOf('=') : text.indexOf(':');
  const name = text.slice(0, Math.max(separator, 0));
  if (separator < 0 || (item.text === undefined && name.includes('$'))) {
    return [];
  }
  const nameAt = placeInScalar(item, 0, separator);
  if (item.text === undefined) {
    return [{ name, nameAt, address: undefined, addressAt: item.node }];
  }
  let start = separator + 1;
  return text
    .slice(start)
    .split(',')
    .map((address) => {
      const addressAt = address === '' ? textPlace(item) : placeInScalar(item, start, start + address.length);
      start += address.length + 1;
      return { name, nameAt, address: withoutBrackets(address), addressAt };
    });
}

function withoutBrackets(address: string): string {
  return address.length > 2 ? address.replace(/^\[(.*)\]$/s, '$1') : address;
}
