import { readAddress } from './addressing';
import type { OptionValue } from './driverOptions';
import { readGoBoolean } from './goBoolean';
import { nearestWords } from './nearestWords';

/** What is wrong with the value of a driver option. `nearest` is a value that is right. */
export type OptionValueFault =
  | { readonly code: 'not-boolean'; readonly nearest?: string }
  | { readonly code: 'not-a-choice'; readonly values: readonly string[]; readonly nearest?: string }
  | { readonly code: 'not-an-integer'; readonly nearest?: string }
  | { readonly code: 'out-of-range'; readonly min: number; readonly max: number; readonly nearest: string }
  | { readonly code: 'not-an-address'; readonly nearest?: string }
  | { readonly code: 'not-ipv4' }
  | { readonly code: 'too-long'; readonly max: number; readonly nearest: string }
  | { readonly code: 'bad-characters'; readonly nearest?: string }
  /** The kernel has something of that name already. */
  | { readonly code: 'kernel-name' }
  | { readonly code: 'loopback' }
  | { readonly code: 'bad-vlan' }
  | { readonly code: 'bad-sysctl'; readonly part: string; readonly nearest?: string }
  /** Accepted, but it does not do what it says: the key alone counts. */
  | { readonly code: 'value-ignored' };

const meantTrue = ['yes', 'y', 'on', 'enable', 'enabled', 'true'];
const meantFalse = ['no', 'n', 'off', 'disable', 'disabled', 'false'];
const linkNameLength = 15;
/** `lo` is in every network namespace; the others are folders of /proc/sys/net beside those of the interfaces. */
const kernelNames: readonly string[] = ['lo', 'all', 'default'];
const vlanIds = { min: 1, max: 4094 };

/** Judges a value as the engine will; undefined where it is fine. */
export function checkOptionValue(kind: OptionValue, value: string): OptionValueFault | undefined {
  switch (kind.type) {
    case 'boolean':
      return readGoBoolean(value) === undefined ? { code: 'not-boolean', ...nearest(meantBoolean(value)) } : undefined;
    case 'presence':
      return value === '' || meantTrue.includes(value) || value === '1' ? undefined : { code: 'value-ignored' };
    case 'choice':
      return kind.values.includes(value) || (kind.empty === true && value === '')
        ? undefined
        : { code: 'not-a-choice', values: kind.values, ...nearest(nearestWords(value, kind.values)[0]) };
    case 'integer':
      return kind.zero && value === '0' ? undefined : integerFault(value, kind.min, kind.max);
    case 'integers':
      return value
        .split(kind.separator)
        .map((item) => integerFault(item.trim(), kind.min, kind.max))
        .find((fault) => fault !== undefined);
    case 'address': {
      const address = readAddress(value);
      if (!address) return { code: 'not-an-address', ...nearest(readAddress(value.trim())?.address) };
      return kind.family === undefined || kind.family === address.family ? undefined : { code: 'not-ipv4' };
    }
    case 'interface':
      return kind.prefix !== true && kernelNames.includes(value)
        ? { code: 'kernel-name' }
        : linkNameFault(value, kind.maxLength, kind.numbered === true ? 'numbered' : 'plain');
    case 'parent':
      return parentFault(value);
    case 'list':
      return kind.item === 'sysctl' ? sysctlFault(value.split(kind.separator)) : undefined;
    case 'text':
      return undefined;
  }
}

function nearest(value: string | undefined): { readonly nearest?: string } {
  return value === undefined ? {} : { nearest: value };
}

function meantBoolean(value: string): string | undefined {
  const word = value.trim().toLowerCase();
  if (meantTrue.includes(word)) return 'true';
  return meantFalse.includes(word) ? 'false' : undefined;
}

function integerFault(value: string, min: number, max: number): OptionValueFault | undefined {
  // Go's Atoi: an optional sign and decimal digits.
  if (!/^[+-]?\d+$/.test(value)) {
    const meant = Math.trunc(Number.parseFloat(value));
    return { code: 'not-an-integer', ...nearest(meant >= min && meant <= max ? String(meant) : undefined) };
  }
  const number = Number(value);
  if (number >= min && number <= max) return undefined;
  return { code: 'out-of-range', min, max, nearest: String(number < min ? min : max) };
}

/**
 * The kernel's `dev_valid_name`; an empty name leaves the choice to the engine. To the kernel one `%d` is a pattern,
 * which does for the interface of a container and not for one that the engine looks for afterwards by the same name.
 */
function linkNameFault(value: string, maxLength: number, form: 'plain' | 'numbered'): OptionValueFault | undefined {
  if (value === '.' || value === '..') return { code: 'bad-characters' };
  const pattern = form === 'numbered' && /^[^%]*%d[^%]*$/.test(value);
  const clean = Array.from(pattern ? value : value.replace(/%d?/g, ''))
    .filter(fitsInLinkName)
    .join('');
  // A pattern that is cut in the middle is none.
  const short = clip(clean, maxLength).replace(/%$/, '');
  if (clean !== value) return { code: 'bad-characters', ...nearest(short === '' ? undefined : short) };
  return short === value ? undefined : { code: 'too-long', max: maxLength, nearest: short };
}

/** Linux looks at single bytes of the UTF-8, of which A0 is a blank to it: one of them is in every `à`. */
function fitsInLinkName(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return !/[/:\s\0]/.test(character);
  const following = code < 0x800 ? [0] : code < 0x10000 ? [0, 6] : [0, 6, 12];
  return following.every((bits) => ((code >> bits) & 0x3f) !== 0x20);
}

/** Linux counts the bytes of an interface's name. */
function clip(value: string, maxBytes: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > maxBytes) break;
    kept += character;
  }
  return kept;
}

/** Without the host's interfaces only the form can be judged: a name with a dot may exist as it is. */
function parentFault(value: string): OptionValueFault | undefined {
  if (value === '') return undefined;
  if (value === 'lo') return { code: 'loopback' };
  const fault = linkNameFault(value, linkNameLength, 'plain');
  if (fault) return fault;
  const vlan = /^[^.]+\.(\d+)$/.exec(value)?.[1];
  if (vlan === undefined) return undefined;
  return Number(vlan) < vlanIds.min || Number(vlan) > vlanIds.max ? { code: 'bad-vlan' } : undefined;
}

function sysctlFault(items: readonly string[]): OptionValueFault | undefined {
  const part = items.find((item) => !/^net\.(ipv4|ipv6|mpls)\.[^.]+\.(IFNAME|ifname)\.[^=]+=.*$/s.test(item));
  if (part === undefined) return undefined;
  const meant = /^(net\.(?:ipv4|ipv6|mpls)\.[^.]+)\.[^.]+(\.[^=]+=.*)$/s.exec(part);
  return { code: 'bad-sysctl', part, ...nearest(meant ? `${meant[1] ?? ''}.IFNAME${meant[2] ?? ''}` : undefined) };
}
