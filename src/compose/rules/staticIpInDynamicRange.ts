import { addPair, scalarText } from '../edits';
import { entryAt } from '../model/access';
import { textPlace } from '../model/textPlace';
import type { Fix, Rule } from '../findings';
import { automaticContainersOf, automaticContainersOn } from '../model/containers';
import { dynamicPosition } from '../model/dynamicRange';
import type { Pool } from '../model/pools';
import { isInside, setAside } from '../model/pools';
import type { StaticAddress } from '../model/staticAddresses';
import { placeOfUse } from '../model/use';
import type { Project } from '../project';
import type { Service } from '../model/services';
import { networkAround } from '../../core/addressing';
import type { Cidr, Family } from '../../core/addressing';
import { freeAddressCount } from '../../core/allocation';

export interface StaticInDynamicRange {
  readonly address: string;
  readonly network: string;
  /** The automatic containers that start before it take it for certain. */
  readonly proven: boolean;
}

export const staticIpInDynamicRange: Rule<'static-ip-in-dynamic-range', StaticInDynamicRange> = {
  id: 'static-ip-in-dynamic-range',
  severity: 'hint',
  needs: 'file',
  keys: ['ipv4_address', 'ipv6_address'],
  *check(project) {
    const all = project.staticAddresses;
    for (const address of all) {
      const { value, text, read, family, network, pool, severity } = address;
      if (!read || !network || !pool?.subnet?.read) {
        continue;
      }
      const position = dynamicPosition(pool, read);
      const automatic = automaticContainersOn(network, family);
      if (position !== undefined && automatic > 0) {
        const proven = startsAfterAutomatic(project, address, position);
        yield {
          at: placeOfUse(textPlace(value), value.trace),
          severity: proven ? severity : 'hint',
          data: { address: text, network: network.key, proven },
          fixes: () => rangeFix(project, pool, automatic),
        };
      }
    }
  },
};

/** So many automatic containers of the services it waits for are there before it that its address is gone. */
function startsAfterAutomatic(project: Project, address: StaticAddress, position: bigint): boolean {
  const { service, network, family } = address;
  const earlier = [...waitedFor(project, service, new Set())];
  const count = earlier.reduce((sum, each) => sum + automaticOf(each, network?.key ?? '', family), 0);
  return BigInt(count) > position;
}

function automaticOf(service: Service, network: string, family: Family): number {
  return service.networks.has(network) ? automaticContainersOf(service, network, family) : 0;
}

function waitedFor(project: Project, service: Service, seen: Set<Service>): ReadonlySet<Service> {
  for (const { target } of service.dependencies) {
    const needed = project.services.get(target);
    if (needed && !seen.has(needed)) {
      seen.add(needed);
      waitedFor(project, needed, seen);
    }
  }
  return seen;
}

/** Lets the engine choose from a part of the subnet that nobody asks for an address of. */
function rangeFix(project: Project, pool: Pool, automatic: number): readonly Fix[] {
  const { node, trace } = pool.entry.value;
  const document = project.documents.get(node.file);
  const range = freeRange(project, pool, automatic)?.network;
  return !document || trace || node.kind !== 'map' || range === undefined || entryAt(pool.entry.value, 'ip_range')
    ? []
    : [
        {
          title: { code: 'add', text: `ip_range: ${range}` },
          safe: false,
          edits: [addPair(document, node, 'ip_range', scalarText(range))],
        },
      ];
}

/** The biggest such part, the lowest of those of one size; parts below a sixteenth of the subnet are not looked at. */
function freeRange(project: Project, pool: Pool, automatic: number): Cidr | undefined {
  const { network, subnet } = pool;
  if (!subnet?.read) {
    return undefined;
  }
  const { family, first, last, prefixLength } = subnet.read;
  const asked = project.staticAddresses.flatMap((each) => (each.network === network && each.read ? [each.read] : []));
  const special = [...pool.reserved, ...(pool.gateway ? [pool.gateway] : [])].flatMap(({ read }) => read ?? []);
  for (let length = prefixLength + 1; length <= prefixLength + 4 && length <= (family === 4 ? 30 : 126); length++) {
    const size = 1n << BigInt((family === 4 ? 32 : 128) - length);
    for (let start = first; start <= last; start += size) {
      const read = networkAround(family, start, length);
      const taken = setAside({ ...pool, range: { ...subnet, read } });
      const enough = freeAddressCount(subnet.read, read, taken) >= BigInt(automatic);
      if (enough && ![...asked, ...special].some((address) => isInside(read, address))) {
        return read;
      }
    }
  }
  return undefined;
}
