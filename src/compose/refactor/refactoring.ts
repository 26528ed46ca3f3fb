import type { ComposeDocument } from '../document';
import type { FileEdit } from '../findings';
import type { LiveNetworks } from '../live';
import type { Step } from '../locate';
import type { Network } from '../model/networks';
import type { Service } from '../model/services';
import type { Project } from '../project';
import type { Span } from '../source';

/** A change of a compose file that a person may want where the cursor is. */
export interface Refactoring {
  readonly title: RefactoringTitle;
  readonly kind: 'extract' | 'rewrite' | 'insert';
  readonly effect:
    | { readonly kind: 'edits'; readonly edits: readonly FileEdit[] }
    /** Creates a network on the engine: the wizard is opened, filled in. */
    | { readonly kind: 'create-network'; readonly name: string };
}

/** What a refactoring does, in data. Sentences: `messages/compose/refactorings.ts`. */
export type RefactoringTitle =
  | { readonly code: 'join-new-network'; readonly services: readonly string[]; readonly network: string }
  | {
      readonly code: 'split-network';
      readonly network: string;
      readonly moved: readonly string[];
      readonly tier: string;
    }
  | { readonly code: 'networks-to-map'; readonly service: string }
  | { readonly code: 'networks-to-list'; readonly service: string }
  | { readonly code: 'make-internal'; readonly network: string }
  | { readonly code: 'make-external'; readonly network: string; readonly engineName: string }
  | { readonly code: 'pin-subnet'; readonly network: string; readonly subnets: readonly string[] }
  | { readonly code: 'create-network'; readonly name: string }
  | { readonly code: 'declare-live'; readonly name: string }
  | { readonly code: 'declare-all-live'; readonly count: number };

/** Where the cursor is, and what is known there. */
export interface RefactorContext {
  readonly project: Project;
  readonly document: ComposeDocument;
  readonly selection: Span;
  readonly steps: readonly Step[];
  /** The network whose declaration, in this file, the cursor is in. */
  readonly network: Network | undefined;
  /** The service whose definition, in this file, the cursor is in. */
  readonly service: Service | undefined;
  readonly live: LiveNetworks | undefined;
}

export function rewrite(title: RefactoringTitle, edits: readonly FileEdit[]): Refactoring {
  return { title, kind: 'rewrite', effect: { kind: 'edits', edits } };
}
