import { composeNetworkOf, configFilesOf, projectOf } from '../composeLabels';
import type { Network, Snapshot } from '../model';
import type { BuiltInRole } from '../networkRole';
import { builtInRole, isPredefined } from '../networkRole';

export type Trait =
  'predefined' | 'internal' | 'attachable' | 'ipv6' | 'no-ipv4' | 'encrypted' | 'ingress' | 'config-only' | 'swarm';

export interface NetworkFacts {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly scope: string;
  /** ISO 8601; empty where the engine gave none. */
  readonly created: string;
  readonly role?: BuiltInRole;
  readonly traits: readonly Trait[];
  /** The config-only network it was made from. */
  readonly configFrom?: string;
  readonly project?: ComposeProject;
}

export interface ComposeProject {
  readonly name: string;
  /** What the file calls this network. */
  readonly network: string;
  /** Absolute path on the machine where compose ran, as a container of the project tells it. */
  readonly file?: string;
}

export function networkFacts(network: Network, snapshot: Snapshot): NetworkFacts {
  const role = builtInRole(network);
  const project = composeProject(network, snapshot);
  return {
    id: network.id,
    name: network.name,
    driver: network.driver,
    scope: network.scope,
    created: network.created,
    ...(role && { role }),
    traits: traitsOf(network),
    ...(network.configFrom !== undefined && { configFrom: network.configFrom }),
    ...(project && { project }),
  };
}

function traitsOf(network: Network): readonly Trait[] {
  const holds: Readonly<Record<Trait, boolean>> = {
    predefined: isPredefined(network),
    internal: network.internal,
    attachable: network.attachable,
    ipv6: network.ipv6,
    'no-ipv4': !network.ipv4,
    encrypted: network.driver === 'overlay' && network.options.has('encrypted'),
    ingress: network.ingress,
    'config-only': network.configOnly,
    swarm: network.scope === 'swarm',
  };
  return traits.filter((trait) => holds[trait]);
}

const traits: readonly Trait[] = [
  'predefined',
  'swarm',
  'internal',
  'attachable',
  'encrypted',
  'ingress',
  'config-only',
  'ipv6',
  'no-ipv4',
];

export function composeProject(network: Network, snapshot: Snapshot): ComposeProject | undefined {
  const name = projectOf(network);
  if (name === undefined) return undefined;
  const [file] = snapshot.containers.filter((container) => projectOf(container) === name).flatMap(configFilesOf);
  return {
    name,
    network: composeNetworkOf(network) ?? '',
    ...(file !== undefined && { file }),
  };
}
