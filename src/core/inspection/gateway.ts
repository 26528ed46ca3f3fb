import { contains, readAddress, readCidr } from '../addressing';
import { defaultGateway } from '../allocation';
import type { Network, Pool } from '../model';
import type { Member } from './member';

/**
 * The address of the gateway in this pool. An engine that was not told one does not tell it either: then a running
 * member knows it, else it is the first address of the range or subnet. Undefined where there is none.
 */
export function gatewayOf(network: Network, pool: Pool, members: readonly Member[]): string | undefined {
  if (pool.gateway !== undefined && pool.gateway !== '') return readAddress(pool.gateway)?.address ?? pool.gateway;
  return observedGateway(pool, members) ?? (takesGateway(network, pool) ? derivedGateway(pool) : undefined);
}

function observedGateway(pool: Pool, members: readonly Member[]): string | undefined {
  const subnet = readCidr(pool.subnet);
  return members
    .flatMap(({ ipv4, ipv6 }) => [ipv4?.gateway ?? '', ipv6?.gateway ?? ''])
    .map(readAddress)
    .find((gateway) => gateway && subnet && contains(subnet, gateway))?.address;
}

/** macvlan and ipvlan have a gateway only where one was given: it lies outside the engine. */
function takesGateway(network: Network, pool: Pool): boolean {
  if (network.driver === 'overlay') return true;
  const mode = pool.subnet.includes(':') ? 'gateway_mode_ipv6' : 'gateway_mode_ipv4';
  return network.driver === 'bridge' && network.options.get(`com.docker.network.bridge.${mode}`) !== 'isolated';
}

function derivedGateway(pool: Pool): string | undefined {
  const subnet = readCidr(pool.subnet);
  return subnet && defaultGateway(subnet, pool.range === undefined ? undefined : readCidr(pool.range));
}
