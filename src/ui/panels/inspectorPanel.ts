import * as vscode from 'vscode';
import type { Disposable } from '../../core/event';
import type { Member } from '../../core/inspection/member';
import { copiedNote } from '../../messages/uiClipboard';
import type { InspectorCalls, InspectorNotice, Language, Opening, SecretPlace } from '../../protocol/inspector';
import { openingName } from '../../protocol/inspector';
import type { InspectorHandlers, Known } from './inspectorRequests';
import { inspectorResponders } from './inspectorRequests';
import type { RpcNotice } from '../../protocol/rpc';
import { createResponder } from '../../protocol/rpc';
import type { CommandName } from '../ids';
import { copyText } from '../copyText';
import { inLabel, shown } from '../neutral';
import { driverIcon } from '../tree/icon';
import { openComposeFile } from './composeFile';
import { firstLook } from './firstLook';
import { pageHtml, pageRoots } from './html';
import { memberArguments, memberCommand, networkCommand } from './inspectorActions';
import type { InspectedNetwork, InspectorModel } from './inspectorModel';
import { memberText } from './memberText';

export interface InspectorPanelParts {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly runForPerson: (name: CommandName, values: readonly unknown[]) => void;
  /** Makes a network that was removed once more, and answers with it. */
  readonly createAgain: (model: InspectorModel) => void;
  readonly successorOf: (network: InspectedNetwork) => InspectedNetwork | undefined;
  readonly show: (networkId: string) => void;
}

/** Joins a panel and a model: the page asks, the model answers, and nobody works while nobody looks. */
export function connectInspectorPanel(
  panel: vscode.WebviewPanel,
  model: InspectorModel,
  parts: InspectorPanelParts,
): Disposable {
  const { webview } = panel;
  // A page that has not asked yet learns everything with its first answer.
  let asked = false;
  let { visible } = panel;

  function post(message: unknown): void {
    void webview.postMessage(message);
  }

  const receive = createResponder<InspectorCalls>(
    inspectorResponders(() => knownOf(model), {
      ...handlersOf(model, parts),
      open: () => {
        // A page that has been hidden since it asked is no more.
        if (visible) model.look('study');
        asked = visible;
        return { language: languageNow(), state: model.state };
      },
    }),
    post,
    {
      refused: (method, reason) => parts.log.warn(`inspector: refused ${JSON.stringify(method)}: ${reason}`),
      failed: (method, error) => parts.log.error(`inspector: ${method}: ${String(error)}`),
    },
  );

  function decorate(): void {
    const { name } = model.state;
    panel.title = shown(name);
    if (model.network) panel.iconPath = driverIcon(model.network.driver, parts.extensionUri);
  }

  const listeners = [
    webview.onDidReceiveMessage(receive),
    model.onDidChange((notice) => {
      decorate();
      if (asked) post({ kind: 'notice', notice } satisfies RpcNotice<InspectorNotice>);
    }),
    panel.onDidChangeViewState(() => {
      if (panel.visible === visible) return;
      visible = panel.visible;
      if (visible) model.look('glance');
      else leave();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => model.reconsider()),
  ];

  /** Hidden pages are thrown away and start anew: by then what this one started with will be old. */
  function leave(): void {
    asked = false;
    webview.html = page();
    model.look('none');
  }

  function page(opening?: Opening): string {
    return pageHtml(webview, parts.extensionUri, {
      script: 'inspector',
      style: 'inspector',
      language: vscode.env.language,
      ...(opening && { data: { name: openingName, text: JSON.stringify(opening) } }),
    });
  }

  webview.options = { enableScripts: true, localResourceRoots: [...pageRoots(parts.extensionUri)] };
  decorate();
  // What was said about the panel so far is on its way first: the window makes a frame while its content is made here.
  const start = setTimeout(() => {
    if (visible) model.look('glance');
    webview.html = page(visible ? { language: languageNow(), state: firstLook(model.state) } : undefined);
    decorate();
  });
  return vscode.Disposable.from(...listeners, { dispose: () => clearTimeout(start) });
}

function languageNow(): Language {
  const { bundle } = vscode.l10n;
  return { locale: vscode.env.language, ...(bundle && { bundle }) };
}

function knownOf({ state }: InspectorModel): Known {
  const { inspection, status } = state;
  return { offers: status.offers, memberOffers: status.memberOffers, ...(inspection && { inspection }) };
}

function handlersOf(model: InspectorModel, parts: InspectorPanelParts): Omit<InspectorHandlers, 'open'> {
  const id = (): string => model.state.network;
  return {
    act(action) {
      const command = networkCommand(action);
      if (command) parts.runForPerson(command, [id()]);
      else if (action === 'createAgain') parts.createAgain(model);
      else if (action === 'showSuccessor') {
        const successor = parts.successorOf({ id: id(), name: model.state.name });
        if (successor) model.follow(successor);
      } else if (action === 'openComposeFile')
        void openComposeFile(model.state.inspection?.network.project?.file ?? '');
      return null;
    },
    async actOnMembers({ action, members }) {
      const command = memberCommand(action);
      if (command) parts.runForPerson(command, memberArguments(action, id(), members));
      else await copy(membersOf(model, members).map(action === 'copyNames' ? nameOf : addressesOf));
      return null;
    },
    connectWith(address) {
      parts.runForPerson('connectContainer', [id(), undefined, { [address.includes(':') ? 'ipv6' : 'ipv4']: address }]);
      return null;
    },
    async copyAddress(address) {
      await copy([address]);
      return null;
    },
    async copyMember({ member, field }) {
      await copy(membersOf(model, [member]).map((one) => memberText(one, field)));
      return null;
    },
    reveal: ({ of, key }) => secretOf(model, of, key),
    showNetwork(network) {
      parts.show(network);
      return null;
    },
  };
}

function membersOf({ state }: InspectorModel, ids: readonly string[]): readonly Member[] {
  const wanted = new Set(ids);
  return state.inspection?.members.filter((member) => wanted.has(member.id)) ?? [];
}

function nameOf({ name }: Member): string {
  return name;
}

function addressesOf({ ipv4, ipv6 }: Member): string {
  return [ipv4, ipv6].flatMap((one) => one?.address ?? []).join('\n');
}

function secretOf({ network }: InspectorModel, of: SecretPlace, key: string): string {
  const values = { labels: network?.labels, options: network?.options, ipam: network?.ipam.options }[of];
  return shown(values?.get(key) ?? '');
}

async function copy(texts: readonly string[]): Promise<void> {
  const text = texts.filter((one) => one !== '').join('\n');
  if (text === '') return;
  await copyText(text, inLabel(copiedNote(shown(text))));
}
