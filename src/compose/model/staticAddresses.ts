import type { Address, Family } from '../../core/addressing';
import { readAddress } from '../../core/addressing';
import { nextFreeAddress } from '../../core/allocation';
import { grouped } from '../grouped';
import { scalarAt } from './access';
import type { Network } from './networks';
import type { Pool, Written } from './pools';
import { poolAround, setAside, writtenAddress } from './pools';
import type { Attachment, Service } from './services';

export type AddressKey = 'ipv4_address' | 'ipv6_address';

/** An address that a service asks for on a network. */
export interface StaticAddress extends Written<Address> {
  readonly service: Service;
  readonly attachment: Attachment;
  readonly key: AddressKey;
  /** What the key stands for. */
  readonly family: Family;
  /** Undefined where it is not declared. */
  readonly network: Network | undefined;
  /** The entries of the network, where Compose creates it. */
  readonly pools: readonly Pool[];
  /** The entry that it lies in. */
  readonly pool: Pool | undefined;
  /** Of a fault that the engine refuses: it never sees that of a service that is not started. */
  readonly severity: 'error' | 'warning';
}

/** Every static address that is known; an empty one means that the engine chooses. */
export function readStaticAddresses(
  services: ReadonlyMap<string, Service>,
  networks: ReadonlyMap<string, Network>,
  allPools: readonly Pool[],
): readonly StaticAddress[] {
  const poolsOf = grouped(allPools, ({ network }) => network);
  return [...services.values()].flatMap((service) =>
    service.networkMode
      ? []
      : service.attachments.flatMap((attachment) => {
          const network = networks.get(attachment.network);
          return addressesAt(service, attachment, network, (network && poolsOf.get(network)) ?? []);
        }),
  );
}

function addressesAt(
  service: Service,
  attachment: Attachment,
  network: Network | undefined,
  pools: readonly Pool[],
): readonly StaticAddress[] {
  return (['ipv4_address', 'ipv6_address'] as const).flatMap((key) => {
    const written = writtenAddress(scalarAt(attachment.options, key));
    if (!written || written.text === '') {
      return [];
    }
    const read = written.read && unmapped(written.read);
    const family = key === 'ipv4_address' ? 4 : 6;
    const pool = read && read.family === family ? poolAround(pools, read) : undefined;
    const { value, text, fault } = written;
    const severity = service.enabled && service.replicas !== 0 ? 'error' : 'warning';
    return [{ value, text, read, fault, service, attachment, key, family, network, pools, pool, severity }];
  });
}

/** The engine reads an IPv4-mapped IPv6 address as the IPv4 address in it. */
function unmapped(address: Address): Address {
  return address.mapped === undefined ? address : (readAddress(address.mapped) ?? address);
}

/** The lowest address of the entry that nobody in the project asks for. */
export function freeAddressIn(pool: Pool, all: readonly StaticAddress[]): string | undefined {
  const { network, subnet } = pool;
  const asked = all.flatMap(({ network: other, read }) => (other?.key === network.key && read ? [read.value] : []));
  return subnet?.read && nextFreeAddress(subnet.read, undefined, new Set([...setAside(pool), ...asked]));
}
