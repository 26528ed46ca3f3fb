import type { Rule } from '../findings';
import { entryAt, keyPlace } from '../model/access';
import { networksOf } from '../model/serviceNetworks';

export interface InternalPorts {
  readonly service: string;
  readonly networks: readonly string[];
}

export const portsOnInternalNetwork: Rule<'ports-on-internal-network', InternalPorts> = {
  id: 'ports-on-internal-network',
  severity: 'warning',
  needs: 'file',
  *check(project) {
    for (const service of project.services.values()) {
      const ports = entryAt(service.value, 'ports');
      const networks = networksOf(project, service);
      const published = ports?.value.kind === 'list' && ports.value.items.length > 0;
      if (
        ports &&
        published &&
        networks &&
        networks.length > 0 &&
        networks.every((network) => network.internal === true)
      ) {
        yield { at: keyPlace(ports), data: { service: service.name, networks: networks.map(({ key }) => key) } };
      }
    }
  },
};
