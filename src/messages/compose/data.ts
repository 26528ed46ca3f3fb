import type { Finding, RuleId } from '../../compose/rules/all';

/** What the sentence of a rule is made of. */
export type DataOf<Id extends RuleId> = Extract<Finding, { readonly rule: Id }>['data'];

/** A sentence for each of the rules. */
export type SentencesOf<Id extends RuleId> = { readonly [Each in Id]: (data: DataOf<Each>) => string };
