import type { EngineInfo, SwarmRole } from '../../core/model';
import { asRecord, integerOf, present, textOf, textsOf } from './raw';
import type { Raw } from './raw';

/** Reads `GET /info`; undefined where it is no object. */
export function readInfo(value: unknown, product: EngineInfo['product'], apiVersion: string): EngineInfo | undefined {
  const raw = asRecord(value);
  if (raw === undefined) return undefined;
  return present({
    id: engineId(raw, product),
    name: textOf(raw, 'Name'),
    product,
    version: textOf(raw, 'ServerVersion'),
    apiVersion,
    os: textOf(raw, 'OSType') || 'linux',
    operatingSystem: textOf(raw, 'OperatingSystem'),
    swarm: swarmRole(asRecord(raw['Swarm']) ?? {}),
    networkDrivers: textsOf(asRecord(raw['Plugins'])?.['Network']),
    defaultPools: Array.isArray(raw['DefaultAddressPools']) ? raw['DefaultAddressPools'].flatMap(readPool) : undefined,
  });
}

/** The moment on the engine's own clock, in milliseconds since the epoch; undefined where it does not say. */
export function readSystemTime(value: unknown): number | undefined {
  const time = Date.parse(textOf(asRecord(value) ?? {}, 'SystemTime'));
  return Number.isNaN(time) ? undefined : time;
}

/** Podman makes up a new ID for each answer: there the host and the place of its data tell engines apart. */
function engineId(raw: Raw, product: EngineInfo['product']): string {
  return product === 'podman' ? `${textOf(raw, 'Name')}:${textOf(raw, 'DockerRootDir')}` : textOf(raw, 'ID');
}

function swarmRole(raw: Raw): SwarmRole {
  if (textOf(raw, 'LocalNodeState') !== 'active') return 'none';
  return raw['ControlAvailable'] === true ? 'manager' : 'worker';
}

function readPool(value: unknown): readonly { readonly base: string; readonly size: number }[] {
  const raw = asRecord(value) ?? {};
  const size = integerOf(raw, 'Size');
  return textOf(raw, 'Base') === '' || size === undefined ? [] : [{ base: textOf(raw, 'Base'), size }];
}
