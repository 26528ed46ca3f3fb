import { removeMember } from '../edits';
import type { Rule } from '../findings';
import { pairPlace } from '../model/access';
import { sysctlsOf } from '../model/sysctls';
import { placeOfMerge } from '../model/use';

export interface HostSysctl {
  readonly service: string;
  readonly name: string;
}

/** The settings of the host's network are not a container's to change. */
export const sysctlWithHostNetwork: Rule<'sysctl-with-host-network', HostSysctl> = {
  id: 'sysctl-with-host-network',
  severity: 'error',
  needs: 'file',
  keys: ['network_mode'],
  *check({ services, documents }) {
    for (const service of services.values()) {
      const mode = service.networkMode;
      if (mode?.kind !== 'host') {
        continue;
      }
      for (const { name, at, node, own } of sysctlsOf(service)) {
        const document = documents.get(node.file);
        // Like runc, which takes slashes for dots.
        if (/^net[./]/.test(name)) {
          yield {
            at,
            severity: service.enabled ? 'error' : 'warning',
            data: { service: service.name, name },
            related: [{ at: placeOfMerge(pairPlace(mode.entry), mode.entry.trace), role: 'mode-here' }],
            fixes: () =>
              document && own
                ? [{ title: { code: 'remove', text: name }, safe: false, edits: [removeMember(document, node)] }]
                : [],
          };
        }
      }
    }
  },
};
