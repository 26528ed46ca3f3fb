import type { ComposeDocument } from '../document';
import { parseDotenv } from '../dotenv';
import type { ComposeFiles, DocumentCache } from '../files';
import type { Lookup } from '../interpolation';
import type { Place } from '../source';
import { createBudget, readValue } from './values';
import type { MapValue, ScalarValue, Value } from './values';

/** What went wrong while the files of a project were put together. */
export type LoadProblem =
  | {
      readonly kind: 'extends-service-undefined';
      readonly by: KnownString;
      readonly known: readonly string[];
    }
  | { readonly kind: 'extends-nothing'; readonly at: Place }
  | { readonly kind: 'extends-file-missing'; readonly at: Place; readonly path: string }
  | { readonly kind: 'extends-cycle'; readonly at: Place; readonly service: string }
  | { readonly kind: 'include-missing'; readonly at: Place; readonly path: string; readonly file: string }
  | { readonly kind: 'include-cycle'; readonly at: Place; readonly path: string }
  | {
      readonly kind: 'include-conflict';
      readonly section: string;
      readonly key: string;
      readonly at: Place;
      readonly other: Place;
    };

/** The service that an `extends` leads to, which may be one of another file. */
export interface ExtendsLink {
  /** The name of the service, as it is written. */
  readonly at: Place;
  readonly file: string;
}

/** One YAML document of one file, before it is merged onto others; Compose checks `tree` against its schema. */
export interface Layer {
  readonly document: ComposeDocument;
  /** As it stands in the file. */
  readonly written: MapValue;
  /** With `extends` worked in. */
  readonly tree: MapValue;
  /** What the earlier layers came to; an empty value says nothing new about what stands there. */
  readonly before: MapValue | undefined;
}

/** Collects while files are loaded. */
export interface Loading {
  readonly files: ComposeFiles;
  readonly cache: DocumentCache;
  readonly documents: Map<string, ComposeDocument>;
  readonly wanted: Set<string>;
  /** What does not exist, and paths with variables that are not known. */
  readonly missing: Set<string>;
  readonly problems: LoadProblem[];
  readonly layers: Layer[];
  readonly links: ExtendsLink[];
}

export interface Scope {
  readonly lookup: Lookup;
  /** Relative paths count from here. */
  readonly directory: string;
  /** Files that are being included, outermost first, and the path by which each was. */
  readonly including: readonly { readonly file: string; readonly by: KnownString | undefined }[];
}

export function openDocument(loading: Loading, file: string): ComposeDocument | 'missing' | 'unknown' {
  const known = loading.documents.get(file);
  if (known) {
    return known;
  }
  const content = loading.files.read(file);
  if (content.kind === 'text') {
    const document = loading.cache.parse(file, content.text);
    loading.documents.set(file, document);
    return document;
  }
  (content.kind === 'unknown' ? loading.wanted : loading.missing).add(file);
  return content.kind;
}

/** The mappings at the top of a file's documents. */
export function rootsOf(document: ComposeDocument, lookup: Lookup): readonly MapValue[] {
  const budget = createBudget();
  return document.documents.flatMap(({ root }) => {
    const value = root && readValue(root, { lookup, budget });
    return value?.kind === 'map' ? [value] : [];
  });
}

export function readEnvFiles(loading: Loading, files: readonly string[], lookup: Lookup): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  for (const file of files) {
    const content = loading.files.read(file);
    if (content.kind === 'text') {
      for (const [name, value] of parseDotenv(content.text, lookup)) {
        variables.set(name, value);
      }
    } else if (content.kind === 'unknown') {
      loading.wanted.add(file);
    }
  }
  return variables;
}

export interface KnownString {
  readonly text: string;
  readonly value: ScalarValue;
}

/** Of a string or a list of strings those in which a variable that is not known takes part, as they are written. */
export function unknownStrings(value: Value | undefined): readonly string[] {
  if (value?.kind === 'list') {
    return value.items.flatMap((item) => unknownStrings(item));
  }
  return value?.kind === 'scalar' && value.text === undefined ? [value.source] : [];
}

/** A string or a list of strings, as far as they are known. */
export function strings(value: Value | undefined): readonly KnownString[] {
  if (value?.kind === 'list') {
    return value.items.flatMap((item) => strings(item));
  }
  return value?.kind === 'scalar' && value.text ? [{ text: value.text, value }] : [];
}
