import { contains, readAddress, readCidr } from '../addressing';
import type { Attachment } from '../membership';
import { isAttached } from '../membership';
import type { Container, Network } from '../model';

/** What the engine will do with an attachment when its container starts. */
export type StartOutcome =
  | { readonly code: 'keeps-address'; readonly addresses: readonly string[] }
  | { readonly code: 'next-free-address' }
  /** The network gives no addresses. */
  | { readonly code: 'no-address' }
  | { readonly code: 'address-taken'; readonly address: string; readonly holder: string }
  | { readonly code: 'address-outside'; readonly address: string }
  /** It was attached to an earlier network of this name: the start fails until it is connected again. */
  | { readonly code: 'network-replaced' }
  /** A task of a swarm, which makes new ones instead. */
  | { readonly code: 'never' };

export type StartFailure = Extract<
  StartOutcome,
  { readonly code: 'address-taken' | 'address-outside' | 'network-replaced' }
>;

/** The outcome where it is that the container will not start as things are. */
export function startFailure(outcome: StartOutcome): StartFailure | undefined {
  switch (outcome.code) {
    case 'address-taken':
    case 'address-outside':
    case 'network-replaced':
      return outcome;
    case 'keeps-address':
    case 'next-free-address':
    case 'no-address':
    case 'never':
      return undefined;
  }
}

/** Who has an address in force: shortest form of the address → name. */
export type AddressHolders = ReadonlyMap<string, string>;

export function addressHolders(attachments: readonly Attachment[]): AddressHolders {
  return new Map(
    attachments.flatMap(({ container, endpoint }) =>
      isAttached(endpoint)
        ? [endpoint.ipv4, endpoint.ipv6].flatMap((held) =>
            held === undefined ? [] : [[shortest(held), container.name] as const],
          )
        : [],
    ),
  );
}

export function startOutcome(
  network: Network,
  { container, endpoint }: Attachment,
  holders: AddressHolders,
): StartOutcome {
  if (isTask(container)) return { code: 'never' };
  if (network.ipam.pools.length === 0) return { code: 'no-address' };
  const wanted = [endpoint.requestedIpv4, endpoint.requestedIpv6].filter((address) => address !== undefined);
  for (const address of wanted) {
    const holder = holders.get(shortest(address));
    if (holder !== undefined) return { code: 'address-taken', address, holder };
    if (!inSomePool(network, address)) return { code: 'address-outside', address };
  }
  return wanted.length > 0 ? { code: 'keeps-address', addresses: wanted } : { code: 'next-free-address' };
}

function shortest(address: string): string {
  return readAddress(address)?.address ?? address;
}

function inSomePool(network: Network, text: string): boolean {
  const address = readAddress(text);
  return network.ipam.pools.some((pool) => {
    const subnet = readCidr(pool.subnet);
    return subnet !== undefined && address !== undefined && contains(subnet, address);
  });
}

/** Whether a swarm made it: then its addresses come from the swarm, and nobody starts it again. */
export function isTask({ labels }: Container): boolean {
  return labels.has('com.docker.swarm.task.id');
}
