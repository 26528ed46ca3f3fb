import { checkOptionValue } from '../../core/optionValue';
import type { LiveNetworks } from '../live';
import type { Rule } from '../findings';
import { parentsOf } from '../model/parents';
import { textPlace } from '../model/textPlace';
import { replaceFix } from '../replaceFix';

export interface InvalidParent {
  readonly parent: string;
  readonly reason: 'loopback' | 'bad-name' | 'missing';
  readonly interfaces: readonly string[];
}

export const macvlanParentInvalid: Rule<'macvlan-parent-invalid', InvalidParent> = {
  id: 'macvlan-parent-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['parent'],
  *check(project, { live }) {
    for (const { value, parent, severity } of parentsOf(project)) {
      const reason = reasonOf(parent, live);
      if (reason) {
        const usable = live?.hostInterfaces?.filter(({ kind }) => kind === 'other') ?? [];
        const interfaces = usable.map(({ name }) => name);
        yield {
          at: textPlace(value),
          severity,
          data: { parent, reason, interfaces },
          fixes: () => interfaces.flatMap((name) => replaceFix(value, name, 'to be judged')),
        };
      }
    }
  },
};

function reasonOf(parent: string, live: LiveNetworks | undefined): InvalidParent['reason'] | undefined {
  const fault = checkOptionValue({ type: 'parent' }, parent);
  if (fault?.code === 'loopback') {
    return 'loopback';
  }
  if (fault && fault.code !== 'bad-vlan') {
    return 'bad-name';
  }
  const names = live?.hostInterfaces?.map(({ name }) => name);
  const master = parent.replace(/\..*$/s, '');
  return !names || fault || names.includes(parent) || (master !== parent && names.includes(master))
    ? undefined
    : 'missing';
}
