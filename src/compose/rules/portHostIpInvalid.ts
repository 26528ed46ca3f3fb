import { parseAddress } from '../../core/addressing';
import type { AddressFault } from '../../core/addressing';
import type { Rule } from '../findings';
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
  keys: ['ports'],
  *check(project) {
    for (const service of project.services.values()) {
      for (const { value, hostAddress: part } of service.ports) {
        if (!part) {
          continue;
        }
        const bare = part.text.replace(/^\[(.*)\]$/s, '$1');
        const fault = parseAddress(value.kind === 'scalar' ? bare : part.text);
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
