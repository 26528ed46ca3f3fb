import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startDistantSession } from '../support/distantSession';
import type { DistantSession } from '../support/distantSession';
import type { PrivateEngine } from '../support/engine';
import { useHurtEngine } from '../support/hurtEngine';
import { projectRoot, scratchDir } from '../support/paths';
import { until } from '../support/testSession';

// Inside the engine's own network, so that no packet of the machine is touched.
const plain = 'tcp://198.18.0.1:2375';
const encrypted = 'tcp://198.18.0.1:2376';
const fixtures = path.join(projectRoot, 'test/fixtures/tls');

describe('a real engine behind a network', () => {
  function open(engine: PrivateEngine, env: Record<string, string>): DistantSession {
    return startDistantSession({ env, run: (file, args) => engine.spawn(file, args) });
  }

  describe('without TLS', () => {
    const engine = useHurtEngine(['--host', plain, '--tls=false']);

    it('RT-05 is missed within 20 s when packets vanish, and found again soon', async () => {
      const session = open(engine(), { DOCKER_HOST: plain });
      const untilLine = (kind: string): Promise<number> =>
        until(kind, () => session.lines.at(-1)?.startsWith(kind) === true, {
          within: 20_000,
          seen: () => session.lines,
        });
      await untilLine('live');
      const drop = ['INPUT', '--protocol', 'tcp', '--dport', '2375', '--jump', 'DROP'];
      await engine().exec('iptables', ['--insert', ...drop]);
      const missed = await untilLine('stale');
      await engine().exec('iptables', ['--delete', ...drop]);
      const found = await untilLine('live');
      console.log(`      missed after ${missed.toFixed(0)} ms, found after ${found.toFixed(0)} ms`);
      await session.stop();
    });
  });

  describe('with TLS', () => {
    const files = { '--tlscacert': 'ca', '--tlscert': 'server', '--tlskey': 'server-key' };
    const options = Object.entries(files).flatMap(([option, name]) => [option, path.join(fixtures, `${name}.pem`)]);
    const engine = useHurtEngine(['--host', encrypted, '--tlsverify', ...options]);
    const dir = scratchDir('remote');
    after(() => rmSync(dir, { recursive: true }));

    it('ST-11 what is wrong with the certificates is said', async () => {
      const clients = {
        right: { ca: 'ca', cert: 'client', key: 'client-key' },
        without: { ca: 'ca' },
        intruder: { ca: 'ca', cert: 'intruder', key: 'intruder-key' },
        stranger: { ca: 'stranger', cert: 'client', key: 'client-key' },
      };
      const sessions = Object.entries(clients).map(([name, names]) => {
        const folder = path.join(dir, name);
        mkdirSync(folder);
        for (const [as, file] of Object.entries(names))
          copyFileSync(path.join(fixtures, `${file}.pem`), path.join(folder, `${as}.pem`));
        return open(engine(), { DOCKER_HOST: encrypted, DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: folder });
      });
      sessions.push(open(engine(), { DOCKER_HOST: encrypted }));
      await Promise.all(sessions.map(({ lines }) => until('a word', () => lines.length > 1, { within: 30_000 })));
      await Promise.all(sessions.map((session) => session.stop()));
      assert.deepEqual(
        sessions.map(({ lines: [, line = ''] }) => /"cause":"([^"]*)"/.exec(line)?.[1] ?? line),
        ['live', 'client-certificate', 'client-certificate', 'unknown-authority', 'needs-tls'],
      );
    });
  });
});
