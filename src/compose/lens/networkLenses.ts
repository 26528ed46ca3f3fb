import type { LiveNetworks } from '../live';
import { keyPlace, mapAt } from '../model/access';
import type { Network } from '../model/networks';
import type { Project } from '../project';
import type { Place } from '../source';

/** What stands over the declaration of a network. */
export interface NetworkLens {
  readonly network: string;
  /** The key of the declaration. */
  readonly at: Place;
  /** How many services of the project are on it. */
  readonly services: number;
  /** Those of the engine where it has the network, else those of the file. */
  readonly subnets: readonly string[];
  readonly live: LensState;
}

export type LensState =
  /** No engine is connected, or the name of the network is not known. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'missing'; readonly external: boolean }
  | {
      readonly kind: 'there';
      /** Full id. */
      readonly id: string;
      /** Containers attached to it, stopped ones included. */
      readonly containers: number;
      readonly running: number;
    };

/** One for each network that a file declares at its top level. */
export function networkLenses(project: Project, file: string, live?: LiveNetworks): readonly NetworkLens[] {
  return project.layers
    .filter(({ document }) => document.file === file)
    .flatMap(({ written }) => [...(mapAt(written, 'networks')?.entries.values() ?? [])])
    .filter(({ trace, keyNode }) => trace === undefined && keyNode.file === file)
    .flatMap((entry): NetworkLens[] => {
      const network = project.networks.get(entry.key);
      return network ? [lensOf(network, keyPlace(entry), live)] : [];
    });
}

function lensOf(network: Network, at: Place, live: LiveNetworks | undefined): NetworkLens {
  const { key, members, pools, realName } = network;
  const running = live?.networks.find(({ name }) => name === realName);
  return {
    network: key,
    at,
    services: members.length,
    subnets: running
      ? running.ipam.pools.map(({ subnet }) => subnet)
      : pools.flatMap(({ subnet }) => (subnet?.text ? [subnet.text] : [])),
    live: stateOf(network, live),
  };
}

function stateOf({ realName, external }: Network, live: LiveNetworks | undefined): LensState {
  if (!live || realName === undefined) {
    return { kind: 'unknown' };
  }
  const network = live.networks.find(({ name }) => name === realName);
  if (!network) {
    return { kind: 'missing', external: external === true };
  }
  const attached = live.containers.filter(({ endpoints }) =>
    endpoints.some(
      ({ networkId, networkName }) => networkId === network.id || (!networkId && networkName === realName),
    ),
  );
  const running = attached.filter(({ state }) => state === 'running').length;
  return { kind: 'there', id: network.id, containers: attached.length, running };
}
