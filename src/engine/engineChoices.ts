import { readdir, readFile, stat } from 'node:fs/promises';
import { withoutSecrets } from './address';
import { asRecord, textOf } from './records/raw';
import { configDirOf } from './resolveEndpoint';
import type { Machine } from './usualSockets';
import { usualSockets } from './usualSockets';

/** An engine that can be named in the setting. */
export interface EngineChoice {
  readonly kind: 'context' | 'socket';
  /** What the setting has to say. */
  readonly value: string;
  /** Where it leads, for people; empty where that is not known. */
  readonly address: string;
}

/** The contexts of the Docker CLI, by name, then the usual sockets that are there. No engine is asked. */
export async function listEngineChoices(machine: Machine): Promise<readonly EngineChoice[]> {
  const found = await Promise.all([contexts(`${configDirOf(machine)}/contexts/meta`), sockets(machine)]);
  return found.flat();
}

/** One that cannot be read is left out: choosing it would lead nowhere. */
async function contexts(folder: string): Promise<readonly EngineChoice[]> {
  const names = await readdir(folder).catch(() => []);
  const read = await Promise.all(names.map((name) => contextIn(`${folder}/${name}/meta.json`).catch(() => undefined)));
  return read
    .filter((choice) => choice !== undefined)
    .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
}

async function contextIn(file: string): Promise<EngineChoice | undefined> {
  const meta = asRecord(JSON.parse(await readFile(file, 'utf8'))) ?? {};
  const docker = asRecord(asRecord(meta['Endpoints'])?.['docker']) ?? {};
  const name = textOf(meta, 'Name');
  return name === '' ? undefined : { kind: 'context', value: name, address: withoutSecrets(textOf(docker, 'Host')) };
}

async function sockets(machine: Machine): Promise<readonly EngineChoice[]> {
  const addresses = usualSockets(machine);
  const there = await Promise.all(addresses.map((address) => exists(address.replace(/^(unix|npipe):\/\//, ''))));
  return addresses.filter((_, index) => there[index]).map((address) => ({ kind: 'socket', value: address, address }));
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
