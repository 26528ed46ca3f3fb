import { contains, readAddress, readCidr } from '../../core/addressing';
import type { Rule } from '../findings';
import { listAt } from '../model/access';
import { textPlace } from '../model/textPlace';

export interface InvalidLinkLocal {
  readonly text: string;
  readonly reason: 'no-address' | 'outside';
}

export const linkLocalIpInvalid: Rule<'link-local-ip-invalid', InvalidLinkLocal> = {
  id: 'link-local-ip-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['link_local_ips'],
  *check(project) {
    for (const { attachments } of project.services.values()) {
      for (const value of attachments.flatMap(({ options }) => listAt(options, 'link_local_ips')?.items ?? [])) {
        const text = value.kind === 'scalar' && value.type === 'string' ? value.text : undefined;
        const address = readAddress(text ?? '');
        if (value.kind !== 'scalar' || text === undefined) {
          continue;
        }
        if (!address) {
          yield { at: textPlace(value), data: { text, reason: 'no-address' } };
        } else if (!linkLocal.some((block) => contains(block, address))) {
          yield { at: textPlace(value), data: { text, reason: 'outside' } };
        }
      }
    }
  },
};

const linkLocal = ['169.254.0.0/16', 'fe80::/10'].flatMap((text) => readCidr(text) ?? []);
