import { openChosenEngine } from './chosenEngine';
import type { TestEngine } from './engineClient';
import { inspectorWindow } from './inspectorWindow';
import type { InspectorWindow } from './inspectorWindow';
import { openWorkbench } from './workbench';
import type { Workbench, WorkbenchOptions } from './workbench';

/** Opens the chosen engine for the suite that calls this, and removes it afterwards. */
export function useEngine(): () => TestEngine {
  return useResource(openChosenEngine, (engine) => engine.stop());
}

/**
 * Opens a window for the suite that calls this, and closes it afterwards. A test that fails leaves a picture of it in
 * `.cache/screenshots`. The options are asked for when the window opens, so they may use what other hooks have made.
 */
export function useWorkbench(options: () => WorkbenchOptions = () => ({})): () => Workbench {
  const workbench = useResource(
    () => openWorkbench(options()),
    (opened) => opened.close(),
  );
  afterEach('picture of a failure', async function () {
    const test = this.currentTest;
    // Of a test that may have a second attempt mocha does not say that it failed.
    if (!test || test.state === 'passed') return;
    const name = test.titlePath().join(' ').replaceAll(/\W+/g, '-');
    console.error(`      the window is in ${await workbench().screenshot(`failed-${name}`)}`);
  });
  return workbench;
}

/** Watches over the panels that the suite which calls this opens in its window. */
export function useInspector(workbench: () => Workbench): () => InspectorWindow {
  return useResource(
    () => inspectorWindow(workbench()),
    () => Promise.resolve(),
  );
}

function useResource<T>(open: () => Promise<T>, close: (resource: T) => Promise<void>): () => T {
  let resource: T | undefined;
  before(async () => {
    resource = await open();
  });
  after(async () => {
    if (resource !== undefined) await close(resource);
  });
  return () => {
    if (resource === undefined) throw new Error('used before the suite has begun');
    return resource;
  };
}
