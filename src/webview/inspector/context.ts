import type { InspectorCalls } from '../../protocol/inspector';
import type { AnswerOf, ArgumentOf } from '../../protocol/rpc';

/** What every part of the page may use. */
export interface Context {
  /** Asks the owner; a refusal or failure is said, and ends in undefined. */
  ask<M extends keyof InspectorCalls>(
    method: M,
    argument: ArgumentOf<InspectorCalls, M>,
  ): Promise<AnswerOf<InspectorCalls, M> | undefined>;
  say(sentence: string): void;
  /** BCP 47. */
  readonly locale: string;
}
