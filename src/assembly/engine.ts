import * as l10n from '@vscode/l10n';
import { homedir } from 'node:os';
import * as vscode from 'vscode';
import type { EngineSession } from '../core/engine';
import type { Replacement } from '../core/change/change';
import type { Emitter } from '../core/event';
import { createEmitter } from '../core/event';
import { createStore } from '../core/store';
import { listEngineChoices } from '../engine/engineChoices';
import { createEngineSession } from '../engine/session';
import type { Machine } from '../engine/usualSockets';
import type { EngineChoice } from '../ui/commands/engineCommands';
import { onDidChangeSetting, readSettings } from '../ui/settings';
import { createStatusBar } from '../ui/statusBar';

/** What every other part stands on. */
export interface EngineParts {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly session: EngineSession;
  readonly listChoices: () => Promise<readonly EngineChoice[]>;
  /** Networks that were made anew, as an edit does: whoever shows the old one goes along. */
  readonly replaced: Emitter<Replacement>;
}

/** The way to the engine. None is asked before a view is seen or a command needs one; `onLive` hears when one is there. */
export function assembleEngine(context: vscode.ExtensionContext, onLive: () => Promise<unknown>): EngineParts {
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
  const log = vscode.window.createOutputChannel('Docker Networks', { log: true });
  const machine: Machine = {
    platform: process.platform,
    homeDir: homedir(),
    env: process.env,
    userId: process.getuid?.(),
  };
  const store = createStore((error) => log.error(String(error)));
  const replaced = createEmitter<Replacement>((error) => log.error(String(error)));
  const session = createEngineSession({ setting: () => readSettings().endpoint, machine, log, store });
  context.subscriptions.push(
    log,
    store,
    session,
    replaced,
    createStatusBar(session),
    session.onDidChangeState(({ kind }) => {
      if (kind === 'live') onLive().catch((error: unknown) => log.error(String(error)));
    }),
    onDidChangeSetting('endpoint', () => session.reconnect()),
  );
  return { context, log, session, listChoices: () => listEngineChoices(machine), replaced };
}
