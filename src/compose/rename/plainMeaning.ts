import type { Steps } from '../../core/steps';
import { asNamed } from '../model/merge';
import type { Entry, Value } from '../model/values';
import type { Project } from '../project';

/** Which network key stands for which; what is not among them stays. */
export type KeyNames = ReadonlyMap<string, string>;

/** What Compose makes of a project, as comparable text: fragments (`x-`) and where things are written left out. */
export function* plainMeaning(project: Project, names: KeyNames = new Map()): Steps<string> {
  return JSON.stringify([yield* plainInSteps(project.root, [], names), pinned(project, names)]);
}

/** Sections, and what is declared in them, one by one. */
function* plainInSteps(value: Value, path: readonly string[], names: KeyNames): Steps<unknown> {
  if (value.kind !== 'map' || path.length > 1) {
    yield;
    return plain(value, path, names);
  }
  const pairs: (readonly [string, unknown])[] = [];
  for (const { key, name, entry } of meantIn(value, path, names)) {
    pairs.push([name, yield* plainInSteps(entry.value, below(path, key), names)]);
  }
  return pairs.sort(byKey);
}

/** What the engine calls the networks whose names do not follow from their keys. */
function pinned({ networks }: Project, names: KeyNames): readonly (readonly [string, string])[] {
  return [...networks.values()]
    .filter(({ external, value }) => external !== false || value?.entries.has('name'))
    .map(({ key, realName }) => [names.get(key) ?? key, realName ?? ''] as const)
    .sort(byKey);
}

function plain(value: Value, path: readonly string[], names: KeyNames): unknown {
  switch (value.kind) {
    case 'scalar':
      return [value.type, value.text ?? value.source];
    case 'list':
      return isNetworksOfService(path)
        ? mapped(value, path, names)
        : value.items.map((item) => plain(item, below(path, ''), names));
    case 'map':
      return mapped(value, path, names);
  }
}

function mapped(value: Value, path: readonly string[], names: KeyNames): unknown {
  return meantIn(value, path, names)
    .map(({ key, name, entry }) => [name, plain(entry.value, below(path, key), names)] as const)
    .sort(byKey);
}

interface Meant {
  readonly key: string;
  /** What the key stands for. */
  readonly name: string;
  readonly entry: Entry;
}

function meantIn(value: Value, path: readonly string[], names: KeyNames): readonly Meant[] {
  const byName = isNetworksOfService(path) || (path.length === 1 && path[0] === 'networks');
  return [...(asNamed(value)?.entries ?? [])]
    .filter(([key]) => isMeant(key, path))
    .map(([key, entry]) => ({ key, name: (byName ? names.get(key) : undefined) ?? key, entry }));
}

/** Nobody asks where a value stands that lies deeper than this, and a path for each would cost the most. */
function below(path: readonly string[], key: string): readonly string[] {
  return path.length < 4 ? [...path, key] : path;
}

/** The names of external networks are compared by what the engine calls them. */
function isMeant(key: string, path: readonly string[]): boolean {
  const nameOfNetwork = path.length === 2 && path[0] === 'networks' && key === 'name';
  return !nameOfNetwork && !(path.length < 4 && key.startsWith('x-'));
}

function isNetworksOfService([section, , key, ...more]: readonly string[]): boolean {
  return section === 'services' && key === 'networks' && more.length === 0;
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
