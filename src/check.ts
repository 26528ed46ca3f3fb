#!/usr/bin/env node
import * as l10n from '@vscode/l10n';
import { join } from 'node:path';
import { version } from '../package.json';
import { runChecker } from './checker/runChecker';

/** The command-line checker: hands the process to its parts. */
async function main(): Promise<void> {
  const { env, stdin, stdout, stderr } = process;
  if ((env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').startsWith('zh')) {
    l10n.config({ fsPath: join(__dirname, '../l10n/bundle.l10n.zh-cn.json') });
  }
  // Who reads only the beginning, as `head` does, has seen enough.
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? undefined : 2));
  const wantsColour = env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : stdout.isTTY && env['TERM'] !== 'dumb';
  process.exitCode = await runChecker(process.argv.slice(2), {
    directory: process
      .cwd()
      .replaceAll('\\', '/')
      .replace(/^(?=[A-Za-z]:)/, '/'),
    environment: new Map(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    version,
    colour: wantsColour && !env['NO_COLOR'] ? 'colour' : 'plain',
    async readStdin() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin as AsyncIterable<Uint8Array>) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    print: (text) => stdout.write(text),
    complain: (text) => stderr.write(text),
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
