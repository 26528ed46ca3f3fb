import { driftOf } from '../drift/drift';
import type { Difference } from '../drift/drift';
import type { LiveNetworks } from '../live';
import type { Network } from '../model/networks';
import type { Project } from '../project';

/** What the engine has of a network of the file. */
export type LiveState =
  | { readonly kind: 'missing'; readonly engine: string; readonly name: string; readonly external: boolean }
  | {
      readonly kind: 'there';
      readonly engine: string;
      readonly name: string;
      /** Full id. */
      readonly id: string;
      readonly subnets: readonly string[];
      readonly containers: readonly string[];
      readonly running: number;
      /** From what the file says, where Compose made it for this project. */
      readonly differences: readonly Difference[];
    };

/** Undefined where it is not known what the engine calls the network. */
export function liveStateOf(project: Project, network: Network, live: LiveNetworks): LiveState | undefined {
  const { realName: name } = network;
  if (name === undefined) {
    return undefined;
  }
  const engine = live.engine.name;
  const found = live.networks.find((each) => each.name === name);
  if (!found) {
    return { kind: 'missing', engine, name, external: network.external === true };
  }
  const members = live.containers.filter(({ endpoints }) =>
    endpoints.some(
      ({ networkId, networkName }) => networkId === found.id || (networkId === '' && networkName === name),
    ),
  );
  return {
    kind: 'there',
    engine,
    name,
    id: found.id,
    subnets: found.ipam.pools.map(({ subnet }) => subnet),
    containers: members.map((container) => container.name),
    running: members.filter(({ state }) => state === 'running').length,
    differences: driftOf(project, network, live)?.differences ?? [],
  };
}
