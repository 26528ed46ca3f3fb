import type { Rule } from '../findings';
import { entryAt } from '../model/access';

export interface StaticWithReplicas {
  readonly service: string;
  readonly replicas: number;
  readonly address: string;
}

export const staticIpWithReplicas: Rule<'static-ip-with-replicas', StaticWithReplicas> = {
  id: 'static-ip-with-replicas',
  severity: 'error',
  needs: 'file',
  *check(project) {
    const said = new Set<string>();
    for (const { service, text, read } of project.staticAddresses) {
      const entry = entryAt(service.value, 'scale') ?? entryAt(service.value, 'deploy', 'replicas');
      const { name, replicas } = service;
      if (read && entry && replicas !== undefined && replicas > 1 && !said.has(name)) {
        said.add(name);
        yield {
          at: entry.value.node,
          severity: service.enabled ? 'error' : 'warning',
          data: { service: name, replicas, address: text },
        };
      }
    }
  },
};
