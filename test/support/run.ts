import { execFile } from 'node:child_process';
import type { ExecFileOptions } from 'node:child_process';

/** Runs a program to its end: its standard output, or an error that carries all it said. */
export function run(file: string, args: readonly string[], options: ExecFileOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(file, args, { maxBuffer: 1 << 28, ...options, encoding: 'utf8' }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else
        reject(new Error(`${file} ${args.join(' ')}: ${error.message}\n${stdout}${stderr}`.trim(), { cause: error }));
    });
  });
}
