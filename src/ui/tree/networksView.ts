import * as vscode from 'vscode';
import type { Row } from '../../core/arrangement/rows';
import type { ConnectionState, EngineSession } from '../../core/engine';
import type { Disposable } from '../../core/event';
import { failureSentence } from '../../messages/failures';
import { connectingTitle, filteredNote, groupedNote, staleNote } from '../../messages/uiView';
import type { Rows } from '../call';
import { connectionCause } from '../connectionCause';
import type { ContextKeys } from '../contextKeys';
import { networksView } from '../ids';
import { shown } from '../neutral';
import { createDragAndDrop } from './dragAndDrop';
import type { ConnectionWish, RowsDragAndDrop } from './dragAndDrop';
import type { FoldingMemory } from './foldingMemory';
import { NetworksTree } from './networksTree';
import type { RowHandle } from './networksTree';
import { selectionKind } from './selectionKind';
import type { ViewChoice, ViewMemory } from './viewMemory';

export interface NetworksViewParts {
  readonly view: vscode.TreeView<RowHandle>;
  readonly session: EngineSession;
  readonly memory: ViewMemory;
  readonly foldings: FoldingMemory;
  readonly contextKeys: ContextKeys;
  readonly log: { debug(message: string): void };
  readonly extensionUri: vscode.Uri;
  /** Somebody dropped containers on networks, or the other way round. */
  readonly onDrop: (wish: ConnectionWish) => void;
}

export interface NetworksView extends Disposable, Rows<Row> {
  readonly tree: NetworksTree;
  readonly dragAndDrop: RowsDragAndDrop;
  readonly visible: boolean;
  /** Shows the view and selects the first row that is wanted; false where the tree has none. */
  reveal(wanted: (row: Row) => boolean): Promise<boolean>;
  /** Selects a network that was just made, where the view is in sight and has its row. The focus stays where it is. */
  selectNew(networkId: string): Promise<void>;
}

/** The view: while it is in sight it holds the session, so that the tree follows the engine. */
export function createNetworksView(parts: NetworksViewParts): NetworksView {
  const { view, session, memory, contextKeys } = parts;
  let engineKey = '';
  const settings = () => ({ ...memory.choice, engineKey });
  const tree = new NetworksTree(settings(), parts.foldings, parts.extensionUri);
  const rowsOf = (handles: readonly RowHandle[]) => handles.flatMap((handle) => tree.rowOf(handle) ?? []);
  const connecting = createConnectingProgress();
  let hold: Disposable | undefined;

  const follow = () => {
    if (view.visible) hold ??= session.hold();
    else {
      hold?.dispose();
      hold = undefined;
    }
  };
  const showRows = () => {
    tree.show(session.store.snapshot, settings());
    showMessage();
  };
  // Where there is a message VS Code shows no welcome text, so an empty tree has none.
  const showMessage = () => {
    const notes = [stateNote(session.state), tree.getChildren().length > 0 ? filterNote(memory.choice) : undefined];
    view.message = notes.filter((note) => note !== undefined).join('\n');
  };
  const showChoice = (choice: ViewChoice) => {
    view.description = choiceNote(choice);
    contextKeys.set('dockerNetworks.filtered', choice.filter !== '');
    contextKeys.set('dockerNetworks.builtInHidden', !choice.showBuiltIn);
  };
  const showState = (state: ConnectionState) => {
    contextKeys.set('dockerNetworks.state', state.kind);
    contextKeys.set('dockerNetworks.cause', connectionCause(state));
    showMessage();
    connecting.show(state.kind === 'connecting' || state.kind === 'starting');
    if (state.kind === 'live' && state.info.id !== engineKey) {
      engineKey = state.info.id;
      showRows();
    }
  };

  showChoice(memory.choice);
  showState(session.state);
  contextKeys.set('dockerNetworks.selection', 'none');
  follow();
  const listeners = [
    view.onDidChangeVisibility(follow),
    view.onDidExpandElement(({ element }) => tree.keepFolding(element, 'open')),
    view.onDidCollapseElement(({ element }) => tree.keepFolding(element, 'closed')),
    view.onDidChangeSelection(({ selection }) =>
      contextKeys.set('dockerNetworks.selection', selectionKind(rowsOf(selection))),
    ),
    session.onDidChangeState(showState),
    session.store.onDidChange(showRows),
    memory.onDidChange((choice) => {
      showChoice(choice);
      showRows();
    }),
  ];
  return {
    tree,
    dragAndDrop: createDragAndDrop(tree, parts.onDrop),
    get visible() {
      return view.visible;
    },
    async reveal(wanted) {
      const handle = tree.find(wanted);
      if (handle) await view.reveal(handle, { select: true, focus: true, expand: true });
      return handle !== undefined;
    },
    async selectNew(networkId) {
      const handle = tree.find((row) => row.kind === 'network' && row.network.id === networkId);
      // VS Code would open a view that is not in sight.
      if (!handle || !view.visible) return;
      try {
        await view.reveal(handle, { select: true, focus: false, expand: false });
      } catch (error) {
        // The network may have gone again: it was made all the same.
        parts.log.debug(`cannot select what was made: ${String(error)}`);
      }
    },
    rowOf: (value) => tree.rowOf(value),
    selection: () => rowsOf(view.selection),
    dispose() {
      vscode.Disposable.from(...listeners, connecting, tree).dispose();
      hold?.dispose();
    },
  };
}

function choiceNote(choice: ViewChoice): string {
  const notes = [filterNote(choice), choice.groupBy === 'none' ? undefined : groupedNote(choice.groupBy)];
  return notes.filter((note) => note !== undefined).join(' · ');
}

function filterNote({ filter }: ViewChoice): string | undefined {
  return filter === '' ? undefined : filteredNote(shown(filter));
}

function stateNote(state: ConnectionState): string | undefined {
  if (state.kind !== 'stale') return undefined;
  return staleNote(shown(failureSentence(state.failure)), new Date(state.since).toLocaleTimeString());
}

/** The bar below the view's title, while the engine has not answered yet. */
function createConnectingProgress(): Disposable & { show(on: boolean): void } {
  let end: (() => void) | undefined;
  const show = (on: boolean) => {
    if (on === (end !== undefined)) return;
    if (on) {
      const ended = new Promise<void>((resolve) => (end = resolve));
      void vscode.window.withProgress({ location: { viewId: networksView }, title: connectingTitle() }, () => ended);
    } else {
      end?.();
      end = undefined;
    }
  };
  return { show, dispose: () => show(false) };
}
