import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { automaticContainersOf, automaticContainersOn } from '../model/containers';
import { dynamicPosition } from '../model/dynamicRange';
import type { StaticAddress } from '../model/staticAddresses';
import { placeOfUse } from '../model/use';
import type { Project } from '../project';
import type { Service } from '../model/services';
import type { Family } from '../../core/addressing';

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
  *check(project) {
    const all = project.staticAddresses;
    for (const address of all) {
      const { value, text, read, family, network, pool } = address;
      if (!read || !network || !pool?.subnet?.read) {
        continue;
      }
      const position = dynamicPosition(pool, read);
      const automatic = automaticContainersOn(network, family);
      if (position !== undefined && automatic > 0) {
        const proven = startsAfterAutomatic(project, address, position);
        yield {
          at: placeOfUse(textPlace(value), value.trace),
          severity: proven ? 'error' : 'hint',
          data: { address: text, network: network.key, proven },
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
