import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { projectRoot } from './paths';

export interface OwnedProcess {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  /** Resolves when it has ended and its scratch folder is gone. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

export interface OwnedOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Removed at the end. */
  readonly scratch: string;
}

/** Starts a program that ends, with all that it started, when `stop` is called or this process ends in any way. */
export function spawnOwned(file: string, args: readonly string[], options: OwnedOptions): OwnedProcess {
  const script = path.join(projectRoot, 'test/support/owned.sh');
  const child = spawn('bash', [script, options.scratch, file, ...args], {
    cwd: options.cwd,
    env: options.env,
    // Ctrl+C in a terminal is to reach only the owner, which then ends this in order.
    detached: true,
    stdio: 'pipe',
  });
  const ended = once(child, 'exit');
  return {
    child,
    ended,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
