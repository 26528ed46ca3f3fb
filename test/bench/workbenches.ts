import path from 'node:path';
import { projectRoot } from '../support/paths';
import { openWorkbench } from '../support/workbench';
import type { Workbench } from '../support/workbench';

/** Our tree and the barest one, each in a VS Code of its own, on the same engine; `first` is a row that both show. */
export async function openBoth(
  engines: { readonly ours: string; readonly floor: string },
  first = 'bridge',
): Promise<{
  readonly ours: Workbench;
  readonly floor: Workbench;
  close(): Promise<void>;
}> {
  const ours = await openWorkbench({ engine: engines.ours });
  const floor = await openWorkbench({ engine: engines.floor, extension: path.join(projectRoot, 'test/bench/floor') });
  for (const each of [ours, floor]) {
    await each.openView();
    await each.row(first).waitFor();
  }
  return {
    ours,
    floor,
    close: async () => {
      await ours.close();
      await floor.close();
    },
  };
}
