import { EngineError } from '../core/failure';
import type { EndpointSource } from '../core/failure';
import { parseAddress, withoutSecrets } from './address';
import type { Address, BadAddress } from './address';
import { currentContextName, readContext, readTlsFolder } from './cliContext';
import type { Endpoint, Target, TlsMaterial } from './endpoint';
import type { Files } from './files';
import { usualSockets } from './usualSockets';
import type { Machine } from './usualSockets';

interface Origin {
  readonly source: EndpointSource;
  readonly value: string;
  readonly context?: string;
}

/**
 * The engines that may be meant, likeliest first: one where the setting, the environment or the CLI's configuration
 * names it, else those of the usual sockets. Throws `EngineError` where what is named is wrong.
 */
export async function resolveEndpoint(setting: string, machine: Machine, files: Files): Promise<readonly Endpoint[]> {
  const configDir = configDirOf(machine);
  const chosen = setting.trim();
  if (chosen !== '') {
    const origin = { source: 'setting', value: chosen } as const;
    return /[:/]/.test(chosen) ? [await byAddress(origin, machine, files, configDir)] : byContext(origin);
  }
  const host = machine.env['DOCKER_HOST'];
  if (host) return [await byAddress({ source: 'DOCKER_HOST', value: host }, machine, files, configDir)];
  const named = machine.env['DOCKER_CONTEXT'];
  if (named) return byContext({ source: 'DOCKER_CONTEXT', value: named });
  const current = await currentContextName(files, configDir);
  const origin = { source: 'current-context', value: current ?? `${configDir}/config.json` } as const;
  if (current === undefined) throw bad(origin, 'context-unreadable');
  return current === '' ? usual() : byContext(origin);

  async function byContext(origin: Origin): Promise<readonly Endpoint[]> {
    const name = origin.value;
    if (name === 'default') return usual();
    const context = await readContext(files, configDir, name);
    if (context.kind !== 'found') throw bad(origin, `context-${context.kind}`);
    if (context.host === '') return usual();
    const address = parseAddress(context.host);
    if (address.kind === 'bad') throw bad({ ...origin, value: context.host }, address.reason);
    return [endpointOf(address, { ...origin, context: name }, context.tls)];
  }

  function usual(): readonly Endpoint[] {
    return usualSockets(machine).flatMap((text) => {
      const address = parseAddress(text);
      const origin = { source: 'usual-socket', value: text } as const;
      return address.kind === 'bad' ? [] : [endpointOf(address, origin, undefined)];
    });
  }
}

/** Where the CLI keeps its configuration. */
export function configDirOf({ env, homeDir }: Machine): string {
  return env['DOCKER_CONFIG'] || `${homeDir}/.docker`;
}

async function byAddress(origin: Origin, machine: Machine, files: Files, configDir: string): Promise<Endpoint> {
  const address = parseAddress(origin.value);
  if (address.kind === 'bad') throw bad(origin, address.reason);
  const wantsTls = Boolean(machine.env['DOCKER_TLS_VERIFY'] || machine.env['DOCKER_TLS']);
  if (address.kind === 'socket' || !wantsTls) return endpointOf(address, origin, undefined);
  const folder = machine.env['DOCKER_CERT_PATH'] || configDir;
  const material = await readTlsFolder(files, folder).catch(() => undefined);
  if (material?.ca === undefined || (material.cert === undefined) !== (material.key === undefined))
    throw bad({ ...origin, value: folder }, 'certificate-missing');
  return endpointOf(address, origin, material);
}

function endpointOf(
  address: Exclude<Address, { kind: 'bad' }>,
  { source, context }: Origin,
  tls: TlsMaterial | undefined,
): Endpoint {
  const named = context === undefined ? { source } : { source, context };
  if (address.kind === 'socket') {
    const description = { address: address.text, local: true, encrypted: true, ...named };
    return { description, target: { kind: 'socket', path: address.path } };
  }
  const material = tls ?? (address.tls ? {} : undefined);
  const { host, port = material === undefined ? 2375 : 2376 } = address;
  const local = /^(localhost|127\.[\d.]+|::1)$/.test(host);
  const text = `tcp://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const target: Target = material === undefined ? { kind: 'tcp', host, port } : { kind: 'tls', host, port, material };
  return { description: { address: text, local, encrypted: local || material !== undefined, ...named }, target };
}

function bad({ source, value }: Origin, reason: BadAddress): EngineError {
  return new EngineError({ code: 'bad-endpoint', source, value: withoutSecrets(value), reason });
}
