import type { Disposable } from '../core/event';
import type { Endpoint } from './endpoint';
import type { FileWatch } from './fileWatch';

/** Calls `onChange` when the CLI's configuration has changed so that another engine is meant: `docker context use`. */
export function followContext(
  configFile: string,
  watchFiles: FileWatch,
  resolve: () => Promise<readonly Endpoint[]>,
  onChange: () => void,
): Disposable {
  let known = meant();
  return watchFiles([configFile], () => void look());

  async function look(): Promise<void> {
    const before = known;
    known = meant();
    const [then, now] = await Promise.all([before, known]);
    if (now !== undefined && now !== then) onChange();
  }

  /** Undefined where the configuration cannot be read, as while it is being written. */
  function meant(): Promise<string | undefined> {
    return resolve().then(
      (endpoints) => JSON.stringify(endpoints),
      () => undefined,
    );
  }
}
