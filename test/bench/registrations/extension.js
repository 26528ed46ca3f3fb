const vscode = require('vscode');

const commands = Number(process.env.REGISTRATIONS_COMMANDS);
const rows = { getChildren: () => [], getTreeItem: (row) => row };
const drag = { dragMimeTypes: ['text/plain'], dropMimeTypes: ['text/plain'] };

exports.activate = ({ subscriptions }) => {
  subscriptions.push(
    vscode.window.createTreeView('registrations.rows', {
      treeDataProvider: rows,
      canSelectMany: true,
      showCollapseAll: true,
      dragAndDropController: { ...drag, handleDrag: () => undefined, handleDrop: () => undefined },
    }),
    vscode.window.registerWebviewPanelSerializer('registrations.panel', { deserializeWebviewPanel: () => undefined }),
    vscode.workspace.onDidOpenTextDocument(() => undefined),
  );
  for (let index = 0; index < commands; index++)
    subscriptions.push(vscode.commands.registerCommand(`registrations.${index}`, () => undefined));
};
