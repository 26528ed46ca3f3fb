import type { CreateNetworkRequest, PoolRequest } from './engine';
import type { Network, Pool } from './model';
import { driverFacts } from './drivers';

/** What the engine chose for an overlay by itself; asking for it again would clash with the old network. */
const chosenByEngine: ReadonlySet<string> = new Set(['com.docker.network.driver.overlay.vxlanid_list']);

/** The request that makes this network again. What the engine would choose the same anyway is left out. */
export function requestOf(network: Network): CreateNetworkRequest {
  const { name, driver, scope, configFrom } = network;
  const ownScope = scope !== (driverFacts(driver)?.scope ?? 'local') && !network.configOnly;
  return {
    name,
    driver: network.configOnly ? 'bridge' : driver,
    ...(ownScope && { scope }),
    ...(network.internal && { internal: true }),
    ...(network.attachable && { attachable: true }),
    ...(network.ingress && { ingress: true }),
    ...(network.configOnly && { configOnly: true }),
    // Addresses, options and labels come from the config network then, and the engine refuses to be told them twice.
    ...(configFrom === undefined || configFrom === '' ? ownSettings(network) : { configFrom }),
  };
}

function ownSettings({ ipv4, ipv6, ipam, options, labels }: Network): Partial<CreateNetworkRequest> {
  const kept = new Map([...options].filter(([key]) => !chosenByEngine.has(key)));
  return {
    ...(!ipv4 && { ipv4: false }),
    ...(ipv6 && { ipv6: true }),
    ...(ipam.driver !== 'default' && ipam.driver !== '' && { ipamDriver: ipam.driver }),
    ...(ipam.options.size > 0 && { ipamOptions: ipam.options }),
    ...(ipam.pools.length > 0 && { pools: ipam.pools.map(poolRequest) }),
    ...(kept.size > 0 && { options: kept }),
    ...(labels.size > 0 && { labels }),
  };
}

function poolRequest({ subnet, gateway, range, reserved }: Pool): PoolRequest {
  return {
    subnet,
    ...(gateway !== undefined && gateway !== '' && { gateway }),
    ...(range !== undefined && range !== '' && { range }),
    ...(reserved.size > 0 && { reserved }),
  };
}
