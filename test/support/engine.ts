import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { connectTestEngine } from './engineClient';
import type { TestEngine } from './engineClient';
import { dockerPackagesDir } from './enginePackages';
import type { EngineSuite } from './enginePackages';
import { openNamespaces } from './namespaces';
import { run } from './run';

/** A real Docker engine that lives in namespaces of its own and can be hurt at will. */
export interface PrivateEngine extends TestEngine {
  readonly socket: string;
  /** The fetched packages: `usr/bin/docker`, `usr/libexec/docker/cli-plugins/docker-compose`. */
  readonly root: string;
  /** Where the engine keeps its data, its `log` and its socket. */
  readonly dir: string;
  /** The file that stands for its network namespace. */
  readonly network: string;
  /** The process number of dockerd, or undefined while it does not run. */
  pid(): number | undefined;
  /** Sends dockerd a signal; SIGKILL and SIGTERM wait until it is gone. Containers and namespaces stay. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Starts dockerd on the same data, without waiting for it to answer. */
  launch(): void;
  /** Resolves when the engine answers. */
  ready(): Promise<void>;
  /** `kill`, `launch`, `ready`. */
  restart(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Runs a program inside the engine's network and mount namespaces (`ip`, `iptables`, `nsenter`, `node` …). */
  exec(file: string, args: readonly string[]): Promise<string>;
  /** The same, for what is not to be waited for; its end is the caller's business. */
  spawn(file: string, args: readonly string[]): ChildProcess;
  /** Runs the `docker` command line of the same packages against the engine. */
  docker(...args: readonly string[]): Promise<string>;
  /** Runs `docker compose` in a folder. */
  compose(folder: string, ...args: readonly string[]): Promise<string>;
  /** Removes the engine and all that it made. */
  stop(): Promise<void>;
}

export interface PrivateEngineOptions {
  readonly suite: EngineSuite;
  /** Further options of dockerd, for example `['--live-restore']` or `['--host', 'tcp://127.0.0.1:2375']`. */
  readonly options?: readonly string[];
}

/** Starts an engine and waits until it answers and has the image `busybox:local`. Needs root on Linux. */
export async function startEngine({ suite, options = [] }: PrivateEngineOptions): Promise<PrivateEngine> {
  const root = await dockerPackagesDir(suite);
  const namespaces = openNamespaces('dockerEngine.sh', root, options);
  const { dir } = namespaces;
  const socket = path.join(dir, 'docker.sock');
  const host = `unix://${socket}`;
  const client = { ...process.env, DOCKER_HOST: host, DOCKER_CONFIG: path.join(dir, 'client') };

  function initPid(): string {
    return readFileSync(path.join(dir, 'init.pid'), 'utf8').trim();
  }

  function pid(): number | undefined {
    return children(Number(initPid())).find((each) => each.name === 'dockerd')?.pid;
  }

  function launch(): void {
    namespaces.send('start');
  }

  function ready(): Promise<void> {
    return namespaces.answering(host);
  }

  async function kill(signal: NodeJS.Signals): Promise<void> {
    const target = pid();
    if (target === undefined) throw new Error('dockerd does not run');
    process.kill(target, signal);
    if (signal !== 'SIGKILL' && signal !== 'SIGTERM') return;
    while (pid() === target) await delay(10);
  }

  function inside(file: string, args: readonly string[]): string[] {
    return ['--target', initPid(), '--net', '--mount', '--', file, ...args];
  }

  launch();
  try {
    await ready();
    const engine = await connectTestEngine(host);
    await engine.loadImage(path.join(root, 'busybox.tar'));
    return {
      ...engine,
      socket,
      root,
      dir,
      network: `/proc/${initPid()}/ns/net`,
      pid,
      kill,
      launch,
      ready,
      restart: async (signal = 'SIGTERM') => {
        await kill(signal);
        launch();
        await ready();
      },
      exec: (file, args) => run('nsenter', inside(file, args)),
      spawn: (file, args) => spawn('nsenter', inside(file, args), { stdio: ['ignore', 'pipe', 'inherit'] }),
      docker: (...args) => run(path.join(root, 'usr/bin/docker'), args, { env: client }),
      compose: (folder, ...args) =>
        run(path.join(root, 'usr/libexec/docker/cli-plugins/docker-compose'), args, { cwd: folder, env: client }),
      stop: () => namespaces.close(),
    };
  } catch (error) {
    await namespaces.close();
    throw error;
  }
}

function children(parent: number): readonly { readonly pid: number; readonly name: string }[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => {
      const match = /^\d+ \((.*)\) \S (\d+)/s.exec(statOf(entry));
      return match?.[1] !== undefined && Number(match[2]) === parent ? [{ pid: Number(entry), name: match[1] }] : [];
    });
}

function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return ''; // It has ended since the listing.
  }
}
