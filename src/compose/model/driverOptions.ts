import { driverFacts } from '../../core/drivers';
import type { DriverOption } from '../../core/driverOptions';
import { mapAt } from './access';
import type { Network } from './networks';
import { isUsed } from './pools';
import type { Service } from './services';
import type { Entry, ScalarValue } from './values';

/** One pair of `driver_opts`, of a network that Compose creates or of an attachment to one. */
export interface WrittenOption {
  readonly network: Network;
  /** The driver that reads it; only built-in ones are known well enough to judge. */
  readonly driver: string;
  readonly level: DriverOption['level'];
  readonly key: string;
  readonly entry: Entry;
  /** Undefined where it is not known. */
  readonly text: string | undefined;
  /** A string or a number. */
  readonly value: ScalarValue;
  /** Of a fault that the engine refuses: it never sees a network that nobody uses. */
  readonly severity: 'error' | 'warning';
}

export function readDriverOptions(
  networks: ReadonlyMap<string, Network>,
  services: ReadonlyMap<string, Service>,
): readonly WrittenOption[] {
  const own = createdNetworks({ networks }).flatMap((network) => read(network, network.options, 'network'));
  const attached = [...services.values()].flatMap((service) =>
    service.attachments.flatMap((attachment) => {
      const network = networks.get(attachment.network);
      const options = mapAt(attachment.options, 'driver_opts');
      return network?.external === false && options ? read(network, options.entries, 'endpoint') : [];
    }),
  );
  return [...own, ...attached];
}

/** The networks that Compose creates. */
export function createdNetworks({ networks }: { readonly networks: ReadonlyMap<string, Network> }): readonly Network[] {
  return [...networks.values()].filter(({ external }) => external === false);
}

/** An option of a network whose text is known. */
export function optionText({ options }: Network, key: string): string | undefined {
  const value = options.get(key)?.value;
  return value?.kind === 'scalar' ? value.text : undefined;
}

export function optionValue({ options }: Network, key: string): ScalarValue | undefined {
  const value = options.get(key)?.value;
  return value?.kind === 'scalar' && value.text !== undefined ? value : undefined;
}

function read(
  network: Network,
  entries: ReadonlyMap<string, Entry>,
  level: DriverOption['level'],
): readonly WrittenOption[] {
  const { driver } = network;
  if (driver === undefined || driverFacts(driver)?.creatable !== true) {
    return [];
  }
  const severity = isUsed(network) ? 'error' : 'warning';
  return [...entries.values()].flatMap((entry) => {
    const { key, value } = entry;
    // What else there is Compose refuses, and other rules say so.
    const taken = value.kind === 'scalar' && (value.type === 'string' || value.type === 'number');
    return taken ? [{ network, driver, level, key, entry, text: value.text, value, severity }] : [];
  });
}
