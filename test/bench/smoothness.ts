import type { Workbench } from '../support/workbench';

const frameCount = 120;
/** So many pixels from frame to frame are what a wheel that is turned fast makes. */
const step = 120;

/** How long the frames of the open panel were while a part of it was scrolled; milliseconds, shortest first. */
export async function framesWhileScrolling(
  { webview }: Workbench,
  part: string,
  direction: 'down' | 'up',
): Promise<readonly number[]> {
  const by = direction === 'down' ? step : -step;
  const { frames, moved }: Scrolled = await webview.locator('body').evaluate(`new Promise((done) => {
    const part = document.querySelector(${JSON.stringify(part)});
    const scrolled = getComputedStyle(part).overflowY === 'auto' ? part : document.scrollingElement;
    const before = scrolled.scrollTop;
    const frames = [];
    let last;
    const frame = (now) => {
      if (last !== undefined) frames.push(now - last);
      last = now;
      scrolled.scrollTop += ${by};
      if (frames.length < ${frameCount}) requestAnimationFrame(frame);
      else done({ frames, moved: scrolled.scrollTop - before });
    };
    requestAnimationFrame(frame);
  })`);
  if (moved === 0) throw new Error(`${part} was not scrolled`);
  return [...frames].sort((a, b) => a - b);
}

interface Scrolled {
  readonly frames: readonly number[];
  /** Pixels. */
  readonly moved: number;
}

/** The frame that so large a part of them does not exceed; 1 is the longest. */
export function percentile(frames: readonly number[], part: number): number {
  const found = frames[Math.min(frames.length - 1, Math.floor(frames.length * part))];
  if (found === undefined) throw new Error('no frame was drawn');
  return found;
}
