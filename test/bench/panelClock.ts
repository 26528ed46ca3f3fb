import type { Page } from 'playwright-core';
import type { Workbench } from '../support/workbench';

/**
 * Times of what a panel shows, taken by its own frames: whoever asks a frame from outside hears of it tens of
 * milliseconds later, and asks again only after up to half a second. All are milliseconds since the epoch.
 */
export interface PanelClock {
  /** When the mouse was last pressed in the window. */
  pressed(): Promise<number>;
  /** When the panel that is open first showed what is looked for. */
  opened(): Promise<number>;
  /** When the panel that is open shows this text, from now on. */
  shows(text: string): Promise<number>;
}

const now = 'performance.timeOrigin + performance.now()';

/** Looks for a text in every panel from its first frame on. To be made before the first panel opens. */
export async function panelClock(workbench: Workbench, looksFor: RegExp): Promise<PanelClock> {
  const { page } = workbench;
  // What a panel shows is a frame in a frame; the inner one is written anew when it comes, which ends what runs in it.
  await page.addInitScript(`if (self !== top && parent === top) {
    globalThis.__opened = new Promise((done) => {
      const look = () => {
        const text = document.getElementById('active-frame')?.contentDocument?.body?.textContent ?? '';
        if (${String(looksFor)}.test(text)) done(${now});
        else requestAnimationFrame(look);
      };
      look();
    });
  }`);
  await listenToMouse(page);
  const outer = page.locator('iframe.webview.ready').filter({ visible: true }).contentFrame();
  const inPanel = (expression: string): Promise<number> => workbench.webview.locator('body').evaluate(expression);
  return {
    pressed: () => page.evaluate('globalThis.__pressed'),
    opened: () => outer.locator('body').evaluate('globalThis.__opened'),
    shows: (text) =>
      inPanel(`new Promise((done) => {
        const look = () => {
          if (document.body.textContent.includes(${JSON.stringify(text)})) done(${now});
          else requestAnimationFrame(look);
        };
        look();
      })`),
  };
}

async function listenToMouse(page: Page): Promise<void> {
  await page.evaluate(
    `addEventListener('mousedown', ({ timeStamp }) => (globalThis.__pressed = performance.timeOrigin + timeStamp), true)`,
  );
}
