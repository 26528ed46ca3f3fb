import type { LastChoice } from '../../core/requests/driverOffers';

/** What was chosen when a network was last created in this workspace. */
export interface WizardMemory {
  readonly last: LastChoice | undefined;
  keep(choice: LastChoice): void;
}

/** What VS Code keeps for a workspace. */
interface WorkspaceStorage {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const key = 'createNetwork';

export function createWizardMemory(storage: WorkspaceStorage): WizardMemory {
  return {
    get last() {
      return readKept(storage.get(key));
    },
    keep: ({ driver, internal = false }) => void storage.update(key, { driver, internal }),
  };
}

/** What an earlier version, or anybody, left in the workspace's storage. */
function readKept(stored: unknown): LastChoice | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  if (!('driver' in stored) || typeof stored.driver !== 'string') return undefined;
  return { driver: stored.driver, internal: 'internal' in stored && stored.internal === true };
}
