import { findOption } from '../drivers';
import { checkOptionValue } from '../optionValue';
import type { OptionFact } from '../inspection/optionFact';
import type { Examined, Finding } from './finding';

/** Options that do not do what somebody wanted: the engine takes every key, and looks at those it knows. */
export function optionKeys({ network, options }: Examined): readonly Finding[] {
  return options
    .filter(({ origin }) => origin !== 'default')
    .flatMap((option) => optionFinding(option, network.driver) ?? []);
}

function optionFinding({ key, value, origin, nearest }: OptionFact, driver: string): Finding | undefined {
  if (origin === 'unknown')
    return { code: 'unknown-option', severity: 'warning', key, ...(nearest !== undefined && { nearest }) };
  const option = findOption(key, 'network', driver);
  const fault = option && value !== undefined ? checkOptionValue(option.value, value) : undefined;
  // Other faults the engine finds itself: a network with one of them was never made.
  return fault?.code === 'value-ignored'
    ? { code: 'value-ignored', severity: 'warning', key, value: value ?? '' }
    : undefined;
}
