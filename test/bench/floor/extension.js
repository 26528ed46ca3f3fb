const http = require('node:http');
const vscode = require('vscode');

const socketPath = (process.env.DOCKER_HOST || '').replace('unix://', '');

function get(path) {
  return new Promise((resolve, reject) => {
    const request = http.get({ socketPath, path }, (reply) => {
      let text = '';
      reply.on('data', (chunk) => (text += chunk));
      reply.on('end', () => resolve(JSON.parse(text)));
    });
    request.on('error', reject);
  });
}

async function membersOf(network) {
  const containers = await get('/containers/json?all=1');
  return containers
    .filter(({ NetworkSettings }) => network.Name in NetworkSettings.Networks)
    .map(({ Names }) => Names[0].slice(1))
    .sort();
}

exports.activate = (context) => {
  const changed = new vscode.EventEmitter();
  const view = vscode.window.createTreeView('floor.networks', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => (node ? [] : (await get('/networks')).sort((a, b) => a.Name.localeCompare(b.Name))),
      getTreeItem: (network) => {
        const item = new vscode.TreeItem(network.Name, vscode.TreeItemCollapsibleState.Collapsed);
        item.id = network.Id;
        item.description = network.Driver;
        item.command = { command: 'floor.show', title: 'Show', arguments: [network] };
        return item;
      },
    },
  });
  const filters = encodeURIComponent(JSON.stringify({ type: ['network'] }));
  const events = http.get({ socketPath, path: `/events?filters=${filters}` }, (reply) =>
    reply.on('data', () => changed.fire()),
  );
  const show = vscode.commands.registerCommand('floor.show', async (network) => {
    const panel = vscode.window.createWebviewPanel('floor', network.Name, vscode.ViewColumn.Active, {
      enableScripts: true,
    });
    const items = (await membersOf(network)).map((name) => `<li>${name}</li>`);
    panel.webview.html = `<ul>${items.join('')}</ul><script>addEventListener('message', ({ data }) =>
      document.querySelector('ul').replaceChildren(...data.map((name) => Object.assign(document.createElement('li'), { textContent: name }))))</script>`;
    const list = async () => panel.webview.postMessage(await membersOf(network));
    // The engine announces a connection a moment before its listing has it.
    const listener = changed.event(() => [0, 50, 200].forEach((wait) => setTimeout(list, wait)));
    panel.onDidDispose(() => listener.dispose());
  });
  context.subscriptions.push(view, show, { dispose: () => events.destroy() });
};
