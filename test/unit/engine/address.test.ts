import assert from 'node:assert/strict';
import { parseAddress, withoutSecrets } from '../../../src/engine/address';
import type { Address } from '../../../src/engine/address';

function socket(path: string, text: string): Address {
  return { kind: 'socket', path, text };
}

function tcp(host: string, port?: number, tls = false): Address {
  return { kind: 'tcp', host, port, tls };
}

function bad(reason: Extract<Address, { kind: 'bad' }>['reason']): Address {
  return { kind: 'bad', reason };
}

const cases: readonly (readonly [string, Address])[] = [
  ['unix:///var/run/docker.sock', socket('/var/run/docker.sock', 'unix:///var/run/docker.sock')],
  ['/run/x y.sock', socket('/run/x y.sock', 'unix:///run/x y.sock')],
  ['unix://docker.sock', bad('syntax')],
  ['unix://', bad('syntax')],
  ['npipe:////./pipe/docker_engine', socket('//./pipe/docker_engine', 'npipe:////./pipe/docker_engine')],
  ['npipe://\\\\.\\pipe\\docker_engine', socket('//./pipe/docker_engine', 'npipe://\\\\.\\pipe\\docker_engine')],
  ['tcp://10.0.0.1:2375', tcp('10.0.0.1', 2375)],
  ['TCP://Host.example:2376/', tcp('Host.example', 2376)],
  ['tcp://host', tcp('host')],
  ['tcp://', tcp('localhost')],
  ['tcp://:2375', tcp('localhost', 2375)],
  ['tcp://[::1]:2375', tcp('::1', 2375)],
  ['tcp://[fe80::1%eth0]:2375', tcp('fe80::1%eth0', 2375)],
  ['http://host:80', tcp('host', 80)],
  ['https://host', tcp('host', undefined, true)],
  ['host:2375', tcp('host', 2375)],
  ['tcp://host:0', bad('syntax')],
  ['tcp://host:65536', bad('syntax')],
  ['tcp://host:port', bad('syntax')],
  ['tcp://host:2375/path', bad('syntax')],
  ['tcp://host:2375?query', bad('syntax')],
  ['tcp://user:secret@host:2375', bad('syntax')],
  ['tcp://host name:2375', bad('syntax')],
  ['tcp://host\n:2375', bad('syntax')],
  ['ssh://user@host', bad('ssh-not-supported')],
  ['fd://', bad('scheme')],
  ['ftp://host', bad('scheme')],
  ['$(touch x)', bad('syntax')],
];

describe('parseAddress', () => {
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => assert.deepEqual(parseAddress(text), expected));
  }
});

describe('withoutSecrets', () => {
  const shown: readonly (readonly [string, string])[] = [
    ['tcp://user:secret@host:2375', 'tcp://host:2375'],
    ['ssh://user@host', 'ssh://host'],
    ['user:secret@host', 'host'],
    ['unix:///home/a@b/docker.sock', 'unix:///home/a@b/docker.sock'],
    ['/home/a@b/docker.sock', '/home/a@b/docker.sock'],
  ];
  for (const [text, expected] of shown) {
    it(text, () => assert.equal(withoutSecrets(text), expected));
  }
});
