import * as vscode from 'vscode';
import type { PendingChange } from '../../core/change/port';
import type { ConnectionState } from '../../core/engine';
import type { Disposable } from '../../core/event';
import { detailsLabel } from '../../messages/uiFailures';
import { pendingSentence, recoveryAction, showFileAction, unreadableSentence } from '../../messages/uiRecovery';
import { shown } from '../neutral';
import { notify } from '../notify';
import type { Commands } from '../run';
import { nextOffer } from './nextOffer';
import { recoverPending } from './recoverPending';
import type { RecoverParts } from './recoverPending';

export interface RecoveryParts extends RecoverParts {
  readonly commands: Pick<Commands, 'runForPerson' | 'doForPerson'>;
  /** The file in which a change is written down. */
  readonly fileOf: (id: string) => string;
  readonly log: { warn(message: string): void };
}

/** Another window has come to its end, or has died, by then. */
const lookAgainMs = 10_000;

/**
 * Whenever an engine is there: looks for changes that earlier sessions have left in the middle, and asks what to do
 * with each, one after the other. Nothing is done by itself.
 */
export function createRecovery(parts: RecoveryParts): Disposable {
  const { session, changes, commands, fileOf, log } = parts;
  const told = new Set<string>();
  let looking = false;
  let again: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    if (looking || !vscode.workspace.isTrusted) return;
    looking = true;
    clearTimeout(again);
    try {
      while (session.state.kind === 'live') {
        const next = nextOffer(await changes.pending(), session.state.info.id, told);
        if (next.kind === 'wait') again = setTimeout(() => void look(), lookAgainMs);
        if (next.kind !== 'tell') return;
        told.add(next.about.id);
        await tell(next.about);
      }
    } catch (error) {
      log.warn(`Could not look for unfinished changes: ${String(error)}`);
    } finally {
      looking = false;
    }
  }

  function tell(pending: PendingChange): Promise<void> {
    if (pending.kind === 'unreadable') {
      const file = fileOf(pending.id);
      return notify('error', shown(unreadableSentence(file)), [
        { label: showFileAction(), run: () => vscode.window.showTextDocument(vscode.Uri.file(file)) },
      ]);
    }
    const run = (way: 'finish' | 'restore') => () =>
      commands.doForPerson('recoverChange', (task) => recoverPending(pending, way, parts, task));
    // An error stays in sight until it is answered, and containers may be cut off meanwhile.
    return notify('error', shown(pendingSentence(pending)), [
      { label: recoveryAction('finish'), run: run('finish') },
      { label: recoveryAction('restore'), run: run('restore') },
      { label: detailsLabel(), run: () => commands.runForPerson('recoverChange', [pending.id]) },
    ]);
  }

  const onState = ({ kind }: ConnectionState) => {
    if (kind === 'live') void look();
  };
  const listeners = [
    session.onDidChangeState(onState),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void look()),
    // Somebody may come from another window, which has died.
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) void look();
    }),
  ];
  onState(session.state);
  return {
    dispose() {
      clearTimeout(again);
      for (const listener of listeners) listener.dispose();
    },
  };
}
