import type { Rule } from '../findings';
import { optionText } from '../model/driverOptions';
import { networksOf } from '../model/serviceNetworks';
import { textPlace } from '../model/textPlace';

export interface RoutedPorts {
  readonly service: string;
  readonly network: string;
}

export const portsWithRoutedGateway: Rule<'ports-with-routed-gateway', RoutedPorts> = {
  id: 'ports-with-routed-gateway',
  severity: 'information',
  needs: 'file',
  keys: ['com.docker.network.bridge.gateway_mode_ipv4'],
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
      for (const { value, published } of service.ports) {
        if (published) {
          const at = value.kind === 'scalar' ? textPlace(value) : value.node;
          yield { at, data: { service: service.name, network: first.key } };
        }
      }
    }
  },
};
