import { findOption } from '../../core/drivers';
import { checkOptionValue } from '../../core/optionValue';
import type { OptionValueFault } from '../../core/optionValue';
import type { Rule } from '../findings';
import type { WrittenOption } from '../model/driverOptions';
import { textPlace } from '../model/textPlace';
import { replaceFix } from '../replaceFix';

export interface BadOptionValue {
  readonly key: string;
  readonly value: string;
  readonly fault: OptionFault;
}

export const driverOptValue: Rule<'driver-opt-value', BadOptionValue> = {
  id: 'driver-opt-value',
  severity: 'error',
  needs: 'file',
  keys: ['driver_opts'],
  *check(project) {
    for (const option of project.driverOptions) {
      const { key, value, text, severity } = option;
      const fault = text !== undefined && faultOf(option, text);
      if (fault) {
        yield {
          at: textPlace(value),
          severity,
          data: { key, value: text, fault },
          fixes: () =>
            nearestValues(fault)
              .filter((nearest) => nearest !== 'isolated' || option.network.internal !== false)
              .flatMap((nearest) => replaceFix(value, nearest, 'to be judged')),
        };
      }
    }
  },
};

export type OptionFault =
  | OptionValueFault
  /** IPv6 needs packets of 1280 bytes. */
  | { readonly code: 'too-small-for-ipv6'; readonly nearest: string }
  | { readonly code: 'separator'; readonly separator: string; readonly nearest: string };

/** Options with rules of their own. */
const elsewhere: ReadonlySet<string> = new Set([
  'bridge-name',
  'macvlan-parent',
  'ipvlan-parent',
  'encrypted',
  'dsr',
  'endpoint-sysctls',
]);

function faultOf({ key, level, driver, network }: WrittenOption, text: string): OptionFault | undefined {
  const option = findOption(key, level, driver);
  if (!option || elsewhere.has(option.id)) {
    return undefined;
  }
  const fault = checkOptionValue(option.value, text);
  if (fault) {
    return fault;
  }
  if (option.id === 'bridge-mtu' && network.ipv6 === true && text !== '0' && Number(text) < 1280) {
    return { code: 'too-small-for-ipv6', nearest: '1280' };
  }
  return option.id === 'trusted-interfaces' && text.includes(',')
    ? { code: 'separator', separator: ':', nearest: text.replaceAll(/\s*,\s*/g, ':') }
    : undefined;
}

function nearestValues(fault: OptionFault): readonly string[] {
  if (fault.code === 'not-a-choice') {
    return fault.values;
  }
  return 'nearest' in fault ? [fault.nearest] : [];
}
