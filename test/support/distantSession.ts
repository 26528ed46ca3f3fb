import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from './paths';

/** A session in a process of its own. */
export interface DistantSession {
  /** A line for each state: its kind, and its failure where it has one. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

export interface DistantSessionOptions {
  /** What names the engine: `DOCKER_HOST` and its like. */
  readonly env: Readonly<Record<string, string>>;
  /** Its number. */
  readonly user?: number;
  /** Starts the program elsewhere, for example in other namespaces. */
  readonly run?: (file: string, args: readonly string[]) => ChildProcess;
}

export function startDistantSession({ env, user, run = spawnHere }: DistantSessionOptions): DistantSession {
  const program = path.join(projectRoot, 'test/support/sessionProgram.ts');
  const assignments = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const node = [process.execPath, '--require', require.resolve('tsx/cjs'), program];
  const child = run('env', [...assignments, ...node, ...(user === undefined ? [] : [String(user)])]);
  if (child.stdout === null) throw new Error('a session whose output is not read');
  const lines: string[] = [];
  createInterface(child.stdout).on('line', (line) => {
    if (line !== '') lines.push(line);
  });
  return {
    lines,
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function spawnHere(file: string, args: readonly string[]): ChildProcess {
  return spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}
