const http = require('node:http');
const vscode = require('vscode');

const socketPath = (process.env.DOCKER_HOST || '').replace('unix://', '');

function list() {
  return new Promise((resolve, reject) => {
    const request = http.get({ socketPath, path: '/networks' }, (reply) => {
      let text = '';
      reply.on('data', (chunk) => (text += chunk));
      reply.on('end', () => resolve(JSON.parse(text)));
    });
    request.on('error', reject);
  });
}

exports.activate = (context) => {
  const changed = new vscode.EventEmitter();
  const view = vscode.window.createTreeView('floor.networks', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => (node ? [] : (await list()).sort((a, b) => a.Name.localeCompare(b.Name))),
      getTreeItem: (network) => {
        const item = new vscode.TreeItem(network.Name, vscode.TreeItemCollapsibleState.Collapsed);
        item.id = network.Id;
        item.description = network.Driver;
        return item;
      },
    },
  });
  const filters = encodeURIComponent(JSON.stringify({ type: ['network'] }));
  const events = http.get({ socketPath, path: `/events?filters=${filters}` }, (reply) =>
    reply.on('data', () => changed.fire()),
  );
  context.subscriptions.push(view, { dispose: () => events.destroy() });
};
