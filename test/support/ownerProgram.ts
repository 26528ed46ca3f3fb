import { newestDockerSuite } from './chosenEngine';
import { startEngine } from './engine';
import { spawnOwned } from './owned';
import { scratchDir } from './paths';

/** What a program that owns them tells of an engine and of another process. */
export interface Owned {
  readonly folders: readonly string[];
  /** Process numbers. */
  readonly processes: readonly number[];
}

/** Owns an engine and a process that has started another one, tells of them, and goes on until somebody kills it. */
async function own(): Promise<void> {
  const scratch = scratchDir('owned');
  const { child } = spawnOwned('bash', ['-c', 'sleep 1000 & echo $!; wait'], {
    cwd: scratch,
    env: process.env,
    scratch,
  });
  const sleeper = new Promise<number>((resolve) => child.stdout.once('data', (text) => resolve(Number(text))));
  const engine = await startEngine({ suite: await newestDockerSuite() });
  const processes = [await sleeper, child.pid, engine.pid()].filter((pid) => pid !== undefined);
  const owned: Owned = { folders: [scratch, engine.dir], processes };
  process.send?.(owned);
}

if (require.main === module) void own();
