import { removeMember } from '../edits';
import type { Fix, Rule } from '../findings';
import { entryAt } from '../model/access';
import type { StaticAddress } from '../model/staticAddresses';
import type { Entry } from '../model/values';
import type { Project } from '../project';
import { removeFix } from '../removeFix';

export interface StaticWithReplicas {
  readonly service: string;
  readonly replicas: number;
  readonly address: string;
}

export const staticIpWithReplicas: Rule<'static-ip-with-replicas', StaticWithReplicas> = {
  id: 'static-ip-with-replicas',
  severity: 'error',
  needs: 'file',
  keys: ['scale', 'replicas'],
  *check(project) {
    const said = new Set<string>();
    for (const address of project.staticAddresses) {
      const { service, text, read } = address;
      const entry = entryAt(service.value, 'scale') ?? entryAt(service.value, 'deploy', 'replicas');
      const { name, replicas } = service;
      if (read && entry && replicas !== undefined && replicas > 1 && !said.has(name)) {
        said.add(name);
        yield {
          at: entry.value.node,
          severity: service.enabled ? 'error' : 'warning',
          data: { service: name, replicas, address: text },
          fixes: () => [...addressFix(project, address), ...countFix(project, address, entry)],
        };
      }
    }
  },
};

/** Takes the address away, where it is the only one. */
function addressFix(project: Project, { service, attachment, key }: StaticAddress): readonly Fix[] {
  const all = project.staticAddresses.filter((other) => other.service === service);
  const entry = entryAt(attachment.options, key);
  return all.length === 1 && entry ? removeFix(project, entry) : [];
}

/** Takes the number of containers away, where it is said once. */
function countFix({ documents }: Project, { service }: StaticAddress, entry: Entry): readonly Fix[] {
  const { key, keyNode, pair, trace, earlier } = entry;
  const document = documents.get(keyNode.file);
  const deploy = entryAt(service.value, 'deploy');
  const twice = key === 'scale' ? entryAt(deploy?.value, 'replicas') : (deploy?.trace ?? deploy?.earlier);
  return document && pair && !trace && !earlier && !twice
    ? [{ title: { code: 'remove', text: key }, safe: false, edits: [removeMember(document, keyNode)] }]
    : [];
}
