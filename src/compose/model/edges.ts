import type { Address, Cidr } from '../../core/addressing';

/** Addresses of a subnet that belong to nobody: in IPv6 the first is the anycast of its routers. */
export type Edge = 'network-address' | 'broadcast';

export function isAt(edge: Edge, { value }: Address, { family, prefixLength, first, last }: Cidr): boolean {
  switch (edge) {
    case 'network-address':
      return value === first && (family === 4 ? prefixLength < 31 : prefixLength < 128);
    case 'broadcast':
      return value === last && family === 4 && prefixLength < 31;
  }
}
