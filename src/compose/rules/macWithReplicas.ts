import type { Rule } from '../findings';
import { entryAt } from '../model/access';

export interface MacWithReplicas {
  readonly service: string;
  readonly replicas: number;
  readonly mac: string;
}

export const macWithReplicas: Rule<'mac-with-replicas', MacWithReplicas> = {
  id: 'mac-with-replicas',
  severity: 'warning',
  needs: 'file',
  keys: ['mac_address'],
  *check(project) {
    const said = new Set<string>();
    for (const { service, text } of project.macs) {
      const entry = entryAt(service.value, 'scale') ?? entryAt(service.value, 'deploy', 'replicas');
      const { name, replicas } = service;
      if (entry && replicas !== undefined && replicas > 1 && !said.has(name)) {
        said.add(name);
        yield { at: entry.value.node, data: { service: name, replicas, mac: text } };
      }
    }
  },
};
