import * as l10n from '@vscode/l10n';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChecker } from '../checker/runChecker';
import type { Outcome } from '../checker/runChecker';

type Parts = Pick<NodeJS.Process, 'argv' | 'cwd' | 'env' | 'stdin' | 'stdout' | 'stderr'>;

/**
 * The command-line checker. The streams are asked for when there is something to read or to print, and not before: Node
 * makes each when it is first looked at, which takes longer than to check a file.
 */
export async function check(parts: Parts, version: string, exit: (code?: number) => never): Promise<Outcome> {
  const { env } = parts;
  if ((env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').startsWith('zh')) {
    l10n.config({ contents: readFileSync(join(__dirname, '../../l10n/bundle.l10n.zh-cn.json'), 'utf8') });
  }
  return runChecker(parts.argv.slice(2), {
    directory: parts
      .cwd()
      .replaceAll('\\', '/')
      .replace(/^(?=[A-Za-z]:)/, '/'),
    environment: new Map(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    version,
    get colour() {
      const wanted = env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : parts.stdout.isTTY && env['TERM'] !== 'dumb';
      return wanted && !env['NO_COLOR'] ? 'colour' : 'plain';
    },
    async readStdin() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of parts.stdin as AsyncIterable<Uint8Array>) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    print(text) {
      // Who reads only the beginning, as `head` does, has seen enough.
      parts.stdout.on('error', (error: NodeJS.ErrnoException) => exit(error.code === 'EPIPE' ? undefined : 2));
      parts.stdout.write(text);
    },
    complain: (text) => parts.stderr.write(text),
  });
}
