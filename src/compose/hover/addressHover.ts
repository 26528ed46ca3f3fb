import type { Address } from '../../core/addressing';
import { readAddress } from '../../core/addressing';
import { formatAddress, readCidr, sizeOf } from '../../core/addressing';
import { usableAddresses } from '../../core/allocation';
import { serviceOf } from '../../core/composeLabels';
import type { LiveNetworks } from '../live';
import { dynamicPosition } from '../model/dynamicRange';
import type { Network } from '../model/networks';
import type { Pool } from '../model/pools';
import { gatewayOf, poolAround } from '../model/pools';
import type { Project } from '../project';
import type { AddressOwner, HoverPart } from './hover';

/** Whose an address of a network is and where it lies. */
export function addressPart(
  project: Project,
  network: Network,
  address: Address,
  live: LiveNetworks | undefined,
): HoverPart {
  const pools = project.pools.filter((pool) => pool.network.key === network.key);
  const pool = poolAround(pools, address) ?? livePool(network, address, live);
  const around = pool && 'entry' in pool ? pool : undefined;
  const subnet = pool && ('entry' in pool ? pool.subnet?.read : pool.subnet);
  const usable = subnet && usableAddresses(subnet);
  const inside = usable && usable.first <= address.value && address.value <= usable.last;
  return {
    code: 'address',
    address: address.address,
    owners: ownersOf(project, network, address, around, live),
    subnet: subnet?.network,
    position: inside ? { index: address.value - usable.first + 1n, count: usable.last - usable.first + 1n } : undefined,
    dynamic: around && dynamicPosition(around, address) !== undefined,
  };
}

function livePool(
  network: Network,
  address: Address,
  live: LiveNetworks | undefined,
): { readonly subnet: NonNullable<ReturnType<typeof readCidr>> } | undefined {
  const found = live?.networks.find(({ name }) => name === network.realName);
  const subnets = found?.ipam.pools.flatMap(({ subnet }) => readCidr(subnet) ?? []) ?? [];
  const subnet = subnets.find(
    ({ family, first, last }) => family === address.family && first <= address.value && address.value <= last,
  );
  return subnet && { subnet };
}

function ownersOf(
  project: Project,
  network: Network,
  { value }: Address,
  pool: Pool | undefined,
  live: LiveNetworks | undefined,
): readonly AddressOwner[] {
  const services = project.staticAddresses.flatMap(({ network: other, service, read }): readonly AddressOwner[] =>
    other?.key === network.key && read?.value === value ? [{ kind: 'service', name: service.name }] : [],
  );
  const gateway: readonly AddressOwner[] = pool && gatewayOf(pool) === value ? [{ kind: 'gateway' }] : [];
  const reserved = (pool?.reserved ?? []).flatMap(({ read, name }): readonly AddressOwner[] =>
    read?.value === value ? [{ kind: 'reserved', name }] : [],
  );
  return [...gateway, ...reserved, ...services, ...containersWith(network, value, services, live)];
}

/** Containers of the services that ask for it are those services. */
function containersWith(
  network: Network,
  value: bigint,
  services: readonly AddressOwner[],
  live: LiveNetworks | undefined,
): readonly AddressOwner[] {
  const found = live?.networks.find(({ name }) => name === network.realName);
  return (found && live ? live.containers : []).flatMap((container): readonly AddressOwner[] => {
    const has = container.endpoints.some(
      ({ networkId, ipv4, ipv6 }) =>
        networkId === found?.id && [ipv4, ipv6].some((text) => readAddress(text ?? '')?.value === value),
    );
    const known = services.some((owner) => owner.kind === 'service' && owner.name === serviceOf(container));
    return has && !known ? [{ kind: 'container', name: container.name }] : [];
  });
}

/** How far a subnet or range reaches, and what of it is given away. */
export function subnetPart(project: Project, text: string, pool: Pool | undefined): HoverPart | undefined {
  const subnet = readCidr(text);
  const usable = subnet && usableAddresses(subnet);
  if (!subnet || !usable) {
    return undefined;
  }
  const gateway = pool && pool.subnet?.read?.network === subnet.network ? gatewayOf(pool) : undefined;
  const statics = project.staticAddresses.filter(
    ({ network, read }) =>
      read &&
      pool &&
      network?.key === pool.network.key &&
      read.family === subnet.family &&
      subnet.first <= read.value &&
      read.value <= subnet.last,
  );
  return {
    code: 'subnet',
    subnet: subnet.network,
    first: formatAddress(subnet.family, usable.first),
    last: formatAddress(subnet.family, usable.last),
    addresses: sizeOf(subnet),
    gateway: gateway === undefined ? undefined : formatAddress(subnet.family, gateway),
    statics: statics.length,
  };
}
