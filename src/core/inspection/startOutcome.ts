import { contains, readAddress, readCidr } from '../addressing';
import type { Attachment } from '../membership';
import type { Endpoint, Network } from '../model';

/** What the engine will do with an attachment when its container starts. */
export type StartOutcome =
  | { readonly code: 'keeps-address'; readonly addresses: readonly string[] }
  | { readonly code: 'next-free-address' }
  /** The network gives no addresses. */
  | { readonly code: 'no-address' }
  | { readonly code: 'address-taken'; readonly address: string; readonly holder: string }
  | { readonly code: 'address-outside'; readonly address: string }
  /** It was attached to an earlier network of this name: the start fails until it is connected again. */
  | { readonly code: 'network-replaced' };

export function startOutcome(
  network: Network,
  { endpoint }: Attachment,
  attachments: readonly Attachment[],
): StartOutcome {
  if (network.ipam.pools.length === 0) return { code: 'no-address' };
  const wanted = [endpoint.requestedIpv4, endpoint.requestedIpv6].filter((address) => address !== undefined);
  for (const address of wanted) {
    const holder = attachments.find(({ endpoint: other }) => isAttached(other) && holds(other, address));
    if (holder) return { code: 'address-taken', address, holder: holder.container.name };
    if (!inSomePool(network, address)) return { code: 'address-outside', address };
  }
  return wanted.length > 0 ? { code: 'keeps-address', addresses: wanted } : { code: 'next-free-address' };
}

function holds(endpoint: Endpoint, address: string): boolean {
  const value = readAddress(address)?.value;
  return [endpoint.ipv4, endpoint.ipv6].some((held) => held !== undefined && readAddress(held)?.value === value);
}

function inSomePool(network: Network, text: string): boolean {
  const address = readAddress(text);
  return network.ipam.pools.some((pool) => {
    const subnet = readCidr(pool.subnet);
    return subnet !== undefined && address !== undefined && contains(subnet, address);
  });
}

/** Whether the engine has it in force now. */
export function isAttached(endpoint: Endpoint): boolean {
  return endpoint.endpointId !== '';
}
