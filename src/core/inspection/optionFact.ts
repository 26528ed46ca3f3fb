import type { DriverOptionId } from '../driverOptions';
import { driverFacts, findOption, nearestOptionKeys, optionsOf } from '../drivers';
import type { EngineInfo, Network } from '../model';
import { clip } from './clip';
import { isSecret } from './labelFact';

/** A driver option of a network: set, or one that its driver knows and that has its default. */
export interface OptionFact {
  readonly key: string;
  /** Absent where its meaning is not known. */
  readonly id?: DriverOptionId;
  /** `unknown`: set, but the driver does not know the key; the engine stores such a key and ignores it. */
  readonly origin: 'set' | 'default' | 'unknown';
  /** Empty where no fixed value is the default. Absent where it looks like a secret: it is shown only when asked for. */
  readonly value?: string;
  /** What an unknown key was probably meant to be. */
  readonly nearest?: string;
}

/**
 * What is unknown comes first, then what was set, then the defaults. What a plugin or Podman reads nobody knows here:
 * of such a network only what was set is told.
 */
export function optionFacts(network: Network, product: EngineInfo['product']): readonly OptionFact[] {
  // Host and none read nothing, not even what every other driver reads.
  if (network.driver === 'host' || network.driver === 'null') return [];
  const known = product === 'docker' && driverFacts(network.driver) !== undefined;
  const set = [...network.options].map(([key, value]) =>
    setOption(network.driver, key, value, known ? 'unknown' : 'set'),
  );
  if (!known) return set;
  const unset = optionsOf(network.driver, 'network')
    .filter((option) => option.instead === undefined && !network.options.has(option.key))
    .map((option): OptionFact => ({ key: option.key, id: option.id, origin: 'default', value: option.default ?? '' }));
  const isUnknown = ({ origin }: OptionFact): boolean => origin === 'unknown';
  return [...set.filter(isUnknown), ...set.filter((fact) => !isUnknown(fact)), ...unset];
}

function setOption(driver: string, key: string, value: string, otherwise: 'unknown' | 'set'): OptionFact {
  const id = findOption(key, 'network', driver)?.id;
  const origin = id === undefined ? otherwise : 'set';
  const [nearest] = origin === 'unknown' ? nearestOptionKeys(key, 'network', driver) : [];
  return {
    key,
    ...(id !== undefined && { id }),
    origin,
    ...(!isSecret(key, value) && { value: clip(value) }),
    ...(nearest !== undefined && { nearest }),
  };
}
