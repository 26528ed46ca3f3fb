import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import path from 'node:path';
import { run } from '../../test/support/run';
import { findProgram } from '../../test/support/systemPackage';
import { hostIsAvailable, prepareHost, startServer } from '../../test/support/vscodeHost';
import type { StartOptions } from './options';

/** An open VS Code with the extension in it. */
export interface OpenWindow {
  /** For people: where it is and how to end it. */
  readonly description: string;
  /** Resolves when the user closes it; VS Code in the browser stays until it is stopped. */
  readonly closed: Promise<unknown>;
  stop(): Promise<void>;
}

export interface WindowContent {
  readonly extension: string;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Where a profile of its own may lie. */
  readonly scratch: string;
}

/** Rejects with a sentence where the port of this computer is taken. */
export async function checkIsFree(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening').catch((error: unknown) => {
    throw new Error(`--port ${port}: it cannot be used`, { cause: error });
  });
  server.close();
  await once(server, 'close');
}

/** Fetches VS Code for the browser where it will be wanted and is not there yet. */
export async function prepareWindow({ window }: StartOptions): Promise<void> {
  if (desktopProgram(window) !== undefined) return;
  if (!hostIsAvailable()) throw new Error('Please install VS Code and its command `code`, then run this again.');
  await prepareHost();
}

/** Opens desktop VS Code where it is installed, else serves it for the browser on loopback. */
export function openVscode(options: StartOptions, content: WindowContent): Promise<OpenWindow> {
  const code = desktopProgram(options.window);
  return code === undefined ? serveForBrowser(options.port, content) : openDesktop(code, content);
}

function desktopProgram(wanted: StartOptions['window']): string | undefined {
  return wanted === 'browser' ? undefined : (findProgram('code') ?? findProgram('code.cmd'));
}

async function openDesktop(code: string, { extension, folder, env, scratch }: WindowContent): Promise<OpenWindow> {
  // A profile of its own leaves the user's extensions and settings alone, and root may have no other.
  const profile = [
    '--user-data-dir',
    path.join(scratch, 'profile'),
    '--extensions-dir',
    path.join(scratch, 'extensions'),
  ];
  if (process.getuid?.() === 0) profile.push('--no-sandbox');
  const how = { env: { ...process.env, ...env }, shell: process.platform === 'win32' };
  await run(code, [...profile, '--install-extension', extension], how);
  const window = spawn(code, [...profile, '--new-window', '--wait', folder], { ...how, stdio: 'inherit' });
  return {
    description: 'Docker Networks is open in VS Code. Close its window, or press Ctrl+C here, to end everything.',
    closed: once(window, 'exit'),
    stop: () => {
      window.kill();
      return Promise.resolve();
    },
  };
}

async function serveForBrowser(port: number | undefined, content: WindowContent): Promise<OpenWindow> {
  const token = randomBytes(16).toString('hex');
  const { extension, folder, env } = content;
  const server = await startServer({ extension, folder, env, token, ...(port === undefined ? {} : { port }) });
  return {
    description: [
      `Docker Networks is open in VS Code at ${server.origin}/?tkn=${token}`,
      'Its networks are behind the last icon at the left. Press Ctrl+C here to end everything.',
    ].join('\n'),
    closed: new Promise(() => undefined),
    stop: () => server.stop(),
  };
}
