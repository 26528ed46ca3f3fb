import { openChosenEngine } from './chosenEngine';
import type { TestEngine } from './engineClient';
import { inspectorWindow } from './inspectorWindow';
import type { InspectorWindow } from './inspectorWindow';
import { windowText } from './windowText';
import { openWorkbench } from './workbench';
import type { Workbench, WorkbenchOptions } from './workbench';

/** Opens the chosen engine for the suite that calls this, and removes it afterwards. */
export function useEngine(): () => TestEngine {
  return useResource(openChosenEngine, (engine) => engine.stop());
}

/**
 * Opens a window for the suite that calls this, and closes it afterwards. When a test fails, it is told what the window
 * shows. The options are asked for when the window opens, so they may use what other hooks have made.
 */
export function useWorkbench(options: () => WorkbenchOptions = () => ({})): () => Workbench {
  return useResource(
    () => openWorkbench(options()),
    (opened) => opened.close(),
    (workbench) => {
      tellFailures(workbench);
      beforeSecondAttempt(() => workbench().startOver());
    },
  );
}

/** Puts in order what a failed test of the suite that calls this may have left, before its second attempt. */
export function beforeSecondAttempt(putInOrder: () => Promise<unknown>): void {
  const begun = new Set<string>();
  beforeEach('begin a second attempt as the first one began', async function () {
    const title = this.currentTest?.fullTitle() ?? '';
    if (begun.has(title)) await putInOrder();
    begun.add(title);
  });
}

/**
 * Has a test that fails, or a suite that does not get to its first test, leave a picture of the window in
 * `.cache/screenshots` and say in words what can be seen: where only the log is kept, it has to explain itself.
 */
export function tellFailures(workbench: () => Workbench, which = ''): void {
  async function tell(titles: readonly string[]): Promise<void> {
    const name = ['failed', ...titles, which].join(' ').trim().replaceAll(/\W+/g, '-');
    try {
      console.error(`      the window is in ${await workbench().screenshot(name)}`);
      console.error((await windowText(workbench().page)).replaceAll(/^/gm, '        '));
    } catch (error) {
      // The failure that is told of must not be hidden by this one.
      console.error(`      the window cannot be seen: ${String(error)}`);
    }
  }
  afterEach('tell what the window shows', async function () {
    // Of a test that may have a second attempt mocha does not say that it failed.
    if (this.currentTest && this.currentTest.state !== 'passed') await tell(this.currentTest.titlePath());
  });
  after('tell what the window shows', async function () {
    const suite = this.test?.parent;
    if (suite?.tests.every(({ state }) => state === undefined) === true) await tell(suite.titlePath());
  });
}

/** Watches over the panels that the suite which calls this opens in its window. */
export function useInspector(workbench: () => Workbench): () => InspectorWindow {
  return useResource(
    () => inspectorWindow(workbench()),
    () => Promise.resolve(),
  );
}

/** What is to be seen of it at last is `watch`ed before it is closed. */
function useResource<T>(
  open: () => Promise<T>,
  close: (resource: T) => Promise<void>,
  watch: (resource: () => T) => void = () => undefined,
): () => T {
  let resource: T | undefined;
  const opened = (): T => {
    if (resource === undefined) throw new Error('used before the suite has begun');
    return resource;
  };
  before(async () => {
    resource = await open();
  });
  watch(opened);
  after(async () => {
    if (resource !== undefined) await close(resource);
  });
  return opened;
}
