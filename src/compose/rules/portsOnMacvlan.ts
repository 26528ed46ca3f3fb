import type { Rule } from '../findings';
import { entryAt, keyPlace } from '../model/access';
import { networksOf } from '../model/serviceNetworks';
import { removeFix } from '../removeFix';

export interface MacvlanPorts {
  readonly service: string;
  readonly networks: readonly string[];
}

export const portsOnMacvlan: Rule<'ports-on-macvlan', MacvlanPorts> = {
  id: 'ports-on-macvlan',
  severity: 'warning',
  needs: 'file',
  keys: ['driver'],
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
        networks.every((network) => network.driver === 'macvlan' || network.driver === 'ipvlan')
      ) {
        yield {
          at: keyPlace(ports),
          data: { service: service.name, networks: networks.map(({ key }) => key) },
          fixes: () => removeFix(project, ports),
        };
      }
    }
  },
};
