import { setTimeout as delay } from 'node:timers/promises';
import type { Workbench } from '../support/workbench';

const turns = 60;
const pixels = 180;
const pause = 16;
/** How far down a part is, by itself and with its page. */
const place = '(part) => part.scrollTop + document.scrollingElement.scrollTop';

/** How long the frames of the open panel were while the wheel turned over a part of it; milliseconds, shortest first. */
export async function framesWhileScrolling(
  { page, webview }: Workbench,
  part: string,
  direction: 'down' | 'up',
): Promise<readonly number[]> {
  const scrolled = webview.locator(part).first();
  await scrolled.scrollIntoViewIfNeeded();
  const box = await scrolled.boundingBox();
  if (!box) throw new Error(`${part} is not in view`);
  // The beginning of it is in view, however long it is.
  await page.mouse.move(box.x + Math.min(box.width, 400) / 2, box.y + Math.min(box.height, 300) / 2);
  const before = await scrolled.evaluate(place);
  await webview.locator('body').evaluate(`
    globalThis.__frames = [];
    let last;
    const frame = (now) => {
      if (last !== undefined) __frames.push(now - last);
      last = now;
      if (__frames) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);`);
  for (let turn = 0; turn < turns; turn++) {
    await page.mouse.wheel(0, direction === 'down' ? pixels : -pixels);
    await delay(pause);
  }
  const frames: readonly number[] = await webview
    .locator('body')
    .evaluate('(() => { const frames = __frames; __frames = undefined; return frames; })()');
  if ((await scrolled.evaluate(place)) === before) throw new Error(`${part} was not scrolled`);
  return [...frames].sort((a, b) => a - b);
}

/** The frame that so large a part of them does not exceed; 1 is the longest. */
export function percentile(frames: readonly number[], part: number): number {
  const found = frames[Math.min(frames.length - 1, Math.floor(frames.length * part))];
  if (found === undefined) throw new Error('no frame was drawn');
  return found;
}
