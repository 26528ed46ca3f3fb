import { locate } from './locate';
import { entryAt, listAt, mapAt, scalarAt } from './model/access';
import { rootsOf } from './model/loading';
import type { Layer } from './model/loading';
import { namesIn } from './model/merge';
import { placeInScalar } from './model/ports';
import type { Entry, MapValue, Trace, Value } from './model/values';
import type { Project } from './project';
import type { Place } from './source';
import type { Node } from './syntax/nodes';

export type SymbolKind = 'network' | 'service' | 'alias';

/** One place where a network, a service or an alias is named. */
export interface ComposeSymbol {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly role: 'definition' | 'use';
  /** Where the name is written; behind an alias (`*n`), where the anchor has it. */
  readonly at: Place;
  /** The node of the name; the whole scalar where the name is a part of it (`service:web`). */
  readonly node: Node;
  /** The aliases through which it is used here, if any. */
  readonly through: readonly Place[];
  /** The service that names it; absent for definitions at the top level. */
  readonly service: string | undefined;
  /** The file that a service is one of where it is none of the project's: such a file only lends to `extends`. */
  readonly lender: string | undefined;
}

/**
 * Every place in the files of a project by file and offset: fragments that are merged in, and the networks of files
 * that only lend a service to `extends`, included.
 */
export function symbolsOf(project: Project): readonly ComposeSymbol[] {
  const found = new Map<string, ComposeSymbol>();
  const add = (symbol: ComposeSymbol): void => {
    const { at, kind, role } = symbol;
    const key = `${kind} ${role} ${at.file} ${at.start}`;
    const known = found.get(key);
    const through = [...(known?.through ?? []), ...symbol.through].filter(
      ({ file, start }, index, all) => all.findIndex((other) => other.file === file && other.start === start) === index,
    );
    found.set(key, { ...(known ?? symbol), through });
  };
  const layered = new Set(project.layers.map(({ document }) => document.file));
  const linked = new Map(project.links.map(({ at, file }) => [`${at.file}\n${at.start}`, file]));
  const links: Links = {
    fileOf: ({ file, start }) => linked.get(`${file}\n${start}`),
    isLender: (file) => !layered.has(file),
  };
  for (const layer of project.layers) {
    for (const symbol of symbolsIn(layer, links)) {
      add(symbol);
    }
    resetsIn(project, layer.tree).forEach(add);
  }
  for (const { file } of project.documents.values()) {
    for (const symbol of layered.has(file) ? [] : symbolsOfLender(project, file, links)) {
      add(symbol);
    }
  }
  return [...found.values()].sort(
    (one, other) =>
      (one.at.file < other.at.file ? -1 : one.at.file > other.at.file ? 1 : 0) || one.at.start - other.at.start,
  );
}

/** Where the names behind `extends` lead to. */
interface Links {
  /** The file of the service that is named there; undefined where that is not known. */
  fileOf(name: Place): string | undefined;
  isLender(file: string): boolean;
}

/** What the project has of a file that only lends: its networks go by the same names, its services are its own. */
function symbolsOfLender(project: Project, file: string, links: Links): readonly ComposeSymbol[] {
  const document = project.documents.get(file);
  return (document ? rootsOf(document, project.lookup) : [])
    .flatMap((tree) => [...symbolsIn({ tree, written: tree }, links)])
    .filter(({ kind }) => kind !== 'alias')
    .map((symbol) => (symbol.kind === 'service' ? { ...symbol, lender: symbol.lender ?? file } : symbol));
}

function* symbolsIn({ tree, written }: Pick<Layer, 'tree' | 'written'>, links: Links): Iterable<ComposeSymbol> {
  for (const [service, { value }] of mapAt(written, 'services')?.entries ?? []) {
    const base = scalarAt(value, 'extends') ?? scalarAt(value, 'extends', 'service');
    const file = base && links.fileOf(base.node);
    const lender = file !== undefined && links.isLender(file) ? file : undefined;
    if (base && (file !== undefined || !entryAt(value, 'extends', 'file'))) {
      for (const symbol of partOf('service', 'use', base, 0, undefined, service)) {
        yield { ...symbol, lender };
      }
    }
  }
  for (const entry of mapAt(tree, 'networks')?.entries.values() ?? []) {
    yield named('network', 'definition', entry, undefined);
  }
  for (const [service, entry] of mapAt(tree, 'services')?.entries ?? []) {
    yield named('service', 'definition', entry, undefined);
    if (entry.value.kind === 'map') {
      yield* symbolsOfService(service, entry.value);
    }
  }
}

/** Networks that an override file takes out by name (`front: !reset null`). */
function resetsIn(project: Project, tree: MapValue): readonly ComposeSymbol[] {
  const services = [...(mapAt(tree, 'services')?.entries ?? [])];
  const sections = [
    { service: undefined, networks: mapAt(tree, 'networks') },
    ...services.map(([service, { value }]) => ({ service, networks: mapAt(value, 'networks') })),
  ];
  return sections.flatMap(({ service, networks }) =>
    [...(networks?.resets ?? [])].flatMap(([name, { file, start }]): ComposeSymbol[] => {
      const document = project.documents.get(file);
      const step = document && locate(document, start).findLast((each) => each.kind === 'pair');
      const node = step?.kind === 'pair' ? step.pair.key : undefined;
      return node?.start === start
        ? [
            {
              kind: 'network',
              name,
              role: 'use',
              at: { file, start, end: node.end },
              node,
              through: [],
              service,
              lender: undefined,
            },
          ]
        : [];
    }),
  );
}

function* symbolsOfService(service: string, value: MapValue): Iterable<ComposeSymbol> {
  const networks = entryAt(value, 'networks')?.value;
  for (const entry of networks ? namesIn(networks) : []) {
    yield named('network', 'use', entry, service);
    for (const alias of listAt(entry.value, 'aliases')?.items ?? []) {
      yield* partOf('alias', 'definition', alias, 0, undefined, service);
    }
  }
  const needs = entryAt(value, 'depends_on')?.value;
  for (const entry of needs ? namesIn(needs) : []) {
    yield named('service', 'use', entry, service);
  }
  for (const section of ['links', 'volumes_from'] as const) {
    for (const item of listAt(value, section)?.items ?? []) {
      const text = item.kind === 'scalar' ? item.source : '';
      if (!text.startsWith('container:')) {
        yield* partOf('service', 'use', item, 0, text.split(':', 1)[0], service);
      }
    }
  }
  for (const key of ['network_mode', 'ipc', 'pid', 'uts', 'cgroup'] as const) {
    const scalar = scalarAt(value, key);
    if (scalar?.source.startsWith('service:')) {
      yield* partOf('service', 'use', scalar, 'service:'.length, scalar.source.slice('service:'.length), service);
    }
  }
}

function named(
  kind: SymbolKind,
  role: ComposeSymbol['role'],
  entry: Entry,
  service: string | undefined,
): ComposeSymbol {
  const { key, keyNode, trace } = entry;
  const node = keyNode.kind === 'alias' ? (keyNode.target ?? keyNode) : keyNode;
  const through = [...aliasesOf(trace), ...(node === keyNode ? [] : [keyNode])];
  const at = { file: node.file, start: node.start, end: node.end };
  return { kind, name: key, role, at, node, through, service, lender: undefined };
}

function* partOf(
  kind: SymbolKind,
  role: ComposeSymbol['role'],
  value: Value,
  start: number,
  part: string | undefined,
  service: string,
): Iterable<ComposeSymbol> {
  if (value.kind === 'scalar' && value.type === 'string' && value.text !== undefined) {
    const name = part ?? value.source;
    const at = placeInScalar(value, start, start + name.length);
    const { file, start: from, end } = at;
    yield {
      kind,
      name,
      role,
      at: { file, start: from, end },
      node: value.node,
      through: aliasesOf(value.trace),
      service,
      lender: undefined,
    };
  }
}

function aliasesOf(trace: Trace | undefined): readonly Place[] {
  const places: Place[] = [];
  for (let step = trace; step; step = step.outer) {
    if (step.kind !== 'extends') {
      places.push(step.at);
    }
  }
  return places;
}
