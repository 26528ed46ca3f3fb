import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { interpolate } from '../../../src/compose/interpolation';
import { booleanOf, entryAt } from '../../../src/compose/model/access';
import type { Network } from '../../../src/compose/model/networks';
import { portMapping } from '../../../src/compose/model/ports';
import type { Service } from '../../../src/compose/model/services';
import type { Value } from '../../../src/compose/model/values';
import { projectOf, readCases } from './support/cases';

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

const switches = new Set(['internal', 'attachable', 'enable_ipv4', 'enable_ipv6']);

/** A value as `docker compose config` prints it: without what is empty, with nothing for a variable that is not set. */
function plain(value: Value): Plain {
  switch (value.kind) {
    case 'list':
      return value.items.map(plain);
    case 'map':
      return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plain(entry.value)]));
    case 'scalar':
      return value.type === 'null' ? null : (value.text ?? interpolate(value.source, () => '').text ?? '');
  }
}

function strings(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(strings);
  }
  if (typeof value === 'object' && value !== null) {
    return tidy(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, strings(item)])));
  }
  return value === null || typeof value === 'string' ? value : JSON.stringify(value);
}

function tidy(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([key, value]) =>
        !key.startsWith('x-') &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0) &&
        !(typeof value === 'object' && value !== null && Object.keys(value).length === 0),
    ),
  );
}

function networkOf(network: Network): unknown {
  const record: Record<string, unknown> = {};
  for (const [key, entry] of network.value?.entries ?? []) {
    const on = switches.has(key) ? booleanOf(entry.value) : undefined;
    if (key === 'labels') {
      record[key] = labelsOf(entry.value);
    } else if (on !== undefined) {
      // `config` leaves a switch out that is false by default.
      record[key] = on || key.startsWith('enable') ? String(on) : '';
    } else if (key === 'ipam') {
      // Compose never sends `ipam.options`, and does not print them.
      const ipam = Object.entries(plain(entry.value) as Record<string, unknown>);
      record[key] = Object.fromEntries(ipam.filter(([name]) => name !== 'options'));
    } else if (key !== 'external' && key !== 'name') {
      record[key] = plain(entry.value);
    }
  }
  if (network.external) {
    record['external'] = 'true';
  }
  record['name'] = network.realName ?? plain(entryAt(network.value, 'name')?.value as Value);
  return tidy(record);
}

function labelsOf(value: Value): unknown {
  return value.kind === 'map'
    ? plain(value)
    : Object.fromEntries(
        (plain(value) as string[]).map((item) => [item.split('=')[0], item.split('=').slice(1).join('=')]),
      );
}

function serviceOf(service: Service): unknown {
  const mode = service.networkMode?.value.text;
  const networks = Object.fromEntries(
    [...service.networks].map((key) => {
      const given = service.attachments.find(({ network }) => network === key);
      const options = given?.options && (strings(plain(given.options)) as Record<string, unknown>);
      return [key, options && Object.keys(options).length > 0 ? whole(options) : null];
    }),
  );
  const ports = entryAt(service.value, 'ports')?.value;
  return {
    ...(mode ? { network_mode: mode } : {}),
    ...(service.networks.size > 0 ? { networks } : {}),
    ...(ports?.kind === 'list' ? { ports: ports.items.flatMap((item) => portsOf(item)) } : {}),
  };
}

/** Priorities are integers to Compose. */
function whole(options: Record<string, unknown>): Record<string, unknown> {
  const { priority } = options;
  return priority === undefined ? options : { ...options, priority: String(Math.trunc(Number(priority))) };
}

/** A short entry for a range stands for an entry for each of its ports. */
function portsOf(value: Value): readonly string[] {
  const port = portMapping(value);
  if (!port) {
    return [];
  }
  const [first = 0, last = first] = port.target.text.split('-').map(Number);
  const [published, end] = (port.published?.text ?? '').split('-');
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const host =
      last > first && published ? String(Number(published) + index) : [published, end].filter(Boolean).join('-');
    return `${port.hostAddress?.text ?? ''} ${host} ${first + index} ${port.protocol?.text ?? 'tcp'}`;
  });
}

interface Resolved {
  readonly services?: Record<string, Record<string, unknown>>;
  readonly networks?: Record<string, Record<string, unknown>>;
}

interface ResolvedPort {
  readonly host_ip?: string;
  readonly published?: string;
  readonly target: number;
  readonly protocol?: string;
}

/** Options that came to nothing are printed as `{}` or not at all. */
function orNull(networks: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(networks).map(([key, options]) => {
      const kept = strings(options);
      return [key, kept !== null && Object.keys(kept as object).length > 0 ? kept : null];
    }),
  );
}

function oracle(text: string): unknown {
  const { services = {}, networks = {} } = parse(text) as Resolved;
  const pick = ({ network_mode, networks: joined, ports }: Record<string, unknown>): unknown => ({
    ...(network_mode ? { network_mode } : {}),
    ...(joined ? { networks: orNull(joined as Record<string, unknown>) } : {}),
    ...(ports
      ? {
          ports: (ports as ResolvedPort[]).map(
            ({ host_ip = '', published = '', target, protocol = 'tcp' }) =>
              `${host_ip} ${published} ${target} ${protocol}`,
          ),
        }
      : {}),
  });
  const kept = Object.entries(networks).map(([key, value]) => [key, tidy(strings(value) as Record<string, unknown>)]);
  return {
    services: Object.fromEntries(Object.entries(services).map(([name, service]) => [name, pick(service)])),
    networks: Object.fromEntries(kept as [string, unknown][]),
  };
}

describe('compose: the merged project', () => {
  for (const compose of readCases()) {
    if (compose.resolved === undefined) {
      continue;
    }
    const resolved = compose.resolved;
    it(`is what docker compose config prints: ${compose.name}`, () => {
      const project = projectOf(compose);
      const enabled = [...project.services.values()].filter((service) => service.enabled);
      const used = new Set(enabled.flatMap((service) => [...service.networks]));
      const ours = {
        services: Object.fromEntries(enabled.map((service) => [service.name, serviceOf(service)])),
        networks: Object.fromEntries(
          [...project.networks.values()]
            .filter(({ key }) => used.has(key))
            .map((network) => [network.key, networkOf(network)]),
        ),
      };
      assert.deepStrictEqual(strings(ours), strings(oracle(resolved)));
    });
  }
});
