/** What a person did with one question. */
export type Answer<T> =
  { readonly kind: 'next'; readonly value: T } | { readonly kind: 'back' } | { readonly kind: 'cancel' };

/** Where a question stands in its wizard. `step` counts from 1. */
export interface Position {
  readonly title: string;
  readonly step: number;
  readonly steps: number;
}

/** For a question that a page asks on top of itself: one can go back to the page. */
export function below(position: Position, title = position.title): Position {
  return { ...position, title, step: Math.max(position.step, 2) };
}

/** Asks one question about the draft and answers with the draft that follows from it. */
export type Step<Draft> = (draft: Draft, position: Position) => Promise<StepAnswer<Draft>>;

/** Of a page on which much can be chosen before it is left: going back loses nothing of it. */
export type StepAnswer<Draft> = Answer<Draft> | { readonly kind: 'back-with'; readonly value: Draft };

/** The draft after a question that was asked on top of a page. */
export function draftAfter<Draft>(answer: Answer<Draft>, before: Draft): Draft {
  return answer.kind === 'next' ? answer.value : before;
}

/**
 * Leads through the steps, forth and back, and answers with the finished draft, or with nothing when the person left.
 * A draft is whole from the beginning: its first value is what one gets by pressing Enter all the way. The steps are
 * asked for after each answer, so that an answer may add or drop later ones.
 */
export async function walk<Draft>(
  title: string,
  first: Draft,
  stepsOf: (draft: Draft) => readonly Step<Draft>[],
): Promise<Draft | undefined> {
  let draft = first;
  let at = 0;
  for (;;) {
    const steps = stepsOf(draft);
    const step = steps[at];
    if (!step) return draft;
    const answer = await step(draft, { title, step: at + 1, steps: steps.length });
    if (answer.kind === 'cancel') return undefined;
    if ('value' in answer) draft = answer.value;
    at += answer.kind === 'next' ? 1 : -1;
  }
}
