import { keysOf } from '../keys';
import type { KeyLevel } from '../keys';
import { cursorAt } from './cursor';
import type { Cursor } from './cursor';

/** More aliases of one anchor say nothing more. */
const mostUses = 20;
/** How many fragments deep one may be merged into another. */
const mostSteps = 5;

/**
 * The path of a cursor in a fragment (`x-…`) as it will be where that is merged in: as the first alias of it says, or, as
 * long as there is none, as its keys look like.
 */
export function mergedPath(text: string, cursor: Cursor, steps = mostSteps): readonly string[] {
  const { path, anchors, word } = cursor;
  if (!path[0]?.startsWith('x-')) {
    return path;
  }
  for (let level = path.length - 1; level >= 0 && steps > 0; level--) {
    const name = anchors[level] ?? '';
    const use = name === '' ? undefined : useOf(text, name, word.end, steps - 1);
    if (use) {
      return [...use, ...path.slice(level + 1)];
    }
  }
  return [...(likelyParent(cursor) ?? path.slice(0, 1)), ...path.slice(1)];
}

/** The path of what an anchor stands for at the first of its aliases outside of fragments. */
function useOf(text: string, name: string, from: number, steps: number): readonly string[] | undefined {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const aliases = new RegExp(`(?<=[\\s[{,])\\*${escaped}(?=[\\s,\\]}]|$)`, 'g');
  aliases.lastIndex = from;
  for (let uses = 0, alias = aliases.exec(text); alias && uses < mostUses; uses++, alias = aliases.exec(text)) {
    const cursor = cursorAt(text, alias.index);
    const path = cursor && mergedPath(text, cursor, steps);
    if (path && !path[0]?.startsWith('x-')) {
      const merge = path.indexOf('<<');
      return merge >= 0 ? path.slice(0, merge) : cursor.kind === 'item' ? [...path, '[]'] : path;
    }
  }
  return undefined;
}

const parents: readonly (readonly [parent: readonly string[], signs: ReadonlySet<string>])[] = [
  [
    ['services', ''],
    signsOf('service', ['image', 'build', 'command', 'environment', 'restart', 'volumes', 'env_file']),
  ],
  [['services', '', 'networks', ''], new Set(['aliases', 'ipv4_address', 'ipv6_address', 'gw_priority'])],
  [['networks', ''], new Set(['ipam', 'enable_ipv4', 'enable_ipv6', 'attachable'])],
  [['networks', '', 'ipam', 'config', '[]'], new Set(['subnet', 'ip_range', 'aux_addresses'])],
];

function signsOf(level: KeyLevel, others: readonly string[]): ReadonlySet<string> {
  return new Set([...keysOf(level).map(({ key }) => key), ...others]);
}

/** What has keys as the fragment has them. */
function likelyParent({ path, siblings }: Cursor): readonly string[] | undefined {
  const keys = path.length > 1 ? path.slice(1, 2) : siblings;
  return parents.find(([, signs]) => keys.some((key) => signs.has(key)))?.[0];
}
