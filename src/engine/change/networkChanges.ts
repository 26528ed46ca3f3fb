import { randomUUID } from 'node:crypto';
import { networkIds, networkNames } from '../../core/change/change';
import type { Facts } from '../../core/change/facts';
import type { ChangeRequest, NetworkChanges, PendingChange } from '../../core/change/port';
import { prepareChange } from '../../core/change/prepareChange';
import { systemClock } from '../clock';
import type { Clock } from '../clock';
import type { Log } from '../log';
import { createChangeFolder } from './changeFolder';
import type { StoredJournal } from './changeFolder';
import { findUnfinished } from './claimNetworks';
import type { Concern } from './claimNetworks';
import { gatherFacts } from './observe';
import { performChange } from './performChange';
import { recoverChange } from './recoverChange';
import { usualChangeTiming } from './run';
import type { ChangeTiming, ChangeTools, EngineAccess } from './run';

export interface NetworkChangesOptions {
  /** Asked for each change, and again where the engine was lost in the middle. */
  readonly engine: EngineAccess;
  /** Where journals and locks lie; made when first needed. All windows of one user on one machine share it. */
  readonly folder: string;
  readonly log: Log;
  readonly clock?: Clock;
  readonly timing?: ChangeTiming;
  readonly onReplaced?: ChangeTools['onReplaced'];
}

function concernOf(request: ChangeRequest, { info, networks }: Facts): Concern {
  if (request.kind === 'undo')
    return { engineId: info.id, networks: networkNames(request.change), ids: networkIds(request.change) };
  const ids = request.kind === 'move' ? [request.from, request.to] : [request.networkId];
  const names = networks.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return { engineId: info.id, networks: names, ids };
}

export function createNetworkChanges(options: NetworkChangesOptions): NetworkChanges {
  const {
    engine: access,
    log,
    clock = systemClock,
    timing = usualChangeTiming,
    onReplaced = () => undefined,
  } = options;
  const folder = createChangeFolder(options.folder, clock);
  const tools: ChangeTools = { access, folder, log, clock, timing, onReplaced };

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
      const engine = await access(signal);
      const facts = await gatherFacts(engine, request, signal);
      const unfinished = await findUnfinished(folder, concernOf(request, facts)).catch((error: unknown) => {
        // A folder that cannot be read cannot be written either: what needs a journal will be refused for that.
        log.warn(`Could not look for unfinished changes: ${String(error)}`);
        return undefined;
      });
      if (unfinished === undefined) return prepareChange(request, facts, { id: randomUUID(), now: clock.now() });
      const { networks } = unfinished;
      const inProgress = await folder.isLocked(engine.info.id, networks);
      return { kind: 'refused', refusals: [inProgress ? { code: 'in-progress', networks } : unfinished] };
    },
    perform: (change, how = {}) => performChange(tools, change, how),
    pending: async () => Promise.all((await folder.list()).map(describe)),
    recover: (id, side, how = {}) => recoverChange(tools, id, side, how),
    forget: (id) => folder.remove(id),
  };
}
