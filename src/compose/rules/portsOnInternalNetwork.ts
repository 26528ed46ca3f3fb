import type { Fix, Rule } from '../findings';
import { joinFix } from '../joinFix';
import { keyPlace } from '../model/access';
import { publishersOn } from '../model/publishers';
import type { Service } from '../model/services';
import type { Project } from '../project';

export interface InternalPorts {
  readonly service: string;
  readonly networks: readonly string[];
}

export const portsOnInternalNetwork: Rule<'ports-on-internal-network', InternalPorts> = {
  id: 'ports-on-internal-network',
  severity: 'warning',
  needs: 'file',
  keys: ['internal'],
  *check(project) {
    for (const { service, ports, networks } of publishersOn(project, ({ internal }) => internal === true)) {
      yield {
        at: keyPlace(ports),
        data: { service: service.name, networks: networks.map(({ key }) => key) },
        fixes: () => openNetworkFixes(project, service),
      };
    }
  },
};

/** To each network that publishes ports; where there is none, to the one that is always there. */
function openNetworkFixes(project: Project, service: Service): readonly Fix[] {
  const open = [...project.networks.values()].filter(
    ({ driver, internal, external }) => external === false && internal === false && driver === 'bridge',
  );
  const keys = open.length > 0 ? open.map(({ key }) => key) : project.networks.has('default') ? [] : ['default'];
  return keys.flatMap((key) => joinFix(project, service, key));
}
