import type { HostNetwork } from '../host';
import type { EngineInfo, Network } from '../model';
import type { CreateNetworkRequest } from '../engine';
import { driverFacts } from '../drivers';
import { readGoBoolean } from '../goBoolean';

/** What a new network has to get along with. */
export interface CreateContext {
  readonly engine: EngineInfo;
  readonly networks: readonly Network[];
  /** Id of the network that the new one takes the place of: it is in nobody's way. */
  readonly replaces?: string;
  /** The host beside the engine's own networks, where the engine runs on this host. */
  readonly host?: HostNetwork;
  /** Subnets that the user keeps free. */
  readonly reservedSubnets?: readonly string[];
  /** Subnets of compose files in the workspace whose networks do not exist yet. */
  readonly composeSubnets?: readonly { readonly subnet: string; readonly network: string; readonly file: string }[];
}

/** The networks that will be there beside the new one. */
export function othersIn(context: CreateContext): readonly Network[] {
  return context.networks.filter((network) => network.id !== context.replaces);
}

export function isSwarmScoped({ scope, driver }: Pick<CreateNetworkRequest, 'scope' | 'driver'>): boolean {
  return (scope === undefined || scope === '' ? (driverFacts(driver)?.scope ?? 'local') : scope) === 'swarm';
}

/** Families that will be in force: what belongs to another one is not even looked at by the engine. */
export function familiesOf({ ipv4, ipv6, options }: CreateNetworkRequest): {
  readonly 4: boolean;
  readonly 6: boolean;
} {
  return {
    4: ipv4 ?? isTrue(options?.get('com.docker.network.enable_ipv4')) ?? true,
    6: ipv6 ?? isTrue(options?.get('com.docker.network.enable_ipv6')) ?? false,
  };
}

function isTrue(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : readGoBoolean(value) === true;
}
