import { randomUUID } from 'node:crypto';
import { networkNames } from '../../core/change/change';
import type { NetworkChanges, PendingChange } from '../../core/change/port';
import { prepareChange } from '../../core/change/prepareChange';
import { systemClock } from '../clock';
import type { Clock } from '../clock';
import type { Log } from '../log';
import { createChangeFolder } from './changeFolder';
import type { StoredJournal } from './changeFolder';
import { gatherFacts } from './observe';
import { performChange } from './performChange';
import { recoverChange } from './recoverChange';
import type { ChangeTools, EngineAccess } from './run';

export interface NetworkChangesOptions {
  /** Asked for each change, and again where the engine was lost in the middle. */
  readonly engine: EngineAccess;
  /** Where journals and locks lie; made when first needed. All windows of one user on one machine share it. */
  readonly folder: string;
  readonly log: Log;
  readonly clock?: Clock;
  /** How long to wait for an engine that was lost in the middle, in milliseconds. */
  readonly patience?: number;
}

const usualPatience = 30_000;

export function createNetworkChanges(options: NetworkChangesOptions): NetworkChanges {
  const { engine: access, log, clock = systemClock, patience = usualPatience } = options;
  const folder = createChangeFolder(options.folder, clock);
  const tools: ChangeTools = { access, folder, log, clock, patience };

  async function describe(stored: StoredJournal): Promise<PendingChange> {
    const { id } = stored;
    if (stored.kind === 'fault') return { kind: 'unreadable', id, detail: stored.detail };
    const { change, heading } = stored.journal;
    const { engineId, createdAt, containers, kind: what } = change;
    const networks = networkNames(change);
    const inProgress = await folder.isLocked(engineId, networks);
    const names = containers.map(({ name }) => name);
    return { kind: 'pending', id, engineId, what, networks, containers: names, createdAt, heading, inProgress };
  }

  return {
    async prepare(request, signal) {
      const facts = await gatherFacts(await access(signal), request, signal);
      return prepareChange(request, facts, { id: randomUUID(), now: clock.now() });
    },
    perform: (change, how = {}) => performChange(tools, change, how),
    pending: async () => Promise.all((await folder.list()).map(describe)),
    recover: (id, side, how = {}) => recoverChange(tools, id, side, how),
    forget: (id) => folder.remove(id),
  };
}
