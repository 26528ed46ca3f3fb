import { entryAt, integerOf, scalarAt } from './access';
import type { Attachment, Service } from './services';
import type { ScalarValue } from './values';

/** A MAC address that is asked for, on one network or on the main one of a service. */
export interface MacAddress {
  readonly service: Service;
  readonly level: 'service' | 'network';
  /** The network it is for; undefined where the service has none. */
  readonly network: string | undefined;
  readonly value: ScalarValue;
  readonly text: string;
  readonly read: ReadMac;
}

export type ReadMac =
  | { readonly kind: 'mac'; readonly bytes: readonly number[] }
  | { readonly kind: 'fault'; readonly code: 'form' | 'length' | 'zero' }
  /** Engines built with Go before 1.25 refuse it, later ones take it. */
  | { readonly kind: 'fault'; readonly code: 'no-separators'; readonly nearest: string };

export function readMacs(services: ReadonlyMap<string, Service>): readonly MacAddress[] {
  return [...services.values()].flatMap((service) => [
    // Beside a network mode Compose gives it to nobody, and nobody reads it.
    ...macAt(
      service,
      'service',
      () => mainNetwork(service),
      service.networkMode ? undefined : scalarAt(service.value, 'mac_address'),
    ),
    ...service.attachments.flatMap(({ network, options }) =>
      macAt(service, 'network', () => network, scalarAt(options, 'mac_address')),
    ),
  ]);
}

/** The same address among those that anybody may choose. */
export function localMac(text: string): string {
  return text.replace(/^[\da-f]{2}/i, '02');
}

/** The network that Compose starts the container on: that of the highest priority, then the first by name. */
function mainNetwork({ attachments, networks }: Service): string | undefined {
  const priority = ({ options }: Attachment): number => integerOf(entryAt(options, 'priority')?.value) ?? 0;
  const [first] = [...attachments].sort(
    (one, other) => priority(other) - priority(one) || (one.network < other.network ? -1 : 1),
  );
  // Without any it is on what Compose gives it, which is `default` or nothing.
  return first ? first.network : [...networks][0];
}

function macAt(
  service: Service,
  level: MacAddress['level'],
  network: () => string | undefined,
  value: ScalarValue | undefined,
): readonly MacAddress[] {
  return value?.type === 'string' && value.text
    ? [{ service, level, network: network(), value, text: value.text, read: readMac(value.text) }]
    : [];
}

/** As Go's `net.ParseMAC` reads it; the engine then wants six bytes. */
function readMac(text: string): ReadMac {
  if (/^[\da-f]{12}$/i.test(text)) {
    return { kind: 'fault', code: 'no-separators', nearest: (text.match(/../g) ?? []).join(':') };
  }
  const pairs = /^[\da-f]{2}([:-])[\da-f]{2}(\1[\da-f]{2})*$/i.test(text);
  const quads = /^[\da-f]{4}(\.[\da-f]{4})+$/i.test(text);
  const bytes = (text.match(/[\da-f]{2}/gi) ?? []).map((byte) => Number.parseInt(byte, 16));
  if (!pairs && !quads) {
    return { kind: 'fault', code: 'form' };
  }
  if (bytes.length !== 6) {
    return { kind: 'fault', code: 'length' };
  }
  return bytes.every((byte) => byte === 0) ? { kind: 'fault', code: 'zero' } : { kind: 'mac', bytes };
}
