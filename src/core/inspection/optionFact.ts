import type { DriverOptionId } from '../driverOptions';
import { findOption, nearestOptionKeys, optionsOf } from '../drivers';
import type { Network } from '../model';
import { clip } from './clip';
import { isSecret } from './labelFact';

/** A driver option of a network: set, or one that its driver knows and that has its default. */
export interface OptionFact {
  readonly key: string;
  /** Absent for a key that the driver does not know: the engine stores such a key and ignores it. */
  readonly id?: DriverOptionId;
  readonly origin: 'set' | 'default';
  /** Empty where no fixed value is the default. Absent where it looks like a secret: it is shown only when asked for. */
  readonly value?: string;
  /** What an unknown key was probably meant to be. */
  readonly nearest?: string;
}

/** What is unknown comes first, then what was set, then the defaults. A plugin's options nobody knows. */
export function optionFacts(network: Network): readonly OptionFact[] {
  // Host and none read nothing, not even what every other driver reads.
  if (network.driver === 'host' || network.driver === 'null') return [];
  const set = [...network.options].map(([key, value]) => setOption(network.driver, key, value));
  const unset = optionsOf(network.driver, 'network')
    .filter((option) => option.instead === undefined && !network.options.has(option.key))
    .map((option): OptionFact => ({ key: option.key, id: option.id, origin: 'default', value: option.default ?? '' }));
  return [...set.filter(({ id }) => id === undefined), ...set.filter(({ id }) => id !== undefined), ...unset];
}

function setOption(driver: string, key: string, value: string): OptionFact {
  const id = findOption(key, 'network', driver)?.id;
  const [nearest] = id === undefined ? nearestOptionKeys(key, 'network', driver) : [];
  return {
    key,
    ...(id !== undefined && { id }),
    origin: 'set',
    ...(!isSecret(key, value) && { value: clip(value) }),
    ...(nearest !== undefined && { nearest }),
  };
}
