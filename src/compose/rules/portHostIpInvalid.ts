import { parseAddress } from '../../core/addressing';
import type { AddressFault } from '../../core/addressing';
import type { Rule } from '../findings';
import { listAt } from '../model/access';
import { portMapping } from '../model/ports';
import { portPartFix } from '../portPartFix';

export interface InvalidHostIp {
  readonly text: string;
  readonly fault: AddressFault;
}

/** In the short form an IPv6 address stands in brackets; newer versions of Compose take it without. */
export const portHostIpInvalid: Rule<'port-host-ip-invalid', InvalidHostIp> = {
  id: 'port-host-ip-invalid',
  severity: 'error',
  needs: 'file',
  *check(project) {
    for (const service of project.services.values()) {
      for (const item of listAt(service.value, 'ports')?.items ?? []) {
        const part = portMapping(item)?.hostAddress;
        if (!part) {
          continue;
        }
        const bare = part.text.replace(/^\[(.*)\]$/s, '$1');
        const fault = parseAddress(item.kind === 'scalar' ? bare : part.text);
        if (fault.kind === 'fault') {
          const meant =
            bare === 'localhost' ? '127.0.0.1' : parseAddress(bare).kind === 'address' ? bare : fault.nearest;
          yield {
            at: part.at,
            data: { text: part.text, fault },
            fixes: () => (meant === undefined ? [] : portPartFix(project, part, meant)),
          };
        }
      }
    }
  },
};
