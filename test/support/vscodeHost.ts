import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { withLock } from './lock';
import { spawnOwned } from './owned';
import { cacheDir, projectRoot, scratchDir } from './paths';
import { run } from './run';

export interface VscodeServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly port: number;
  /** Where settings, logs and extensions are; goes with the server. */
  readonly dataDir: string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Added to the environment of the extension host. */
  readonly env?: NodeJS.ProcessEnv;
  /** Added to the user's settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Asked for in the address; without one, anybody on this machine may come in. */
  readonly token?: string;
  readonly port?: number;
  /** The folder a window opens that names none. */
  readonly folder?: string;
  /** A `.vsix` file, or the folder of an unpacked extension, that is installed as a user would have it. */
  readonly extension?: string;
  /** Folders of other extensions, to have with it. */
  readonly beside?: readonly string[];
  /** Opens folders in Restricted Mode; else VS Code trusts every folder. */
  readonly trust?: 'restricted';
  /** A program, and its arguments, that starts VS Code with fewer rights, or in another network. */
  readonly through?: readonly string[];
  /** It hears on a file, and this process passes on what comes to its port: for one that runs in another network. */
  readonly relayed?: true;
  /** Lets a window name an extension under development and its tests. VS Code then shows no messages. */
  readonly development?: true;
}

const hostDir = path.join(projectRoot, 'test/host/vscode');
const codeDir = path.join(hostDir, 'node_modules/code-server/lib/vscode');
const node = path.join(hostDir, `node_modules/node-linux-${process.arch}/bin/node`);

const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  // The theme follows the browser's: a test changes it without a settings file.
  'window.autoDetectColorScheme': true,
  'workbench.preferredDarkColorTheme': 'Dark Modern',
  'workbench.preferredLightColorTheme': 'Light Modern',
};

/** Whether this machine can run VS Code in its build for the browser. */
export function hostIsAvailable(): boolean {
  return process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
}

/** Installs VS Code's build for the browser beside its package.json, once. */
export function prepareHost(): Promise<void> {
  return withLock(path.join(cacheDir, 'vscode-host.lock'), async () => {
    const modules = path.join(codeDir, 'node_modules');
    if (existsSync(modules)) return;
    await run('npm', ['ci'], { cwd: hostDir });
    // VS Code's own dependencies are direct ones of our package.json, so that their install scripts never run.
    symlinkSync('../../..', modules);
  });
}

/** The names of the icons that VS Code has. */
export function workbenchIcons(): ReadonlySet<string> {
  const styles = readFileSync(path.join(codeDir, 'extensions/simple-browser/media/codicon.css'), 'utf8');
  return new Set([...styles.matchAll(/\.codicon-([\w-]+)/g)].map(([, name]) => name ?? ''));
}

/** Starts VS Code on loopback with a fresh profile. */
export async function startServer(options: ServerOptions = {}): Promise<VscodeServer> {
  await prepareHost();
  const dataDir = scratchDir('vscode');
  const restricted = options.trust === 'restricted' ? { 'security.workspace.trust.startupPrompt': 'never' } : {};
  const settings = JSON.stringify({ ...quietSettings, ...restricted, ...options.settings });
  mkdirSync(path.join(dataDir, 'data/User'), { recursive: true });
  writeFileSync(path.join(dataDir, 'data/User/settings.json'), settings);
  const port = options.port ?? (await freePort());
  const profile = ['out/server-main.js', '--accept-server-license-terms', '--server-data-dir', dataDir];
  profile.push('--extensions-dir', path.join(dataDir, 'extensions'));
  const env = { ...process.env, XDG_RUNTIME_DIR: dataDir, ...options.env };
  if (options.extension?.endsWith('.vsix') === true) {
    await run(node, [...profile, '--install-extension', options.extension], { cwd: codeDir, env });
  } else {
    const folders = [...(options.extension === undefined ? [] : [options.extension]), ...(options.beside ?? [])];
    mkdirSync(path.join(dataDir, 'extensions'));
    for (const folder of folders) symlinkSync(folder, path.join(dataDir, 'extensions', path.basename(folder)));
  }
  const socket = path.join(dataDir, 'server.sock');
  const relay = options.relayed === true ? relayTo(socket, port) : undefined;
  const [program, ...first] = [...(options.through ?? []), node];
  const server = spawnOwned(
    program,
    [
      ...first,
      ...profile,
      ...(relay === undefined ? ['--host', '127.0.0.1', '--port', String(port)] : ['--socket-path', socket]),
      ...(options.token === undefined ? ['--without-connection-token'] : ['--connection-token', options.token]),
      ...(options.folder === undefined ? [] : ['--default-folder', options.folder]),
      ...['--disable-telemetry', '--disable-experiments', '--disable-update-check'],
      ...(options.trust === 'restricted' ? [] : ['--disable-workspace-trust']),
      ...(options.development === true ? ['--enable-smoke-test-driver'] : []),
    ],
    { cwd: codeDir, env, scratch: dataDir },
  );
  await new Promise<void>((resolve, reject) => {
    let said = '';
    const hear = (text: string): void => {
      said = (said + text).slice(-4000);
      if (said.includes('Extension host agent started')) resolve();
    };
    server.child.stdout.setEncoding('utf8').on('data', hear);
    server.child.stderr.setEncoding('utf8').on('data', hear);
    void server.ended.then(() => reject(new Error(`VS Code has ended\n${said}`)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    dataDir,
    stop: () => {
      relay?.close();
      return server.stop();
    },
  };
}

function relayTo(socket: string, port: number): Server {
  const relay = createServer((client) => pipeline(client, connect(socket), client, () => undefined));
  return relay.listen(port, '127.0.0.1');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
