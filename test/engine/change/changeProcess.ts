import { readFileSync } from 'node:fs';
import type { ChangeRequest } from '../../../src/core/change/port';
import { edited } from './scene';
import { openTestChanges } from './testChanges';

/** What this program is told on its standard input, as JSON. */
export interface ChangeTask {
  readonly host: string;
  readonly folder: string;
  readonly what: 'edit' | 'move' | 'remove' | 'disconnect';
  readonly networkId: string;
  readonly containerId: string;
  /** The network that a move goes to. */
  readonly to?: string;
}

/** A process of its own that makes one change and says what came of it: another window, which can be killed. */
async function main({ host, folder, what, networkId, containerId, to = '' }: ChangeTask): Promise<void> {
  const opened = openTestChanges({ host, folder, deadline: 60_000, timing: { patience: 60_000, settling: 500 } });
  const requests: Readonly<Record<ChangeTask['what'], ChangeRequest>> = {
    edit: { kind: 'edit', networkId, target: edited },
    move: { kind: 'move', containerId, from: networkId, to },
    remove: { kind: 'remove', networkId, members: 'disconnect' },
    disconnect: { kind: 'disconnect', networkId, containerId },
  };
  const prepared = await opened.changes.prepare(requests[what]);
  const outcome = prepared.kind === 'ready' ? await opened.changes.perform(prepared.change) : prepared;
  const refusals = outcome.kind === 'refused' ? outcome.refusals.map(({ code }) => code) : [];
  console.log(JSON.stringify({ kind: outcome.kind, refusals }));
  opened.dispose();
}

void main(JSON.parse(readFileSync(0, 'utf8')) as ChangeTask);
