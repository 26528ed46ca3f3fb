import * as l10n from '@vscode/l10n';
import { inspectorWord } from '../../messages/inspectorWords';
import type { InspectorCalls, InspectorNotice, InspectorState, Language, Opening } from '../../protocol/inspector';
import { openingName } from '../../protocol/inspector';
import type { Caller, RpcAnswer, RpcNotice } from '../../protocol/rpc';
import { createCaller, RpcError } from '../../protocol/rpc';
import type { Announcer } from '../parts/announcer';
import { makeAnnouncer } from '../parts/announcer';
import { registerToolkit } from '../parts/toolkit';
import type { Context } from './context';
import type { Look } from './look';
import { readLook } from './look';
import type { Page } from './page';
import { makePage } from './page';
import { synchronize } from './synchronized';

interface HostApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): HostApi;

/** What VS Code keeps for the panel over a reload of the window; its owner reads `network` and `name`. */
interface SavedState {
  readonly network: string;
  readonly name: string;
  readonly look: Look;
}

function start(host: HostApi): void {
  const caller = createCaller<InspectorCalls>((request) => host.postMessage(request));
  const announcer = makeAnnouncer();
  const synchronized = synchronize(draw, () => void open());
  let look = readLook(host.getState());
  let page: Page | undefined;

  async function open(): Promise<void> {
    begin(await caller.call('open', null));
  }

  function begin({ language, state }: Opening): void {
    page ??= showPage(language);
    synchronized.replace(state);
  }

  function showPage(language: Language): Page {
    if (language.bundle) l10n.config({ contents: { ...language.bundle } });
    const shown = makePage(contextOf(caller, announcer, language), look, (changed) => {
      look = changed;
      save();
    });
    document.body.replaceChildren(shown.element, announcer.element);
    return shown;
  }

  function draw(state: InspectorState): void {
    page?.update(state);
    document.title = state.name;
    save();
  }

  function save(): void {
    const { state } = synchronized;
    if (!state) return;
    const saved: SavedState = { network: state.network, name: state.name, look };
    host.setState(saved);
  }

  window.addEventListener('message', ({ data }: MessageEvent<RpcAnswer | RpcNotice<InspectorNotice>>) => {
    if (data.kind === 'notice') synchronized.receive(data.notice);
    else caller.receive(data);
  });
  const carried = openingOf(document);
  if (carried) begin(carried);
  void open();
}

/** What the owner wrote into the page itself. */
function openingOf({ head }: Document): Opening | undefined {
  const text = head.querySelector(`meta[name=${openingName}]`)?.getAttribute('content');
  return text ? (JSON.parse(text) as Opening) : undefined;
}

function contextOf(caller: Caller<InspectorCalls>, announcer: Announcer, { locale }: Language): Context {
  return {
    locale,
    say: (sentence) => announcer.say(sentence),
    async ask(method, argument) {
      try {
        return await caller.call(method, argument);
      } catch (error) {
        if (!(error instanceof RpcError)) throw error;
        announcer.say(inspectorWord('not-done'));
        return undefined;
      }
    },
  };
}

registerToolkit();
start(acquireVsCodeApi());
