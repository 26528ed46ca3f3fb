import { startEngine } from './engine';
import type { PrivateEngine } from './engine';
import { connectTestEngine } from './engineClient';
import type { TestEngine } from './engineClient';
import { dockerPackagesDir, engineSuites } from './enginePackages';
import type { EngineSuite } from './enginePackages';
import { startPodman } from './podman';

type Choice =
  | { readonly kind: 'docker'; readonly suite: EngineSuite }
  | { readonly kind: 'newest' }
  | { readonly kind: 'podman' }
  | { readonly kind: 'given'; readonly host: string };

/**
 * What `DOCKER_NETWORKS_ENGINE` asks for: `bookworm`, `trixie`, `sid` (Docker of that Debian suite), `podman`, or the
 * address of an engine that may be filled and emptied. Without it, the newest Docker that can be had.
 */
function engineChoice(): Choice {
  const asked = process.env['DOCKER_NETWORKS_ENGINE'] ?? '';
  const suite = engineSuites.find((each) => each === asked);
  if (suite !== undefined) return { kind: 'docker', suite };
  if (asked === '') return { kind: 'newest' };
  if (asked === 'podman') return { kind: 'podman' };
  if (asked.includes('://')) return { kind: 'given', host: asked };
  throw new Error(`DOCKER_NETWORKS_ENGINE: ${asked} is neither a suite, nor podman, nor an address`);
}

/** Whether the chosen engine can be killed, frozen and looked into: false for Podman and for a given address. */
export function engineCanBeHurt(): boolean {
  return ['docker', 'newest'].includes(engineChoice().kind);
}

/** The chosen engine, running. `stop` removes it; a given one it leaves, emptied. */
export async function openChosenEngine(): Promise<TestEngine & { stop(): Promise<void> }> {
  const choice = engineChoice();
  if (choice.kind === 'podman') return startPodman();
  if (choice.kind !== 'given') return startChosenDocker();
  const engine = await connectTestEngine(choice.host);
  return { ...engine, stop: () => engine.reset() };
}

/** A private Docker engine of the chosen version, with further options of dockerd. */
export async function startChosenDocker(options: readonly string[] = []): Promise<PrivateEngine> {
  const choice = engineChoice();
  const suite = choice.kind === 'docker' ? choice.suite : await newestDockerSuite();
  return startEngine({ suite, options });
}

/** The rolling suite, or the one before it while the rolling one cannot be fetched. */
export async function newestDockerSuite(): Promise<EngineSuite> {
  try {
    await dockerPackagesDir('sid');
    return 'sid';
  } catch (error) {
    console.error(`The newest Docker cannot be fetched, taking 26.1 in its place: ${String(error)}`);
    return 'trixie';
  }
}
