import { contains, readAddress, readCidr } from '../addressing';
import type { Member } from '../inspection/member';
import { startFailure } from '../inspection/startOutcome';
import type { SubnetMap } from '../inspection/subnetMap';
import type { Examined, Finding } from './finding';

/** Stopped members that will not start, did not, or may lose their address to somebody before they do. */
export function startFaults({ members, subnets }: Examined): readonly Finding[] {
  return members.flatMap((member): readonly Finding[] => {
    const { start, error } = member;
    if (start?.code === 'never') return [];
    const container = { id: member.id, name: member.name };
    const why = start && startFailure(start);
    if (why) return [{ code: 'will-not-start', severity: 'error', container, why }];
    if (start && error !== '') return [{ code: 'did-not-start', severity: 'error', container, error }];
    return addressesAtRisk(member, subnets).map((address) => ({
      code: 'address-at-risk',
      severity: 'warning',
      container,
      address,
    }));
  });
}

/** Only a range keeps what lies outside it from being handed out. */
function addressesAtRisk({ ipv4, ipv6 }: Member, subnets: readonly SubnetMap[]): readonly string[] {
  return [ipv4, ipv6].flatMap((wanted) => {
    if (!wanted || wanted.inForce) return [];
    const address = readAddress(wanted.address);
    const map = subnets.find(({ subnet }) => isInside(subnet, address));
    const dynamic = map && isInside(map.range?.subnet ?? map.subnet, address);
    return dynamic ? [wanted.address] : [];
  });
}

function isInside(subnet: string, address: ReturnType<typeof readAddress>): boolean {
  const cidr = readCidr(subnet);
  return cidr !== undefined && address !== undefined && contains(cidr, address);
}
