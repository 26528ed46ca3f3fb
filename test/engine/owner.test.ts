import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { engineCanBeHurt } from '../support/chosenEngine';
import { eventually } from '../support/eventually';
import type { Owned } from '../support/ownerProgram';
import { projectRoot } from '../support/paths';

describe('what npm start and the tests start', () => {
  before(function () {
    if (!engineCanBeHurt()) this.skip();
  });

  it('goes when its owner is killed: engine, processes and folders', async () => {
    const program = path.join(projectRoot, 'test/support/ownerProgram.ts');
    const owner = fork(program, { execArgv: ['--require', 'tsx/cjs'] });
    const [{ folders, processes }] = (await once(owner, 'message')) as [Owned];
    const left = () => [...folders.filter((folder) => existsSync(folder)), ...processes.filter(isAlive)];
    assert.deepEqual([folders.length, processes.length], [2, 3]);
    assert.deepEqual(left(), [...folders, ...processes]);
    owner.kill('SIGKILL');
    await eventually(() => assert.deepEqual(left(), []), 60_000);
  });
});

function isAlive(pid: number): boolean {
  return existsSync(`/proc/${pid}`);
}
