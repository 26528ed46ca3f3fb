import { parseAddress } from '../../core/addressing';
import type { AddressFault } from '../../core/addressing';
import type { Rule } from '../findings';
import { extraHostsOf } from '../model/extraHosts';
import { textPlace } from '../model/textPlace';
import { portPartFix } from '../portPartFix';

export type InvalidExtraHost =
  | { readonly code: 'no address'; readonly text: string }
  | { readonly code: 'bad name'; readonly name: string }
  | { readonly code: 'bad address'; readonly name: string; readonly text: string; readonly fault: AddressFault };

/** What stands for the address of the host; the engine puts it in. */
const hostGateway = 'host-gateway';

export const extraHostInvalid: Rule<'extra-host-invalid', InvalidExtraHost> = {
  id: 'extra-host-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['extra_hosts'],
  *check(project) {
    for (const service of project.services.values()) {
      const { hosts, unreadable } = extraHostsOf(service);
      for (const value of unreadable) {
        yield { at: textPlace(value), data: { code: 'no address', text: value.text ?? '' } };
      }
      for (const { name, nameAt, address, addressAt } of hosts) {
        const fault = address === undefined || address === hostGateway ? undefined : parseAddress(address);
        if (name === '' || /[:=]/.test(name)) {
          yield { at: nameAt, data: { code: 'bad name', name } };
        } else if (address !== undefined && fault?.kind === 'fault') {
          const { nearest } = fault;
          yield {
            at: addressAt,
            severity: service.enabled ? 'error' : 'warning',
            data: { code: 'bad address', name, text: address, fault },
            fixes: () => (nearest === undefined ? [] : portPartFix(project, { at: addressAt, text: address }, nearest)),
          };
        }
      }
    }
  },
};
