import * as vscode from 'vscode';
import type { Replacement } from '../../core/change/change';
import type { EngineSession } from '../../core/engine';
import type { Disposable, Event } from '../../core/event';
import type { HostView } from '../../core/host';
import type { Commands } from '../run';
import { inspectorViewType } from '../ids';
import { shown } from '../neutral';
import { onDidChangeSetting, readSettings } from '../settings';
import type { NetworksView } from '../tree/networksView';
import { createAgain } from './createAgain';
import { offeredMemberActions, offeredNetworkActions } from './inspectorActions';
import type { InspectedNetwork, InspectorModel } from './inspectorModel';
import { createInspectorModel } from './inspectorModel';
import { connectInspectorPanel } from './inspectorPanel';

/** Panels that show a network each. */
export interface InspectorPanels extends vscode.WebviewPanelSerializer, Disposable {
  /** Opens the panel of a network, or shows the one that is open. */
  open(network: InspectedNetwork, focus: 'take' | 'leave'): void;
}

export interface InspectorPanelsParts {
  readonly session: EngineSession;
  /** This machine, which may be the engine's host. */
  readonly host: HostView;
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly commands: Pick<Commands, 'runForPerson' | 'doForPerson'>;
  readonly tree: Pick<NetworksView, 'selectNew'>;
  readonly onDidReplace: Event<Replacement>;
}

export function createInspectorPanels(parts: InspectorPanelsParts): InspectorPanels {
  const { session, extensionUri, log } = parts;
  const open = new Map<vscode.WebviewPanel, InspectorModel>();

  function attach(panel: vscode.WebviewPanel, network: InspectedNetwork): void {
    const model = createInspectorModel(network, {
      session,
      rules: () => ({
        trusted: vscode.workspace.isTrusted,
        network: offeredNetworkActions(),
        members: offeredMemberActions(),
      }),
      reservedSubnets: () => readSettings().reservedSubnets,
      host: parts.host,
      now: Date.now,
      onError: (error) => log.debug(`inspector: ${String(error)}`),
    });
    open.set(panel, model);
    const connection = connectInspectorPanel(panel, model, {
      extensionUri,
      log,
      runForPerson: (name, values) => parts.commands.runForPerson(name, values),
      createAgain: (removed) =>
        void parts.commands.doForPerson('createNetwork', async (task) => {
          if (!removed.network) return;
          const made = await createAgain(removed.network, session, task);
          removed.follow(made);
          await parts.tree.selectNew(made.id);
        }),
      successorOf: ({ id, name }) => session.store.snapshot.networks.find((one) => one.name === name && one.id !== id),
      show(id) {
        const other = session.store.network(id);
        if (other) show(other, 'take');
      },
    });
    panel.onDidDispose(() => {
      open.delete(panel);
      connection.dispose();
      model.dispose();
    });
  }

  function show(network: InspectedNetwork, focus: 'take' | 'leave'): void {
    const preserveFocus = focus === 'leave';
    const [known] = [...open].find(([, model]) => model.state.network === network.id) ?? [];
    if (known) {
      known.reveal(undefined, preserveFocus);
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Active, preserveFocus };
    attach(vscode.window.createWebviewPanel(inspectorViewType, shown(network.name), place), network);
  }

  const settings = onDidChangeSetting('reservedSubnets', () => {
    for (const model of open.values()) model.reconsider();
  });
  const replacements = parts.onDidReplace(({ formerIds, id, name }) => {
    for (const model of open.values()) if (formerIds.includes(model.state.network)) model.follow({ id, name });
  });
  return {
    open: show,
    deserializeWebviewPanel(panel, state: unknown) {
      const network = readSaved(state);
      if (network) attach(panel, network);
      else panel.dispose();
      return Promise.resolve();
    },
    dispose() {
      settings.dispose();
      replacements.dispose();
      for (const panel of [...open.keys()]) panel.dispose();
    },
  };
}

/** What the page kept with VS Code. It was out of our hands: only what looks right is taken. */
function readSaved(state: unknown): InspectedNetwork | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const saved = new Map<string, unknown>(Object.entries(state));
  const [id, name] = [saved.get('network'), saved.get('name')];
  if (typeof id !== 'string' || typeof name !== 'string') return undefined;
  return /^[0-9a-z]{1,64}$/.test(id) ? { id, name } : undefined;
}
