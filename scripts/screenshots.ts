import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inspectorWindow } from '../test/support/inspectorWindow';
import { projectRoot, scratchDir } from '../test/support/paths';
import { openWorkbench } from '../test/support/workbench';
import type { Workbench } from '../test/support/workbench';
import { packageExtension } from './packaging/packageExtension';
import { copySamples, engineToShow } from './starting/engine';

const size = { width: 1200, height: 750 };

/** Takes the pictures of the README, in `media/readme`, from the real thing on the sample projects. */
async function main(): Promise<void> {
  const scratch = scratchDir('screenshots');
  const folder = path.join(scratch, 'samples');
  copySamples(folder);
  await packageExtension();
  const engine = await engineToShow({ kind: 'private', suite: undefined }, folder);
  const workbench = await openWorkbench({
    env: engine.env,
    folder,
    size,
    settings: { 'editor.minimap.enabled': false },
  });
  try {
    await takePictures(workbench);
  } finally {
    await workbench.close();
    await engine.stop();
    rmSync(scratch, { recursive: true });
  }
}

async function takePictures(workbench: Workbench): Promise<void> {
  await workbench.openView();
  await workbench.widenSideBar(460);
  for (const network of ['shop_front', 'shop_back', 'monitoring_metrics']) {
    await workbench.expand(workbench.row(network));
  }
  await workbench.page.mouse.move(0, 0);
  await workbench.openFile('shop/compose.yaml');
  for (const theme of ['dark', 'light'] as const) {
    await workbench.theme(theme);
    await keep(workbench, `tree-${theme}`);
  }
  const inspector = await inspectorWindow(workbench);
  await inspector.inspect('shop_back');
  await workbench.theme('dark');
  await keep(workbench, 'inspector-dark');
}

async function keep(workbench: Workbench, name: string): Promise<void> {
  const to = path.join(projectRoot, 'media/readme', `${name}.png`);
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(await workbench.screenshot(name), to);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
