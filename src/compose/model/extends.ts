import type { Steps } from '../../core/steps';
import { directoryOf, isRemote, resolvePath } from '../paths';
import type { Place } from '../source';
import { openDocument, rootsOf, strings, unknownStrings } from './loading';
import type { KnownString, Loading, Scope } from './loading';
import { mergeMaps } from './merge';
import { textPlace } from './textPlace';
import { lazyList, mapOf } from './values';
import type { Entry, MapValue, Trace, Value } from './values';

/** Longer chains are no design. */
const maxChain = 20;

/** Works the `extends` of all services of one document in. */
export function* applyExtends(loading: Loading, tree: MapValue, scope: Scope): Steps<MapValue> {
  const section = tree.entries.get('services');
  if (section?.value.kind !== 'map' || !(yield* someExtends(section.value))) {
    return tree;
  }
  const services = section.value;
  const family: Family = { services, file: services.node.file, directory: scope.directory, scope };
  const entries = new Map<string, Entry>();
  for (const [name, entry] of services.entries) {
    entries.set(name, { ...entry, value: extendService(loading, family, name, []) ?? entry.value });
  }
  const extended = mapOf(services, () => entries);
  return mapOf(tree, () => new Map([...tree.entries, ['services', { ...section, value: extended }]]));
}

/** Looks at each service for the first time, which takes most of what there is to do here. */
function* someExtends(services: MapValue): Steps<boolean> {
  for (const { value } of services.entries.values()) {
    if (value.kind === 'map' && value.entries.has('extends')) {
      return true;
    }
    yield;
  }
  return false;
}

/** The services among which a name is looked up, and from where their paths count. */
interface Family {
  readonly services: MapValue;
  readonly file: string;
  readonly directory: string;
  readonly scope: Scope;
}

/** The service with what it extends under it; undefined where there is no such service. */
function extendService(loading: Loading, family: Family, name: string, chain: readonly string[]): Value | undefined {
  const service = family.services.entries.get(name)?.value;
  const link = service?.kind === 'map' ? service.entries.get('extends') : undefined;
  if (service?.kind !== 'map' || !link) {
    return service;
  }
  const alone = mapOf(service, () => new Map([...service.entries].filter(([key]) => key !== 'extends')));
  const file = link.value.kind === 'map' ? link.value.entries.get('file')?.value : undefined;
  const unknown = unknownStrings(file);
  if (unknown.length > 0) {
    unknown.forEach((path) => loading.missing.add(path));
    return alone;
  }
  const reference = referenceOf(link.value);
  if (!reference && saysNoService(link.value)) {
    loading.problems.push({ kind: 'extends-nothing', at: link.keyNode });
  }
  if (!reference || chain.length > maxChain) {
    return alone;
  }
  const here = `${family.file}\n${name}`;
  const base = reference.file ? familyOf(loading, family, reference.file, reference.service) : family;
  if (!base) {
    return alone;
  }
  const target = reference.service.text;
  loading.links.push({ at: reference.service.value.node, file: base.file });
  if (chain.includes(`${base.file}\n${target}`) || here === `${base.file}\n${target}`) {
    loading.problems.push({ kind: 'extends-cycle', at: textPlace(reference.service.value), service: target });
    return alone;
  }
  if (!base.services.entries.has(target)) {
    const known = [...base.services.entries.keys()];
    loading.problems.push({ kind: 'extends-service-undefined', by: reference.service, known });
    return alone;
  }
  const extended = extendService(loading, base, target, [...chain, here]);
  if (extended?.kind !== 'map') {
    return alone;
  }
  return mergeMaps(withTrace(extended, link.keyNode), alone, ['services', name]);
}

function referenceOf(
  value: Value,
): { readonly service: KnownString; readonly file: KnownString | undefined } | undefined {
  const field = (key: string): KnownString | undefined =>
    value.kind === 'map' ? strings(value.entries.get(key)?.value)[0] : undefined;
  const service = value.kind === 'map' ? field('service') : strings(value)[0];
  return service && { service, file: field('file') };
}

/** An empty or absent name, which is not one that is not known. */
function saysNoService(value: Value): boolean {
  const service = value.kind === 'map' ? value.entries.get('service')?.value : value;
  return service === undefined || (service.kind === 'scalar' && service.text === '');
}

function familyOf(
  loading: Loading,
  from: Family,
  { text, value }: KnownString,
  service: KnownString,
): Family | undefined {
  if (isRemote(text)) {
    loading.wanted.add(text);
    return undefined;
  }
  const file = resolvePath(from.directory, text);
  const document = openDocument(loading, file);
  if (typeof document === 'string') {
    if (document === 'missing') {
      loading.problems.push({ kind: 'extends-file-missing', at: textPlace(value), path: text });
    }
    return undefined;
  }
  const services = rootsOf(document, from.scope.lookup)
    .map((root) => root.entries.get('services')?.value)
    .filter((section) => section?.kind === 'map')
    .reduce<MapValue | undefined>((all, next) => (all ? mergeMaps(all, next, ['services']) : next), undefined);
  if (!services) {
    loading.problems.push({ kind: 'extends-service-undefined', by: service, known: [] });
  }
  return services && { services, file, directory: directoryOf(file), scope: from.scope };
}

/** The same value, come to where it is by one more step. */
function withTrace<T extends Value>(value: T, at: Place): T;
function withTrace(value: Value, at: Place): Value {
  const trace = outward(value.trace, { kind: 'extends', at, outer: undefined });
  switch (value.kind) {
    case 'scalar':
      return { ...value, trace };
    case 'list': {
      const { node, replaces } = value;
      return lazyList({ node, replaces, trace }, () => value.items.map((item) => withTrace(item, at)));
    }
    case 'map': {
      const { node, replaces, resets } = value;
      return mapOf(
        { node, replaces, resets, trace },
        () => new Map([...value.entries].map(([key, entry]) => [key, entryWithTrace(entry, at)])),
      );
    }
  }
}

function entryWithTrace(entry: Entry, at: Place): Entry {
  const trace = outward(entry.trace, { kind: 'extends', at, outer: undefined });
  return { ...entry, trace, value: withTrace(entry.value, at) };
}

/** A chain of steps with one more at its end. */
function outward(trace: Trace | undefined, last: Trace): Trace {
  return trace ? { ...trace, outer: outward(trace.outer, last) } : last;
}
