import type { Cidr } from '../../core/addressing';

/** Whether the first address of a subnet belongs to nobody: the network itself, in IPv6 the anycast of its routers. */
export function hasNetworkAddress({ family, prefixLength }: Cidr): boolean {
  return family === 4 ? prefixLength < 31 : prefixLength < 128;
}

export function hasBroadcast({ family, prefixLength }: Cidr): boolean {
  return family === 4 && prefixLength < 31;
}
