import { cpSync } from 'node:fs';
import path from 'node:path';
import { newestDockerSuite } from '../../test/support/chosenEngine';
import { startEngine } from '../../test/support/engine';
import type { EngineSuite } from '../../test/support/enginePackages';
import { projectRoot } from '../../test/support/paths';
import { findProgram, installPackages } from '../../test/support/systemPackage';
import type { StartOptions } from './options';
import { findUserEngine } from './userEngine';

/** The engine that the window shows. */
export interface ShownEngine {
  /** For people. */
  readonly description: string;
  /** What the extension needs in its environment to find it. */
  readonly env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

const projects = ['shop', 'monitoring', 'legacy'];

/** Finds or starts an engine; the sample projects of a private one are started from `samples`. */
export async function engineToShow(wanted: StartOptions['engine'], samples: string): Promise<ShownEngine> {
  if (wanted?.kind === 'private') return startPrivate(wanted.suite, samples);
  const found = await findUserEngine(wanted?.address ?? '');
  if (found.kind === 'answers') {
    const env = wanted === undefined ? found.env : { DOCKER_HOST: wanted.address, DOCKER_CONTEXT: '' };
    return { description: `Docker ${found.version} at ${found.address}`, env, stop: () => Promise.resolve() };
  }
  const startsPrivate = wanted === undefined && canBePrivate();
  if (found.isNamed || !startsPrivate) console.log(found.reason);
  if (startsPrivate) return startPrivate(undefined, samples);
  console.log(
    'Please install and start Docker Engine, Docker Desktop or Podman: the view fills as soon as it answers.',
  );
  const env = wanted === undefined ? {} : { DOCKER_HOST: wanted.address, DOCKER_CONTEXT: '' };
  return { description: 'none', env, stop: () => Promise.resolve() };
}

function canBePrivate(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && findProgram('apt-get') !== undefined;
}

async function startPrivate(suite: EngineSuite | undefined, samples: string): Promise<ShownEngine> {
  if (!canBePrivate()) throw new Error('a private engine needs root on a Debian kind of Linux');
  console.log('Starting a private Docker engine...');
  if (findProgram('ip') === undefined) await installPackages('iproute2');
  const engine = await startEngine({ suite: suite ?? (await newestDockerSuite()) });
  try {
    for (const project of projects) await engine.compose(path.join(samples, project), 'up', '--detach');
  } catch (error) {
    await engine.stop();
    throw error;
  }
  return {
    description: `private Docker ${engine.version} at ${engine.host}, with the projects ${projects.join(', ')}`,
    env: { DOCKER_HOST: engine.host, DOCKER_CONTEXT: '' },
    stop: () => engine.stop(),
  };
}

/** A copy of the sample projects, to be changed at will. */
export function copySamples(to: string): void {
  cpSync(path.join(projectRoot, 'scripts/sample'), to, { recursive: true });
}
