import { checkOptionValue } from '../../core/optionValue';
import type { Rule } from '../findings';
import { scalarAt } from '../model/access';
import { textPlace } from '../model/textPlace';
import { replaceFix } from '../replaceFix';

export interface InvalidSysctl {
  readonly part: string;
}

export const endpointSysctlInvalid: Rule<'endpoint-sysctl-invalid', InvalidSysctl> = {
  id: 'endpoint-sysctl-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['com.docker.network.endpoint.sysctls'],
  *check(project) {
    for (const { attachments } of project.services.values()) {
      for (const { options } of attachments) {
        const value = scalarAt(options, 'driver_opts', 'com.docker.network.endpoint.sysctls');
        const text = value?.type === 'string' ? value.text : undefined;
        const fault = text ? checkOptionValue({ type: 'list', separator: ',', item: 'sysctl' }, text) : undefined;
        if (value && text && fault?.code === 'bad-sysctl') {
          const { part, nearest } = fault;
          yield {
            at: textPlace(value),
            data: { part },
            fixes: () =>
              nearest === undefined
                ? []
                : replaceFix(
                    value,
                    text.replace(part, () => nearest),
                    'to be judged',
                  ),
          };
        }
      }
    }
  },
};
