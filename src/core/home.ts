import type { Container, EngineInfo, Network } from './model';
import { isAtLeast } from './versions';

/** Modes that name no network which a person has made. */
const builtInModes: ReadonlySet<string> = new Set(['', 'default', 'bridge', 'host', 'none', 'nat']);
/** The shortest beginning of an id that stands for a network. */
const shortId = 12;

/**
 * Whether this engine looks for the network that a container was made in, its home, whenever it starts the container or
 * connects it while it runs: where that network is gone both fail, whatever other networks it is in. Docker 26 and newer
 * (measured; 20.10 does not look, nor does Podman).
 */
export function looksForHome({ product, apiVersion }: Pick<EngineInfo, 'product' | 'apiVersion'>): boolean {
  return product === 'docker' && isAtLeast(apiVersion, '1.44');
}

/** The name or id of the network that a container was made in; undefined where that was none of a person's. */
function homeMode({ networkMode }: Pick<Container, 'networkMode'>): string | undefined {
  return builtInModes.has(networkMode) || networkMode.includes(':') ? undefined : networkMode;
}

/** Whether a network is the home of a container. */
export function isHome(network: Pick<Network, 'id' | 'name'>, container: Pick<Container, 'networkMode'>): boolean {
  const mode = homeMode(container);
  return mode !== undefined && (mode === network.name || isIdOf(network, mode));
}

export type GoneHome = {
  /** Its name, or its id where only that is known. */
  readonly home: string;
  /** Whether a new network of that name does; else the container has to be made anew. */
  readonly remedy: 'same-name' | 'recreate';
};

/** The home of a container that is not among these networks; undefined where it has none, or still has it. */
export function goneHome(
  container: Pick<Container, 'networkMode'>,
  networks: readonly Pick<Network, 'id' | 'name'>[],
): GoneHome | undefined {
  const home = homeMode(container);
  if (home === undefined || networks.some((network) => isHome(network, container))) return undefined;
  return { home, remedy: homeRemedy(container) };
}

/** What gives a container its home back once that is gone. */
export function homeRemedy({ networkMode }: Pick<Container, 'networkMode'>): GoneHome['remedy'] {
  return /^[0-9a-f]{64}$/.test(networkMode) ? 'recreate' : 'same-name';
}

function isIdOf({ id }: Pick<Network, 'id'>, mode: string): boolean {
  return mode.length >= shortId && id.startsWith(mode);
}
