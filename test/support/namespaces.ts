import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { request } from './http';
import { projectRoot, scratchDir } from './paths';

/** The life of an engine's namespaces. They end with `close`, and also when this process ends in any way. */
export interface Namespaces {
  /** Scratch folder; goes with the namespaces. */
  readonly dir: string;
  /** Writes a line to the script's standard input. */
  send(line: string): void;
  /** Resolves when the engine at `host` answers; rejects with what the log says where it does not. */
  answering(host: string): Promise<void>;
  close(): Promise<void>;
}

const supportDir = path.join(projectRoot, 'test/support');
const readyWithin = 90_000;

/** Runs a script beside this file that makes the namespaces, with `ROOT` (the fetched packages) and `DIR` set. */
export function openNamespaces(script: string, root: string, args: readonly string[] = []): Namespaces {
  const dir = scratchDir('engine');
  // Detached, so that Ctrl+C in a terminal reaches only the owner, which then ends this in order.
  const child = spawn('bash', [path.join(supportDir, script), ...args], {
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { ...process.env, ROOT: root, DIR: dir, CGROUP: `/${path.basename(dir)}` },
  });
  const gone = once(child, 'exit');
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));

  async function answering(host: string): Promise<void> {
    const deadline = Date.now() + readyWithin;
    while (!(await answers(host))) {
      if (child.exitCode !== null || Date.now() > deadline) {
        throw new Error(`the engine does not answer\n${complaints}${tail(path.join(dir, 'log'))}`);
      }
      await delay(50);
    }
  }

  return {
    dir,
    send: (line) => child.stdin.write(`${line}\n`),
    answering,
    close: async () => {
      child.stdin.end();
      await gone;
    },
  };
}

function answers(host: string): Promise<boolean> {
  return request(host, 'GET', '/_ping').then(
    ({ status }) => status === 200,
    () => false,
  );
}

function tail(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').slice(-3000) : '';
}
