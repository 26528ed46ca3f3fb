import { readFileSync } from 'node:fs';
import { request } from './http';
import type { Answer } from './http';

/** An engine that tests may fill and empty, spoken to in the plainest way, so that no test trusts the code under test. */
export interface TestEngine {
  /** For `DOCKER_HOST`. */
  readonly host: string;
  readonly version: string;
  /** For example `1.51`. */
  readonly apiVersion: string;
  readonly kind: 'docker' | 'podman';
  /** Any request, any answer. */
  request(method: string, path: string, body?: unknown): Promise<Answer>;
  /** A request that must succeed; gives the parsed answer. */
  call(method: string, path: string, body?: unknown): Promise<unknown>;
  createNetwork(name: string, settings?: object): Promise<string>;
  /** A container of busybox that sleeps, started unless told otherwise. */
  createContainer(name: string, settings?: ContainerSettings): Promise<string>;
  /** Removes a network, whoever is in it, where there is one: a first attempt may have left it. */
  removeNetwork(name: string): Promise<void>;
  /** The same for a container. */
  removeContainer(name: string): Promise<void>;
  /** Makes the image `busybox:local` of a tar archive of its files. */
  loadImage(archive: string): Promise<void>;
  /** Removes every container and every network that is not built in. */
  reset(): Promise<void>;
}

export interface ContainerSettings {
  readonly network?: string;
  readonly state?: 'running' | 'created';
  /** Merged over the body of the create request. */
  readonly create?: object;
  /** Merged over its `HostConfig`. */
  readonly hostConfig?: object;
}

/** Speaks to the engine at `host`. Rejects where none answers. */
export async function connectTestEngine(host: string): Promise<TestEngine> {
  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await request(host, method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return parseLast(answer.text);
  }

  async function createContainer(name: string, settings: ContainerSettings = {}): Promise<string> {
    const created = await call('POST', `/containers/create?name=${encodeURIComponent(name)}`, {
      Image: 'busybox:local',
      Cmd: ['/bin/sleep', '1000000'],
      // Without it the first process ignores the polite signal, and every stop takes ten seconds.
      StopSignal: 'SIGKILL',
      ...settings.create,
      HostConfig: { NetworkMode: settings.network ?? 'default', ...settings.hostConfig },
    });
    const id = textField(created, 'Id');
    if (settings.state !== 'created') await call('POST', `/containers/${id}/start`);
    return id;
  }

  async function loadImage(archive: string): Promise<void> {
    await call('POST', '/images/create?fromSrc=-&repo=docker.io/library/busybox&tag=local', readFileSync(archive));
    // Podman 4.3 gives what it imports the tag `latest`, whatever it was asked for.
    const latest = await request(host, 'GET', '/images/docker.io/library/busybox:latest/json');
    if (latest.status === 200)
      await call('POST', '/images/docker.io/library/busybox:latest/tag?repo=docker.io/library/busybox&tag=local');
  }

  async function removeContainer(name: string): Promise<void> {
    const { status, text } = await request(host, 'DELETE', `/containers/${name}?force=1&v=1`);
    if (status >= 300 && status !== 404) throw new Error(`removing container ${name}: ${status} ${text}`);
  }

  async function removeNetwork(name: string): Promise<void> {
    const { status, text } = await request(host, 'GET', `/networks/${name}`);
    if (status === 404) return;
    const { Containers } = JSON.parse(text) as { readonly Containers?: object | null };
    for (const Container of Object.keys(Containers ?? {}))
      await call('POST', `/networks/${name}/disconnect`, { Container, Force: true });
    await call('DELETE', `/networks/${name}`);
  }

  async function reset(): Promise<void> {
    const containers = await call('GET', '/containers/json?all=1');
    await Promise.all(
      asList(containers).map((container) => call('DELETE', `/containers/${textField(container, 'Id')}?force=1&v=1`)),
    );
    const builtIn = new Set(['bridge', 'host', 'none', 'podman']);
    const networks = asList(await call('GET', '/networks')).filter((each) => !builtIn.has(textField(each, 'Name')));
    await Promise.all(networks.map((network) => call('DELETE', `/networks/${textField(network, 'Id')}`)));
  }

  const version = await call('GET', '/version');
  return {
    host,
    version: textField(version, 'Version'),
    apiVersion: textField(version, 'ApiVersion'),
    kind: JSON.stringify(version).includes('Podman') ? 'podman' : 'docker',
    request: (method, path, body) => request(host, method, path, body),
    call,
    createNetwork: async (name, settings) =>
      textField(await call('POST', '/networks/create', { Name: name, ...settings }), 'Id'),
    createContainer,
    removeNetwork,
    removeContainer,
    loadImage,
    reset,
  };
}

/** Progress comes as one JSON value a line; the last one counts. */
function parseLast(text: string): unknown {
  const last = text
    .trim()
    .split(/\n(?=\{)/)
    .at(-1);
  // Podman says `OK` to what Docker answers with nothing.
  return last === undefined || last === '' || last === 'OK' ? undefined : JSON.parse(last);
}

function asList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`not a list: ${JSON.stringify(value)}`);
  return value;
}

function textField(value: unknown, name: string): string {
  const field: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  if (typeof field !== 'string') throw new Error(`no ${name} in ${JSON.stringify(value)}`);
  return field;
}
