import assert from 'node:assert/strict';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import tls from 'node:tls';
import { startFakeEngine } from '../support/fakeEngine';
import type { FakeEngine } from '../support/fakeEngine';
import { projectRoot, scratchDir } from '../support/paths';
import { failureOf, openTestSession } from '../support/testSession';

const fixtures = path.join(projectRoot, 'test/fixtures/tls');

function pem(name: string): Buffer {
  return readFileSync(path.join(fixtures, `${name}.pem`));
}

interface Case {
  readonly title: string;
  /** The certificate that the server shows; `plain` for one that speaks no TLS. */
  readonly server: 'server' | 'elsewhere' | 'expired' | 'plain';
  /** The files of the client's folder, by the names they have there. */
  readonly client: Readonly<Record<string, string>>;
  /** `an engine`, or the cause of the failure. */
  readonly expected: string;
}

const mine = { ca: 'ca', cert: 'client', key: 'client-key' };

const cases: readonly Case[] = [
  { title: 'the right certificates', server: 'server', client: mine, expected: 'an engine' },
  {
    title: 'an authority that is not known',
    server: 'server',
    client: { ...mine, ca: 'stranger' },
    expected: 'unknown-authority',
  },
  { title: 'a certificate of another name', server: 'elsewhere', client: mine, expected: 'wrong-name' },
  { title: 'a certificate that is past its time', server: 'expired', client: mine, expected: 'expired' },
  {
    title: 'a key that does not belong to the certificate',
    server: 'server',
    client: { ...mine, key: 'server-key' },
    expected: 'key-mismatch',
  },
  { title: 'a server without TLS', server: 'plain', client: mine, expected: 'not-tls' },
  { title: 'a key that is none', server: 'server', client: { ...mine, key: 'client' }, expected: 'other' },
];

describe('TLS', () => {
  let fake: FakeEngine;
  let dir: string;

  before(async () => {
    fake = await startFakeEngine();
  });
  after(() => fake.stop());
  beforeEach(() => (dir = scratchDir('tls')));
  afterEach(() => rmSync(dir, { recursive: true }));

  /** A server that passes on to the fake engine what it is asked over TLS; gives its port. */
  async function serve(certificate: Case['server']): Promise<net.Server> {
    const forward = (client: net.Socket): void => {
      const engine = net.connect(fake.socket);
      client.on('error', () => engine.destroy());
      engine.on('error', () => client.destroy());
      client.pipe(engine).pipe(client);
    };
    const server =
      certificate === 'plain'
        ? net.createServer(forward)
        : tls.createServer(
            { cert: pem(certificate), key: pem(`${certificate}-key`), ca: pem('ca'), requestCert: true },
            forward,
          );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server;
  }

  for (const { title, server, client, expected } of cases) {
    it(`ST-11 with ${title}: ${expected}`, async () => {
      const listening = await serve(server);
      const certificates = mkdtempSync(path.join(dir, 'certificates-'));
      for (const [name, file] of Object.entries(client))
        copyFileSync(path.join(fixtures, `${file}.pem`), path.join(certificates, `${name}.pem`));
      const { port } = listening.address() as AddressInfo;
      const env = { DOCKER_HOST: `tcp://127.0.0.1:${port}`, DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: certificates };
      const machine = { platform: 'linux', homeDir: dir, env, userId: 0 } as const;
      const { session } = openTestSession({ host: '', options: { setting: () => '', machine } });
      if (expected === 'an engine') await session.refresh();
      else {
        const failure = await failureOf(session.refresh());
        assert.deepEqual(
          [failure.code, failure.code === 'tls' && failure.cause],
          ['tls', expected],
          JSON.stringify(failure),
        );
      }
      session.dispose();
      listening.close();
      await once(listening, 'close');
    });
  }
});
