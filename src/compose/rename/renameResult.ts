import type { FileEdit } from '../findings';
import type { Place } from '../source';

/** What can be renamed, and where its name stands under the cursor, quotes left out. */
export interface RenameTarget {
  readonly kind: 'network' | 'alias';
  readonly name: string;
  readonly at: Place;
}

export interface RenameEdit extends FileEdit {
  /** `mention`: a word elsewhere that may mean the same. `fragment`: a file that may belong to the project. */
  readonly why: 'name' | 'mention' | 'fragment';
}

export type RenameResult =
  { readonly kind: 'edits'; readonly edits: readonly RenameEdit[] } | ({ readonly kind: 'refused' } & RenameRefusal);

/** Why a name stays. Sentences: `messages/compose/rename.ts`. */
export type RenameRefusal =
  | { readonly code: 'nothing-here' }
  /** A file that Compose could not read. */
  | { readonly code: 'broken'; readonly file: string }
  /** Nothing that is known declares it. */
  | { readonly code: 'undeclared'; readonly network: string }
  /** `default` belongs to Compose. */
  | { readonly code: 'default-network' }
  | { readonly code: 'invalid-network-name'; readonly name: string }
  | { readonly code: 'extension-name'; readonly name: string }
  | { readonly code: 'network-exists'; readonly name: string }
  /** The engine would know both by one name. */
  | { readonly code: 'same-engine-name'; readonly name: string; readonly network: string; readonly engineName: string }
  | { readonly code: 'from-variable'; readonly text: string; readonly at: Place }
  /** The text is used through an anchor for other things as well, or the files would mean something else. */
  | { readonly code: 'meaning-changes'; readonly name: string }
  | { readonly code: 'external-unknown'; readonly network: string }
  | { readonly code: 'invalid-alias'; readonly name: string }
  | { readonly code: 'name-taken'; readonly name: string; readonly service: string };

export function refused(refusal: RenameRefusal): RenameResult {
  return { kind: 'refused', ...refusal };
}
