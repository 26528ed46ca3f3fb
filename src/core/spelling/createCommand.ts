import type { CreateNetworkRequest, PoolRequest } from '../engine';
import type { Shell } from './shell';
import { quoteArgument } from './shell';

/** What a request holds a table of. */
type TableName = 'option' | 'label' | 'ipam-option' | 'reserved';

/** Something of a request that a command line cannot say; the rest of the command is right without it. */
export type Omission =
  /** The CLI takes what stands before the first `=` for the key, and refuses blanks in the keys of labels. */
  | { readonly code: 'unspeakable-key'; readonly what: TableName; readonly key: string }
  /** This shell has no way to write it. */
  | { readonly code: 'unquotable'; readonly what: TableName; readonly key: string }
  /** The CLI has one table of reserved addresses for all subnets. */
  | { readonly code: 'repeated-reserved-name'; readonly key: string };

export type Spelling =
  | { readonly kind: 'command'; readonly text: string; readonly omissions: readonly Omission[] }
  /** Nothing that this shell can be told makes the same. */
  | { readonly kind: 'impossible'; readonly part: 'name' | 'driver' | 'scope' | 'addresses' | 'config-from' };

interface Argument {
  readonly text: string;
  /** What is lost when it cannot be quoted; absent: the command is then wrong. */
  readonly droppable?: Omission;
  readonly part: Extract<Spelling, { kind: 'impossible' }>['part'];
}

/** `docker network create …` for one line of a shell. Every value is one argument; the name comes after `--`. */
export function spellCreate(request: CreateNetworkRequest, shell: Shell): Spelling {
  const omissions: Omission[] = [];
  const words = ['docker', 'network', 'create'];
  for (const { text, droppable, part } of argumentsOf(request, omissions)) {
    const quoted = quoteArgument(text, shell);
    if (quoted !== undefined) words.push(quoted);
    else if (droppable) omissions.push(droppable);
    else return { kind: 'impossible', part };
  }
  return { kind: 'command', text: words.join(' '), omissions };
}

function argumentsOf(request: CreateNetworkRequest, omissions: Omission[]): readonly Argument[] {
  const { scope, configFrom, ipamDriver } = request;
  return [
    { text: `--driver=${request.driver}`, part: 'driver' },
    ...(scope === undefined ? [] : [{ text: `--scope=${scope}`, part: 'scope' } as const]),
    ...flag('--internal', request.internal),
    ...flag('--attachable', request.attachable),
    ...flag('--ingress', request.ingress),
    ...flag('--config-only', request.configOnly),
    ...(configFrom === undefined ? [] : [{ text: `--config-from=${configFrom}`, part: 'config-from' } as const]),
    ...flag('--ipv4=false', request.ipv4 === false),
    ...flag('--ipv6', request.ipv6),
    ...(ipamDriver === undefined ? [] : [{ text: `--ipam-driver=${ipamDriver}`, part: 'addresses' } as const]),
    ...(request.pools ?? []).flatMap(poolArguments),
    ...entries('--aux-address', 'reserved', reservedOf(request.pools ?? [], omissions), omissions),
    ...entries('--ipam-opt', 'ipam-option', request.ipamOptions, omissions),
    ...entries('--opt', 'option', request.options, omissions),
    ...entries('--label', 'label', request.labels, omissions),
    { text: '--', part: 'name' },
    { text: request.name, part: 'name' },
  ];
}

function flag(text: string, wanted: boolean | undefined): readonly Argument[] {
  return wanted === true ? [{ text, part: 'name' }] : [];
}

function poolArguments({ subnet, range, gateway }: PoolRequest): readonly Argument[] {
  const texts = [
    `--subnet=${subnet}`,
    ...(range === undefined ? [] : [`--ip-range=${range}`]),
    ...(gateway === undefined ? [] : [`--gateway=${gateway}`]),
  ];
  return texts.map((text) => ({ text, part: 'addresses' }));
}

function reservedOf(pools: readonly PoolRequest[], omissions: Omission[]): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const [name, address] of pools.flatMap(({ reserved }) => [...(reserved ?? [])])) {
    if (all.has(name)) omissions.push({ code: 'repeated-reserved-name', key: name });
    else all.set(name, address);
  }
  return all;
}

function entries(
  option: string,
  what: TableName,
  values: ReadonlyMap<string, string> | undefined,
  omissions: Omission[],
): readonly Argument[] {
  return [...(values ?? [])].flatMap(([key, value]) => {
    const blank = what === 'label' && /\s/.test(key);
    if (key === '' || key.includes('=') || blank) {
      omissions.push({ code: 'unspeakable-key', what, key });
      return [];
    }
    return [{ text: `${option}=${key}=${value}`, part: 'name', droppable: { code: 'unquotable', what, key } }];
  });
}
