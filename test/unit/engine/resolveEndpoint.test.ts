import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { EngineError } from '../../../src/core/failure';
import type { Files } from '../../../src/engine/files';
import { resolveEndpoint } from '../../../src/engine/resolveEndpoint';
import type { Machine } from '../../../src/engine/usualSockets';

const home = '/home/me';

/** The folder name of a context. */
function hash(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}

/** The files of a CLI that has one context, chosen or not. */
function cli(name: string, host: string, more: Record<string, string> = {}): Record<string, string> {
  const meta = JSON.stringify({ Name: name, Endpoints: { docker: { Host: host, SkipTLSVerify: false } } });
  return { [`${home}/.docker/contexts/meta/${hash(name)}/meta.json`]: meta, ...more };
}

function chosen(name: string): Record<string, string> {
  return { [`${home}/.docker/config.json`]: JSON.stringify({ currentContext: name }) };
}

function pem(folder: string, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [`${folder}/${name}.pem`, `PEM ${name}`]));
}

const forbidden = 'no one may read this';

function filesOf(texts: Readonly<Record<string, string>>): Files {
  return {
    read: (path) =>
      texts[path] === forbidden
        ? Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
        : Promise.resolve(texts[path]),
    identity: () => Promise.resolve(undefined),
  };
}

interface Case {
  readonly title: string;
  readonly setting?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  /** The first endpoint, in short, or the failure. */
  readonly expected: object;
}

const tlsFolder = `${home}/.docker/contexts/tls/${hash('remote')}/docker`;
const material = { ca: 'PEM ca', cert: 'PEM cert', key: 'PEM key' };

const cases: readonly Case[] = [
  {
    title: 'takes the setting before everything else',
    setting: ' unix:///a.sock ',
    env: { DOCKER_HOST: 'unix:///b.sock' },
    expected: { address: 'unix:///a.sock', source: 'setting', local: true, encrypted: true },
  },
  {
    title: 'takes a setting without colon and slash for a context',
    setting: 'remote',
    files: cli('remote', 'tcp://10.0.0.1:2375'),
    expected: { address: 'tcp://10.0.0.1:2375', source: 'setting', context: 'remote', local: false, encrypted: false },
  },
  {
    title: 'takes DOCKER_HOST before DOCKER_CONTEXT',
    env: { DOCKER_HOST: 'unix:///b.sock', DOCKER_CONTEXT: 'remote' },
    files: cli('remote', 'unix:///c.sock'),
    expected: { address: 'unix:///b.sock', source: 'DOCKER_HOST', local: true, encrypted: true },
  },
  {
    title: 'takes DOCKER_CONTEXT before the current context',
    env: { DOCKER_CONTEXT: 'remote' },
    files: { ...cli('remote', 'unix:///c.sock'), ...chosen('other') },
    expected: { address: 'unix:///c.sock', source: 'DOCKER_CONTEXT', context: 'remote', local: true, encrypted: true },
  },
  {
    title: 'takes the current context before the usual sockets',
    files: { ...cli('remote', 'unix:///c.sock'), ...chosen('remote') },
    expected: { address: 'unix:///c.sock', source: 'current-context', context: 'remote', local: true, encrypted: true },
  },
  {
    title: 'honours DOCKER_CONFIG',
    env: { DOCKER_CONFIG: '/etc/cli' },
    files: {
      '/etc/cli/config.json': '{"currentContext":"remote"}',
      [`/etc/cli/contexts/meta/${hash('remote')}/meta.json`]: '{"Endpoints":{"docker":{"Host":"unix:///d.sock"}}}',
    },
    expected: { address: 'unix:///d.sock', source: 'current-context', context: 'remote', local: true, encrypted: true },
  },
  {
    title: 'goes to the usual sockets without a current context',
    files: { [`${home}/.docker/config.json`]: '{"auths":{}}' },
    expected: { address: 'unix:///var/run/docker.sock', source: 'usual-socket', local: true, encrypted: true },
  },
  {
    title: 'goes to the usual sockets for the context "default"',
    env: { DOCKER_CONTEXT: 'default' },
    files: chosen('remote'),
    expected: { address: 'unix:///var/run/docker.sock', source: 'usual-socket', local: true, encrypted: true },
  },
  {
    title: 'goes to the usual sockets for a context without a host',
    files: { ...cli('remote', ''), ...chosen('remote') },
    expected: { address: 'unix:///var/run/docker.sock', source: 'usual-socket', local: true, encrypted: true },
  },
  {
    title: 'adds the usual ports',
    env: { DOCKER_HOST: 'tcp://[::1]' },
    expected: { address: 'tcp://[::1]:2375', source: 'DOCKER_HOST', local: true, encrypted: true },
  },
  {
    title: 'speaks TLS with the material of a context',
    files: { ...cli('remote', 'tcp://far:2376'), ...chosen('remote'), ...pem(tlsFolder, 'ca', 'cert', 'key') },
    expected: {
      address: 'tcp://far:2376',
      source: 'current-context',
      context: 'remote',
      local: false,
      encrypted: true,
      material,
    },
  },
  {
    title: 'checks the certificate even where a context says not to',
    files: {
      [`${home}/.docker/contexts/meta/${hash('remote')}/meta.json`]:
        '{"Endpoints":{"docker":{"Host":"tcp://far","SkipTLSVerify":true}}}',
      ...chosen('remote'),
    },
    expected: {
      address: 'tcp://far:2376',
      source: 'current-context',
      context: 'remote',
      local: false,
      encrypted: true,
      material: {},
    },
  },
  {
    title: 'speaks TLS with DOCKER_TLS_VERIFY and DOCKER_CERT_PATH',
    env: { DOCKER_HOST: 'tcp://far', DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/certs' },
    files: pem('/certs', 'ca', 'cert', 'key'),
    expected: { address: 'tcp://far:2376', source: 'DOCKER_HOST', local: false, encrypted: true, material },
  },
  {
    title: 'finds the certificates beside the configuration',
    env: { DOCKER_HOST: 'tcp://far:99', DOCKER_TLS_VERIFY: '1' },
    files: pem(`${home}/.docker`, 'ca'),
    expected: {
      address: 'tcp://far:99',
      source: 'DOCKER_HOST',
      local: false,
      encrypted: true,
      material: { ca: 'PEM ca' },
    },
  },
  {
    title: 'needs no certificate for a socket',
    env: { DOCKER_HOST: 'unix:///b.sock', DOCKER_TLS_VERIFY: '1' },
    expected: { address: 'unix:///b.sock', source: 'DOCKER_HOST', local: true, encrypted: true },
  },
  {
    title: 'names the folder that lacks certificates',
    env: { DOCKER_HOST: 'tcp://far', DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/certs' },
    files: pem('/certs', 'ca', 'cert'),
    expected: { code: 'bad-endpoint', source: 'DOCKER_HOST', value: '/certs', reason: 'certificate-missing' },
  },
  {
    title: 'does not speak plainly where certificates cannot be read',
    env: { DOCKER_HOST: 'tcp://far', DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/certs' },
    files: { ...pem('/certs', 'ca', 'cert'), '/certs/key.pem': forbidden },
    expected: { code: 'bad-endpoint', source: 'DOCKER_HOST', value: '/certs', reason: 'certificate-missing' },
  },
  {
    title: 'names a context that is missing',
    env: { DOCKER_CONTEXT: '../../etc' },
    expected: { code: 'bad-endpoint', source: 'DOCKER_CONTEXT', value: '../../etc', reason: 'context-missing' },
  },
  {
    title: 'names a context that cannot be read',
    setting: 'remote',
    files: { [`${home}/.docker/contexts/meta/${hash('remote')}/meta.json`]: '{"Endpoints":' },
    expected: { code: 'bad-endpoint', source: 'setting', value: 'remote', reason: 'context-unreadable' },
  },
  {
    title: 'names a context without an endpoint',
    setting: 'remote',
    files: { [`${home}/.docker/contexts/meta/${hash('remote')}/meta.json`]: '{"Endpoints":{"kubernetes":{}}}' },
    expected: { code: 'bad-endpoint', source: 'setting', value: 'remote', reason: 'context-unreadable' },
  },
  {
    title: 'does not speak plainly where a context has certificates that cannot be read',
    files: { ...cli('remote', 'tcp://far'), ...chosen('remote'), [`${tlsFolder}/ca.pem`]: forbidden },
    expected: { code: 'bad-endpoint', source: 'current-context', value: 'remote', reason: 'context-unreadable' },
  },
  {
    title: 'names a configuration that cannot be read',
    files: { [`${home}/.docker/config.json`]: '[]' },
    expected: {
      code: 'bad-endpoint',
      source: 'current-context',
      value: `${home}/.docker/config.json`,
      reason: 'context-unreadable',
    },
  },
  {
    title: 'says that ssh is not supported, without the user',
    files: { ...cli('remote', 'ssh://me@far'), ...chosen('remote') },
    expected: { code: 'bad-endpoint', source: 'current-context', value: 'ssh://far', reason: 'ssh-not-supported' },
  },
  {
    title: 'says that a scheme is unknown',
    env: { DOCKER_HOST: 'fd://' },
    expected: { code: 'bad-endpoint', source: 'DOCKER_HOST', value: 'fd://', reason: 'scheme' },
  },
  {
    title: 'keeps a password out of the failure',
    env: { DOCKER_HOST: 'tcp://me:secret@far:2375' },
    expected: { code: 'bad-endpoint', source: 'DOCKER_HOST', value: 'tcp://far:2375', reason: 'syntax' },
  },
];

/** What resolution says, short enough to compare: the description with the material where TLS is spoken. */
async function outcome({ setting = '', env = {}, files = {} }: Case, machine?: Partial<Machine>): Promise<object> {
  const whole = { platform: 'linux', homeDir: home, env, userId: 1000, ...machine } as const;
  try {
    const [first] = await resolveEndpoint(setting, whole, filesOf(files));
    const target = first?.target;
    return { ...first?.description, ...(target?.kind === 'tls' && { material: target.material }) };
  } catch (error) {
    assert.ok(error instanceof EngineError);
    return error.failure;
  }
}

describe('resolveEndpoint', () => {
  for (const each of cases) {
    it(each.title, async () => assert.deepEqual(await outcome(each), each.expected));
  }

  const usual: readonly (readonly [NodeJS.Platform, Record<string, string>, readonly string[]])[] = [
    [
      'linux',
      { XDG_RUNTIME_DIR: '/run/user/7' },
      [
        '/var/run/docker.sock',
        '/run/user/7/docker.sock',
        `${home}/.docker/desktop/docker.sock`,
        `${home}/.docker/run/docker.sock`,
        `${home}/.colima/default/docker.sock`,
        `${home}/.config/colima/default/docker.sock`,
        `${home}/.rd/docker.sock`,
        '/run/user/7/podman/podman.sock',
        '/run/podman/podman.sock',
      ],
    ],
    [
      'darwin',
      {},
      [
        '/var/run/docker.sock',
        `${home}/.docker/run/docker.sock`,
        `${home}/.colima/default/docker.sock`,
        `${home}/.config/colima/default/docker.sock`,
        `${home}/.orbstack/run/docker.sock`,
        `${home}/.rd/docker.sock`,
        `${home}/.local/share/containers/podman/machine/podman.sock`,
      ],
    ],
    ['win32', {}, ['//./pipe/docker_engine', '//./pipe/dockerDesktopLinuxEngine', '//./pipe/podman-machine-default']],
  ];
  for (const [platform, env, expected] of usual) {
    it(`knows the usual sockets of ${platform}`, async () => {
      const machine: Machine = { platform, homeDir: home, env, userId: 7 };
      const endpoints = await resolveEndpoint('', machine, filesOf({}));
      assert.deepEqual(
        endpoints.map(({ target }) => target.kind === 'socket' && target.path),
        expected,
      );
    });
  }

  it('finds the rootless folder without XDG_RUNTIME_DIR', async () => {
    const machine: Machine = { platform: 'linux', homeDir: home, env: {}, userId: 7 };
    const [, second] = await resolveEndpoint('', machine, filesOf({}));
    assert.equal(second?.description.address, 'unix:///run/user/7/docker.sock');
  });
});
