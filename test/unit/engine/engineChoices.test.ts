import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listEngineChoices } from '../../../src/engine/engineChoices';

describe('listEngineChoices', () => {
  let home = '';
  beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'docker-networks-'))));
  afterEach(() => rmSync(home, { recursive: true }));

  function choices() {
    const env = { XDG_RUNTIME_DIR: join(home, 'run') };
    return listEngineChoices({ platform: 'linux', homeDir: home, env, userId: 1000 });
  }

  function context(folder: string, meta: string): void {
    const path = join(home, '.docker/contexts/meta', folder);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'meta.json'), meta);
  }

  it('lists contexts by name, and leaves out what cannot be read', async () => {
    context(
      'a',
      JSON.stringify({ Name: 'remote', Endpoints: { docker: { Host: 'ssh://me:secret@example.invalid' } } }),
    );
    context('b', JSON.stringify({ Name: 'desktop' }));
    context('c', '{"Name":');
    context('d', 'null');
    mkdirSync(join(home, '.docker/contexts/meta/empty'));
    assert.deepEqual(
      (await choices()).filter(({ kind }) => kind === 'context'),
      [
        { kind: 'context', value: 'desktop', address: '' },
        { kind: 'context', value: 'remote', address: 'ssh://example.invalid' },
      ],
    );
  });

  it('lists the usual sockets that are there', async () => {
    const socket = join(home, '.colima/default/docker.sock');
    mkdirSync(join(home, '.colima/default'), { recursive: true });
    writeFileSync(socket, '');
    const address = `unix://${socket}`;
    const found = (await choices()).filter(({ value }) => value.includes(home));
    assert.deepEqual(found, [{ kind: 'socket', value: address, address }]);
  });
});
