import type { Rule } from '../findings';
import { parentsOf } from '../model/parents';
import { textPlace } from '../model/textPlace';

export interface InvalidVlanId {
  readonly parent: string;
  readonly id: string;
}

export const macvlanVlanId: Rule<'macvlan-vlan-id', InvalidVlanId> = {
  id: 'macvlan-vlan-id',
  severity: 'error',
  needs: 'file',
  keys: ['parent'],
  *check(project, { live }) {
    for (const { value, parent, severity } of parentsOf(project)) {
      const dot = parent.indexOf('.');
      const id = parent.slice(dot + 1);
      const exists = live?.hostInterfaces?.some(({ name }) => name === parent);
      const fits = /^\d+$/.test(id) && Number(id) >= 1 && Number(id) <= 4094;
      if (dot > 0 && !exists && !fits) {
        yield { at: textPlace(value), severity, data: { parent, id } };
      }
    }
  },
};
