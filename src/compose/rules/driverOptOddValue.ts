import { readAddress } from '../../core/addressing';
import type { Rule } from '../findings';
import { textPlace } from '../model/textPlace';

export interface OddOptionValue {
  readonly value: string;
}

export const driverOptOddValue: Rule<'driver-opt-odd-value', OddOptionValue> = {
  id: 'driver-opt-odd-value',
  severity: 'hint',
  needs: 'file',
  keys: ['com.docker.network.bridge.host_binding_ipv4'],
  *check(project) {
    for (const { key, value, text, driver } of project.driverOptions) {
      const binding = driver === 'bridge' && key === 'com.docker.network.bridge.host_binding_ipv4';
      if (binding && text !== undefined && readAddress(text)?.family === 6) {
        yield { at: textPlace(value), data: { value: text } };
      }
    }
  },
};
