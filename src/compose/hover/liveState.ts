import { readCidr } from '../../core/addressing';
import type { Network as LiveNetwork } from '../../core/model';
import type { LiveNetworks } from '../live';
import type { Network } from '../model/networks';

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
      readonly differences: readonly Difference[];
    };

/** A trait that the file and the engine do not agree on. */
export interface Difference {
  readonly trait: 'driver' | 'subnet' | 'internal' | 'ipv6';
  readonly file: string;
  readonly engine: string;
}

/** Undefined where it is not known what the engine calls the network. */
export function liveStateOf(network: Network, live: LiveNetworks): LiveState | undefined {
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
    differences: network.external === false ? differences(network, found) : [],
  };
}

function differences(network: Network, found: LiveNetwork): readonly Difference[] {
  const declared = network.pools.flatMap(({ subnet }) => readCidr(subnet?.text ?? '')?.network ?? []);
  const actual = found.ipam.pools.flatMap(({ subnet }) => readCidr(subnet)?.network ?? []);
  const pairs: readonly (Difference | undefined)[] = [
    differing('driver', network.driver, found.driver),
    differing('internal', network.internal, found.internal),
    differing('ipv6', network.ipv6, found.ipv6),
    // Where the file names no subnet the engine chose one.
    declared.some((subnet) => !actual.includes(subnet))
      ? differing('subnet', declared.join(', '), actual.join(', '))
      : undefined,
  ];
  return pairs.flatMap((pair) => pair ?? []);
}

function differing(
  trait: Difference['trait'],
  file: string | boolean | undefined,
  engine: string | boolean,
): Difference | undefined {
  return file === undefined || file === engine ? undefined : { trait, file: String(file), engine: String(engine) };
}
