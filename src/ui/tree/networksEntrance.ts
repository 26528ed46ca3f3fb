import * as vscode from 'vscode';
import { networksView, rowsMimeType } from '../ids';
import type { RowHandle } from './networksTree';
import type { NetworksView } from './networksView';

type Content = Pick<NetworksView, 'tree' | 'dragAndDrop'>;

/** Registers the view. What is in it is loaded when VS Code first asks for rows, which is when somebody looks. */
export function registerNetworksView(load: () => Promise<Content>): vscode.TreeView<RowHandle> {
  const changes = new vscode.EventEmitter<RowHandle[] | undefined>();
  let content: Content | undefined;

  async function firstContent(): Promise<Content> {
    const loaded = await load();
    if (!content) loaded.tree.onDidChangeTreeData((handles) => changes.fire(handles));
    content = loaded;
    return loaded;
  }

  function ask<T>(question: (content: Content) => T | Thenable<T>): T | Thenable<T> {
    return content ? question(content) : firstContent().then(question);
  }

  return vscode.window.createTreeView<RowHandle>(networksView, {
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      getChildren: (handle) =>
        ask(({ tree }) => {
          if (handle) tree.seenOpen(handle);
          return tree.getChildren(handle);
        }),
      getParent: (handle) => ask(({ tree }) => tree.getParent(handle)),
      getTreeItem: (handle) => ask(({ tree }) => tree.getTreeItem(handle)),
      resolveTreeItem: (item, handle) => ask(({ tree }) => tree.resolveTreeItem(item, handle)),
    },
    canSelectMany: true,
    showCollapseAll: true,
    dragAndDropController: {
      dragMimeTypes: [rowsMimeType],
      dropMimeTypes: [rowsMimeType],
      handleDrag: (handles, transfer) => ask(({ dragAndDrop }) => dragAndDrop.handleDrag(handles, transfer)),
      handleDrop: (target, transfer) => ask(({ dragAndDrop }) => dragAndDrop.handleDrop(target, transfer)),
    },
  });
}
