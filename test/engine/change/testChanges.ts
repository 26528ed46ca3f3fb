import type { NetworkChanges } from '../../../src/core/change/port';
import { createNetworkChanges } from '../../../src/engine/change/networkChanges';
import type { ChangeTiming } from '../../../src/engine/change/run';
import { usualDeadlines } from '../../../src/engine/deadlines';
import { openTestSession } from '../../support/testSession';

export interface TestChanges {
  readonly changes: NetworkChanges;
  dispose(): void;
}

export interface TestChangesOptions {
  readonly host: string;
  /** For journals and locks. */
  readonly folder: string;
  readonly timing: ChangeTiming;
  /** How long a change may take the engine, in milliseconds. */
  readonly deadline?: number;
}

/** Changes of the engine at `host`, which do not wait for answers as long as people would. */
export function openTestChanges({ host, folder, timing, deadline = 2_000 }: TestChangesOptions): TestChanges {
  const deadlines = { ...usualDeadlines, change: deadline, inspect: 2_000, list: 2_000, ping: 2_000, info: 2_000 };
  const { session } = openTestSession({ host, timing: { deadlines } });
  const ignore = (): void => undefined;
  const log = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore };
  const changes = createNetworkChanges({ engine: (signal) => session.engine(signal), folder, log, timing });
  return { changes, dispose: () => session.dispose() };
}
