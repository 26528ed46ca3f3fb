import type { Steps } from '../../core/steps';
import type { Lookup } from '../interpolation';
import { directoryOf, isRemote, resolvePath } from '../paths';
import { mapAt } from './access';
import { applyExtends } from './extends';
import { openDocument, readEnvFiles, rootsOf, strings, unknownStrings } from './loading';
import type { KnownString, Loading, Scope } from './loading';
import { mergeMaps } from './merge';
import { sameAsImport, sameImports } from './sameImport';
import { textPlace } from './textPlace';
import { mapOf } from './values';
import type { Entry, MapValue, Value } from './values';

/** Loads files onto each other in order. */
export function* loadFiles(
  loading: Loading,
  files: readonly string[],
  scope: Scope,
  by?: KnownString,
): Steps<MapValue | undefined> {
  let merged: MapValue | undefined;
  for (const file of files) {
    const document = openDocument(loading, file);
    if (typeof document === 'string') {
      continue;
    }
    const inside: Scope = { ...scope, including: [...scope.including, { file, by }] };
    for (const written of rootsOf(document, scope.lookup)) {
      const tree = yield* applyExtends(loading, written, inside);
      loading.layers.push({ document, written, tree, before: merged });
      const whole = yield* applyIncludes(loading, tree, inside);
      merged = merged ? mergeMaps(merged, whole) : whole;
    }
  }
  return merged;
}

const importedSections = ['services', 'networks', 'volumes', 'secrets', 'configs', 'models'] as const;

function* applyIncludes(loading: Loading, tree: MapValue, scope: Scope): Steps<MapValue> {
  const include = tree.entries.get('include')?.value;
  if (include?.kind !== 'list') {
    return tree;
  }
  let result = tree;
  for (const item of include.items) {
    const included = yield* loadInclude(loading, item, scope);
    if (included) {
      result = importInto(loading, result, included, tree);
    }
  }
  return result;
}

function* loadInclude(loading: Loading, item: Value, scope: Scope): Steps<MapValue | undefined> {
  const field = (key: string): Value | undefined => (item.kind === 'map' ? item.entries.get(key)?.value : undefined);
  const written = item.kind === 'map' ? field('path') : item;
  const paths = strings(written);
  const unknown = unknownStrings(written);
  const [main] = paths;
  unknown.forEach((path) => loading.missing.add(path));
  if (!main || unknown.length > 0 || paths.some(({ text }) => isRemote(text))) {
    paths.filter(({ text }) => isRemote(text)).forEach(({ text }) => loading.wanted.add(text));
    return undefined;
  }
  const files = paths.map(({ text }) => resolvePath(scope.directory, text));
  const [mainFile = ''] = files;
  const begin = scope.including.findIndex(({ file }) => file === mainFile);
  if (begin >= 0) {
    const edge = scope.including[begin + 1]?.by ?? main;
    loading.problems.push({ kind: 'include-cycle', at: textPlace(edge.value), path: edge.text });
    return undefined;
  }
  const missing = paths.flatMap(({ text, value }, index) => {
    const file = files[index] ?? '';
    return openDocument(loading, file) === 'missing' ? [{ at: textPlace(value), path: text, file }] : [];
  });
  loading.problems.push(...missing.map((each) => ({ kind: 'include-missing' as const, ...each })));
  if (missing.length > 0) {
    return undefined;
  }
  const [projectDirectory] = strings(field('project_directory'));
  const directory = projectDirectory ? resolvePath(scope.directory, projectDirectory.text) : directoryOf(mainFile);
  const envFiles = envFilesOf(loading, field('env_file'), scope);
  const variables = readEnvFiles(
    loading,
    envFiles.length > 0 ? envFiles : [resolvePath(directory, '.env')],
    scope.lookup,
  );
  const lookup: Lookup = (name) => scope.lookup(name) ?? variables.get(name);
  return yield* loadFiles(loading, files, { lookup, directory, including: scope.including }, main);
}

/** Those that are named must be there, but for one that stands for none. */
function envFilesOf(loading: Loading, written: Value | undefined, { directory }: Scope): readonly string[] {
  return strings(written).map(({ text, value }) => {
    const file = resolvePath(directory, text);
    if (text !== '/dev/null' && loading.files.read(file).kind === 'missing') {
      loading.problems.push({ kind: 'include-missing', at: textPlace(value), path: text, file });
    }
    return file;
  });
}

/** Puts what an included project defines beside what the including file defines itself, and what others before define. */
function importInto(loading: Loading, tree: MapValue, included: MapValue, written: MapValue): MapValue {
  const sections = new Map<string, Entry>();
  for (const section of importedSections) {
    const theirs = included.entries.get(section);
    if (theirs?.value.kind !== 'map') {
      continue;
    }
    const ours = tree.entries.get(section);
    if (ours?.value.kind !== 'map') {
      sections.set(section, ours ?? theirs);
      continue;
    }
    const ourMap = ours.value;
    const together = new Map(ourMap.entries);
    for (const [key, entry] of theirs.value.entries) {
      const own = ourMap.entries.get(key);
      const same = mapAt(written, section)?.entries.has(key) ? sameAsImport : sameImports;
      if (own && !same(section, own.value, entry.value)) {
        const at = own.keyNode;
        loading.problems.push({ kind: 'include-conflict', section, key, at, other: entry.keyNode });
      } else if (!own) {
        together.set(key, entry);
      }
    }
    sections.set(section, { ...ours, value: mapOf(ourMap, () => together) });
  }
  return mapOf(tree, () => new Map([...tree.entries, ...sections]));
}
