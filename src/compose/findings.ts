import type { LiveNetworks } from './live';
import type { Project } from './project';
import type { Place } from './source';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Text put in place of a span. */
export interface FileEdit extends Place {
  readonly text: string;
}

export interface Fix {
  readonly title: FixTitle;
  /** Safe to apply unseen: the meaning is what was meant, nothing is lost. */
  readonly safe: boolean;
  readonly edits: readonly FileEdit[];
  /** Files that are made, with nothing in them, where there are none yet. */
  readonly creates?: readonly string[];
}

/** What a fix does, in data. Sentences: `messages/compose/fixes.ts`. */
export type FixTitle =
  | { readonly code: 'replace'; readonly text: string }
  | { readonly code: 'remove'; readonly text: string }
  | { readonly code: 'add'; readonly text: string }
  | { readonly code: 'rename-key'; readonly key: string }
  | { readonly code: 'move'; readonly key: string; readonly to: string }
  | { readonly code: 'declare-network'; readonly network: string }
  | { readonly code: 'declare-external'; readonly network: string }
  | { readonly code: 'use-network-mode'; readonly mode: string }
  | { readonly code: 'join-network'; readonly service: string; readonly network: string }
  | { readonly code: 'quote' }
  | { readonly code: 'unquote' }
  | { readonly code: 'make-list' }
  | { readonly code: 'make-map' }
  | { readonly code: 'outdent'; readonly key: string }
  | { readonly code: 'escape-dollar' }
  | { readonly code: 'create-file'; readonly path: string };

/** Another place that has a part in a finding, and which. Sentences: `messages/compose/related.ts`. */
export interface Related {
  readonly at: Place;
  readonly role: RelatedRole;
}

export type RelatedRole =
  'first' | 'other' | 'declared-here' | 'inherited-here' | 'networks-here' | 'mode-here' | 'edge';

/** What a rule has to say about one place. */
export interface Report<Data> {
  readonly at: Place;
  readonly data: Data;
  /** Where it differs from the severity of the rule. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
  /** Worked out when somebody asks for them. */
  readonly fixes?: () => readonly Fix[];
}

export interface RuleContext {
  /** Absent where no engine is connected. */
  readonly live?: LiveNetworks;
}

/** One thing a compose file can get wrong. `Data` is what its sentence is made of. */
export interface Rule<Id extends string, Data> {
  readonly id: Id;
  readonly severity: Severity;
  /** A rule that needs a live engine is not asked without one. */
  readonly needs: 'file' | 'live';
  /** It has nothing to say where none of these keys is written, and is not asked there; absent: always asked. */
  readonly keys?: readonly string[];
  /** Says what any YAML extension with the compose schema says too. */
  readonly schemaLike?: true;
  /** Speaks about files that do not parse, too; all others would guess. */
  readonly readsBroken?: true;
  check(project: Project, context: RuleContext): Iterable<Report<Data>>;
}

export interface FindingBase<Id extends string, Data> {
  readonly rule: Id;
  readonly data: Data;
  readonly severity: Severity;
  readonly at: Place;
  readonly related: readonly Related[];
  readonly tags: readonly ('unnecessary' | 'deprecated')[];
  fixes(): readonly Fix[];
}
