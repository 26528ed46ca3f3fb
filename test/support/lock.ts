import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** Does the work while no other process holds the same lock file; a holder that dies lets go. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true });
  const holder = spawn('flock', [file, 'sh', '-c', 'echo held; cat'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = once(holder, 'exit');
  try {
    await Promise.race([
      once(holder.stdout, 'data'),
      gone.then(() => Promise.reject(new Error(`cannot lock ${file}`))),
    ]);
    return await work();
  } finally {
    holder.stdin.end();
    await gone;
  }
}
