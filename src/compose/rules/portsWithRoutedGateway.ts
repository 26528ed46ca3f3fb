import type { Rule } from '../findings';
import { listAt } from '../model/access';
import { optionText } from '../model/driverOptions';
import { portMapping } from '../model/ports';
import { networksOf } from '../model/serviceNetworks';

export interface RoutedPorts {
  readonly service: string;
  readonly network: string;
}

export const portsWithRoutedGateway: Rule<'ports-with-routed-gateway', RoutedPorts> = {
  id: 'ports-with-routed-gateway',
  severity: 'information',
  needs: 'file',
  *check(project) {
    for (const service of project.services.values()) {
      const networks = networksOf(project, service);
      const [first] = networks ?? [];
      const key = 'com.docker.network.bridge.gateway_mode_ipv4';
      if (
        !first ||
        !networks?.every((network) => network.driver === 'bridge' && optionText(network, key) === 'routed')
      ) {
        continue;
      }
      for (const item of listAt(service.value, 'ports')?.items ?? []) {
        if (portMapping(item)?.published) {
          yield { at: item.node, data: { service: service.name, network: first.key } };
        }
      }
    }
  },
};
