import type { Steps } from '../../core/steps';

/** A fifth of what may hold up the extension host: the step that ends a slice is as long as it is. */
const sliceMilliseconds = 3;

/**
 * Does work a slice at a time, and lets the extension host get to what else waits in between. Undefined where nobody
 * wants it any more, which is asked after each pause.
 */
export async function inSlices<T extends object>(steps: Steps<T>, isWanted: () => boolean): Promise<T | undefined> {
  let until = performance.now() + sliceMilliseconds;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setImmediate(resolve));
    if (!isWanted()) return undefined;
    until = performance.now() + sliceMilliseconds;
  }
}
