import type { CreateNetworkRequest } from '../engine';
import type { CreateContext } from './createContext';
import { isSwarmScoped, othersIn } from './createContext';
import type { CreateProblem } from './problem';
import { problem } from './problem';

/** The engine keeps them for network modes; `nat` is the `bridge` of Windows. */
const reservedNames: Readonly<Record<'linux' | 'windows', readonly string[]>> = {
  linux: ['bridge', 'host', 'none', 'default'],
  windows: ['nat', 'none', 'default'],
};
/** swarmkit `validateAnnotations`. */
const swarmName = /^[a-zA-Z0-9](?:[-_]*[A-Za-z0-9])*$/;
const longestSwarmName = 63;
const podmanName = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;
/** Needs no quotes in any shell and is no option. */
const handyName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*$/u;
/** RFC 1035 § 2.3.4, in bytes. Engines themselves take a million characters: measured on 20.10 and 28.5. */
const longestDnsPart = 63;
const shortestIdPart = 2;
const at = { field: 'name' } as const;

export function nameProblems(request: CreateNetworkRequest, context: CreateContext): readonly CreateProblem[] {
  const { name } = request;
  const others = othersIn(context);
  const handy = handyForm(name);
  if (name.trim() === '') return [problem({ code: 'name-empty' }, 'error', at)];
  if (reservedNames[context.engine.os === 'windows' ? 'windows' : 'linux'].includes(name)) {
    return [problem({ code: 'name-reserved' }, 'error', at, freeName(name, others))];
  }
  const taken = others.find((network) => network.name === name);
  if (taken) return [problem({ code: 'name-taken', id: taken.id }, 'error', at, freeName(name, others))];
  if (isSwarmScoped(request)) {
    if (!swarmName.test(name)) return [problem({ code: 'name-not-dns' }, 'error', at, handy?.replaceAll('.', '-'))];
    if (name.length > longestSwarmName) {
      const shorter = name.slice(0, longestSwarmName).replace(/[-_]+$/, '');
      return [problem({ code: 'name-too-long', max: longestSwarmName }, 'error', at, shorter)];
    }
  }
  if (context.engine.product === 'podman' && !podmanName.test(name)) {
    return [problem({ code: 'name-characters' }, 'error', at, handy)];
  }
  const like = others.find((network) => name.length >= shortestIdPart && network.id.startsWith(name.toLowerCase()));
  if (like)
    return [problem({ code: 'name-like-id', network: like.name }, 'warning', at, freeName(`net-${name}`, others))];
  if (!handyName.test(name)) return [problem({ code: 'name-awkward' }, 'hint', at, handy)];
  const askable = firstBytes(name, longestDnsPart);
  // Podman's names have no network in them.
  if (askable === name || context.engine.product === 'podman') return [];
  return [problem({ code: 'name-not-asked-for', max: longestDnsPart }, 'hint', at, askable)];
}

/** As many whole characters as fit. */
function firstBytes(text: string, most: number): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(most));
  return text.slice(0, read);
}

/** `name-2`, `name-3`, …: the first that nobody bears. */
export function freeName(name: string, others: readonly { readonly name: string }[]): string {
  const taken = new Set(others.map((network) => network.name));
  const stem = name.replace(/-\d+$/, '');
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}

function handyForm(name: string): string | undefined {
  const ascii = name.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
  return ascii === '' ? undefined : ascii;
}
