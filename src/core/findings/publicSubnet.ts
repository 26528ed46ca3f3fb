import { readCidr } from '../addressing';
import { isPublic } from '../requests/specialRanges';
import type { Examined, Finding } from './finding';

/** Who has public addresses of their own routes them to containers; behind address translation nobody needs them. */
export function publicSubnet({ network, subnets }: Examined): readonly Finding[] {
  const routed = network.options.get('com.docker.network.bridge.gateway_mode_ipv4') === 'routed';
  const translated = network.driver === 'overlay' || (network.driver === 'bridge' && !routed);
  if (!translated) return [];
  return subnets
    .filter(({ family, subnet }) => {
      const cidr = readCidr(subnet);
      return family === 4 && cidr !== undefined && isPublic(cidr);
    })
    .map(({ subnet }) => ({ code: 'public-subnet', severity: 'warning', subnet }));
}
