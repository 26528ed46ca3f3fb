import type { Rule } from '../findings';
import { keyPlace } from '../model/access';
import type { Network } from '../model/networks';
import { publishersOn } from '../model/publishers';
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
    const isOnWire = ({ driver }: Network): boolean => driver === 'macvlan' || driver === 'ipvlan';
    for (const { service, ports, networks } of publishersOn(project, isOnWire)) {
      yield {
        at: keyPlace(ports),
        data: { service: service.name, networks: networks.map(({ key }) => key) },
        fixes: () => removeFix(project, ports),
      };
    }
  },
};
