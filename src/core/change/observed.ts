import type { ContainerDetails, NetworkMember } from '../engine';
import type { Network } from '../model';
import type { NetworkTransition, NetworkVersion, Side } from './change';
import { otherSide, probeLabel, versionOn } from './change';
import { networkDifferences } from './networkDifferences';

/** What the engine has at one moment of everything that a change is about. */
export interface Observed {
  /** All networks. */
  readonly networks: readonly Network[];
  /** Network id → members; of the networks that the change may concern. */
  readonly members: ReadonlyMap<string, readonly NetworkMember[]>;
  /** By id; those that are gone are missing. */
  readonly containers: ReadonlyMap<string, ContainerDetails>;
}

/** The network that a transition has on this side; undefined where the engine has none. */
export function findNetwork(
  networks: readonly Network[],
  transition: NetworkTransition,
  side: Side,
): Network | undefined {
  const version = versionOn(transition, side);
  if (version === undefined) return undefined;
  const byId = networks.find((network) => version.ids.includes(network.id));
  if (byId !== undefined) return byId;
  const others = transition.kind === 'kept' ? [] : (versionOn(transition, otherSide(side))?.ids ?? []);
  const namesakes = networks.filter((network) => network.name === version.request.name && !others.includes(network.id));
  const fits = transition.kind === 'kept' ? isSuccessor : isSameVersion;
  const [only, ...more] = namesakes.filter((network) => fits(version, network));
  return more.length === 0 ? only : undefined;
}

/** Networks that were created to hear whether the engine would, and not removed for a crash. */
export function findProbes(networks: readonly Network[], changeId: string): readonly Network[] {
  return networks.filter((network) => network.labels.get(probeLabel) === changeId);
}

/** One that took the place of a network whose members are to change: it was edited since. */
function isSuccessor(version: NetworkVersion, network: Network): boolean {
  return network.driver === version.request.driver;
}

/** Created for this very change just before a crash: nobody had the time to write its id down. */
function isSameVersion(version: NetworkVersion, network: Network): boolean {
  return networkDifferences(version.request, network).length === 0;
}
