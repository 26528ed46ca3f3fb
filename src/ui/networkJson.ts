import * as vscode from 'vscode';
import type { NetworkEngine } from '../core/engine';
import type { Disposable } from '../core/event';
import type { Network } from '../core/model';
import { networkJsonScheme } from './ids';
import { shown } from './neutral';

export interface NetworkJson extends Disposable {
  /** Opens what the engine says of the network, in a document that nobody can change. */
  open(network: Network, engine: NetworkEngine, signal: AbortSignal): Promise<vscode.Uri>;
}

/** The documents hold the engine's own words, labels and all: that is what they were asked for. */
export function createNetworkJson(): NetworkJson {
  const texts = new Map<string, string>();
  const changes = new vscode.EventEmitter<vscode.Uri>();
  const registrations = [
    changes,
    vscode.workspace.registerTextDocumentContentProvider(networkJsonScheme, {
      onDidChange: changes.event,
      provideTextDocumentContent: (uri) => texts.get(uri.toString()),
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString())),
  ];
  return {
    async open(network, engine, signal) {
      const raw = await engine.rawNetwork(network.id, signal);
      const uri = uriOf(network);
      texts.set(uri.toString(), `${JSON.stringify(raw, undefined, 2)}\n`);
      changes.fire(uri);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document, { preview: true });
      return uri;
    },
    dispose() {
      vscode.Disposable.from(...registrations).dispose();
    },
  };
}

/** The name is for the tab only; the id tells two networks of one name apart. */
function uriOf(network: Network): vscode.Uri {
  const name = shown(network.name).replaceAll(/[/\\]/g, '_');
  return vscode.Uri.from({ scheme: networkJsonScheme, path: `/${name}.json`, query: network.id });
}
