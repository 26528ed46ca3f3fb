import type { ComposeDocument } from './document';
import type { ComposeFiles, DocumentCache } from './files';
import type { Lookup } from './interpolation';
import { once } from '../core/once';
import { atOnce } from '../core/steps';
import type { Steps } from '../core/steps';
import { scalarAt } from './model/access';
import { readAliases } from './model/aliases';
import type { Alias } from './model/aliases';
import { readDriverOptions } from './model/driverOptions';
import type { WrittenOption } from './model/driverOptions';
import { loadFiles } from './model/load';
import { readEnvFiles, rootsOf } from './model/loading';
import type { ExtendsLink, Layer, Loading, LoadProblem } from './model/loading';
import { readMacs } from './model/macs';
import type { MacAddress } from './model/macs';
import { readNetworks } from './model/networks';
import type { Network } from './model/networks';
import { readPools } from './model/pools';
import type { Pool } from './model/pools';
import { readServices } from './model/services';
import type { Service } from './model/services';
import { mismatchesOf } from './model/shapes';
import type { Mismatch } from './model/shapes';
import { readStaticAddresses } from './model/staticAddresses';
import type { StaticAddress } from './model/staticAddresses';
import { mapOf } from './model/values';
import type { MapValue } from './model/values';
import { variablesOf } from './model/variables';
import type { VariableUse } from './model/variables';
import { baseName, directoryOf, resolvePath } from './paths';
import { MapNode } from './syntax/nodes';

/** Which files make up a project and with what they are read. */
export interface ProjectRequest {
  /** In the order in which `-f` takes them. */
  readonly files: readonly string[];
  /** Relative paths and `.env` are looked for here; the folder of the first file where absent. */
  readonly directory?: string;
  /** As `-p` gives it. */
  readonly name?: string;
  readonly profiles?: readonly string[];
  readonly environment: ReadonlyMap<string, string>;
  /** Instead of `.env`. */
  readonly envFiles?: readonly string[];
  /** `fragment`: other files that are not known may belong to it, so nothing can be called undefined or unused. */
  readonly extent: 'whole' | 'fragment';
}

/** The files of a project merged as Compose merges them. */
export interface Project {
  readonly request: ProjectRequest;
  /** Undefined where no name can be told. */
  readonly name: string | undefined;
  /** Every file that was read, by its name. */
  readonly documents: ReadonlyMap<string, ComposeDocument>;
  readonly root: MapValue;
  readonly layers: readonly Layer[];
  readonly services: ReadonlyMap<string, Service>;
  readonly networks: ReadonlyMap<string, Network>;
  readonly problems: readonly LoadProblem[];
  /** Where the `extends` of services lead to. */
  readonly links: readonly ExtendsLink[];
  /** Files that could not be read now; with them the answer may differ. */
  readonly wanted: readonly string[];
  /** Files asked for that do not exist, and paths with variables that are not known. */
  readonly missing: readonly string[];
  /** Whether all that belongs to it is known and readable: only then is a name that is not there undefined. */
  readonly complete: boolean;
  /** Whether a file does not parse, so that Compose would not get beyond it. */
  readonly broken: boolean;
  readonly lookup: Lookup;
  // What follows is worked out when it is first asked for, once for all rules.
  /** Every key that is written in a file, and texts that an alias may make one. */
  readonly keys: ReadonlySet<string>;
  /** Where a file is not as the schema wants it. */
  readonly mismatches: readonly Mismatch[];
  /** The variables in what is about networks. */
  readonly variables: readonly VariableUse[];
  /** The entries of `ipam.config` of all networks that Compose would create. */
  readonly pools: readonly Pool[];
  readonly staticAddresses: readonly StaticAddress[];
  readonly aliases: readonly Alias[];
  readonly macs: readonly MacAddress[];
  readonly driverOptions: readonly WrittenOption[];
}

export function loadProject(request: ProjectRequest, files: ComposeFiles, cache: DocumentCache): Project {
  return atOnce(loadProjectInSteps(request, files, cache));
}

/** The same, to be paused now and then; the files have to stay as they are meanwhile. */
export function* loadProjectInSteps(
  request: ProjectRequest,
  files: ComposeFiles,
  cache: DocumentCache,
): Steps<Project> {
  const loading: Loading = {
    files,
    cache,
    documents: new Map(),
    wanted: new Set(),
    missing: new Set(),
    problems: [],
    layers: [],
    links: [],
  };
  const directory = request.directory ?? directoryOf(request.files[0] ?? '');
  const given: Lookup = (name) => request.environment.get(name);
  const variables = readEnvFiles(loading, request.envFiles ?? [resolvePath(directory, '.env')], given);
  const fromOutside: Lookup = (name) => given(name) ?? variables.get(name);
  const name = request.name ?? projectName(loading, request.files, directory, fromOutside);
  const lookup: Lookup = (variable) => (variable === 'COMPOSE_PROJECT_NAME' ? name : fromOutside(variable));
  const root =
    (yield* loadFiles(loading, request.files, { lookup, directory, including: [] })) ??
    emptyMap(request.files[0] ?? '');
  const profiles = new Set(
    request.profiles ??
      fromOutside('COMPOSE_PROFILES')
        ?.split(',')
        .map((text) => text.trim()),
  );
  const services = yield* readServices(root, profiles);
  const broken = [...loading.documents.values()].some(
    ({ problems, refused }) => problems.length > 0 || refused !== undefined,
  );
  const networks = readNetworks(root, services, name);
  const keys = once(() => keysOf(loading.documents));
  const mismatches = once(() => mismatchesOf(loading.layers));
  const uses = once(() => variablesOf(root, services));
  const pools = once(() => readPools(networks));
  const staticAddresses = once(() => readStaticAddresses(services, networks, pools()));
  const aliases = once(() => readAliases(services));
  const macs = once(() => readMacs(services));
  const driverOptions = once(() => readDriverOptions(networks, services));
  return {
    request,
    name,
    documents: loading.documents,
    root,
    layers: loading.layers,
    services,
    networks,
    problems: loading.problems,
    links: loading.links,
    wanted: [...loading.wanted],
    missing: [...loading.missing],
    complete: request.extent === 'whole' && loading.wanted.size === 0 && loading.missing.size === 0 && !broken,
    broken,
    lookup,
    get keys() {
      return keys();
    },
    get mismatches() {
      return mismatches();
    },
    get variables() {
      return uses();
    },
    get pools() {
      return pools();
    },
    get staticAddresses() {
      return staticAddresses();
    },
    get aliases() {
      return aliases();
    },
    get macs() {
      return macs();
    },
    get driverOptions() {
      return driverOptions();
    },
  };
}

function keysOf(documents: ReadonlyMap<string, ComposeDocument>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { blocks } of documents.values()) {
    for (const block of blocks.values()) {
      block.keys.forEach((key) => keys.add(key));
    }
  }
  return keys;
}

function projectName(
  loading: Loading,
  files: readonly string[],
  directory: string,
  lookup: Lookup,
): string | undefined {
  const fromEnvironment = lookup('COMPOSE_PROJECT_NAME');
  if (fromEnvironment) {
    return fromEnvironment;
  }
  let name: string | undefined = baseName(directory);
  for (const file of files) {
    const content = loading.files.read(file);
    if (content.kind !== 'text') {
      continue;
    }
    for (const root of rootsOf(loading.cache.parse(file, content.text), lookup)) {
      const given = scalarAt(root, 'name');
      if (given?.type === 'string') {
        name = given.text;
      }
    }
  }
  return name === undefined ? undefined : normalizeProjectName(name) || undefined;
}

function normalizeProjectName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, '')
    .replace(/^[_-]+/, '');
}

function emptyMap(file: string): MapValue {
  const context = { file, text: '', base: 0, anchored: () => undefined };
  const node = new MapNode(context, {
    start: 0,
    end: 0,
    flow: false,
    tag: undefined,
    anchor: undefined,
    pairs: () => [],
  });
  return mapOf({ node, trace: undefined, replaces: false, resets: new Map() }, () => new Map());
}
