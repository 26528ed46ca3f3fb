import type { Rule } from '../findings';
import { keyPlace, scalarAt } from '../model/access';
import { extraHostsOf } from '../model/extraHosts';
import type { Service } from '../model/services';

export interface ShadowedService {
  readonly service: string;
  readonly host: string;
}

/** The hosts file is asked before the engine's name server. */
export const extraHostShadowsService: Rule<'extra-host-shadows-service', ShadowedService> = {
  id: 'extra-host-shadows-service',
  severity: 'warning',
  needs: 'file',
  keys: ['extra_hosts'],
  *check({ services }) {
    for (const service of services.values()) {
      for (const { name, nameAt, address } of extraHostsOf(service).hosts) {
        const other = services.get(name);
        if (other && other !== service && meet(service, other) && !isItsAddress(service, other, address)) {
          yield {
            at: nameAt,
            data: { service: service.name, host: name },
            related: [{ at: keyPlace(other.entry), role: 'declared-here' }],
          };
        }
      }
    }
  },
};

function meet({ networks }: Service, other: Service): boolean {
  return [...networks].some((network) => other.networks.has(network));
}

/** Says what the name server would say. */
function isItsAddress({ networks }: Service, { attachments }: Service, address: string | undefined): boolean {
  return attachments.some(
    ({ network, options }) =>
      networks.has(network) &&
      address !== undefined &&
      [scalarAt(options, 'ipv4_address')?.text, scalarAt(options, 'ipv6_address')?.text].includes(address),
  );
}
