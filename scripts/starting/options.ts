import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { engineSuites } from '../../test/support/enginePackages';
import type { EngineSuite } from '../../test/support/enginePackages';

export interface StartOptions {
  /** Undefined: the user's own where one answers, else a private one. */
  readonly engine:
    | undefined
    | { readonly kind: 'address'; readonly address: string }
    | { readonly kind: 'private'; readonly suite: EngineSuite | undefined };
  /** An absolute path. Undefined: the sample projects. */
  readonly folder: string | undefined;
  readonly port: number | undefined;
  readonly window: 'desktop-or-browser' | 'browser';
}

export const usage = `npm start [-- OPTION...]  opens VS Code with Docker Networks in it

  --engine ADDRESS   the engine to show, for example unix:///run/docker.sock
  --engine private   an engine of its own with sample projects, even where another one answers (root on Linux);
                     bookworm, trixie or sid instead of private: Docker 20.10, 26.1 or the newest
  --folder PATH      the folder to open instead of the sample projects
  --port NUMBER      the port of VS Code in the browser instead of a free one
  --browser          VS Code in the browser even where desktop VS Code is installed
  --help             this text

Without --engine: the engine that DOCKER_HOST, the current Docker context or a usual socket leads to, where it answers;
else a private one. Ctrl+C ends everything and removes all that was made.`;

/** Throws with a sentence where an argument is wrong. */
export function readOptions(args: readonly string[]): StartOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'boolean', default: false },
      engine: { type: 'string' },
      folder: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
      port: { type: 'string' },
    },
  });
  if (values.help) return 'help';
  return {
    engine: values.engine === undefined ? undefined : readEngine(values.engine),
    folder: values.folder === undefined ? undefined : readFolder(values.folder),
    port: values.port === undefined ? undefined : readPort(values.port),
    window: values.browser ? 'browser' : 'desktop-or-browser',
  };
}

function readEngine(text: string): StartOptions['engine'] {
  if (text === 'private') return { kind: 'private', suite: undefined };
  const suite = engineSuites.find((each) => each === text);
  if (suite !== undefined) return { kind: 'private', suite };
  if (text.includes('://')) return { kind: 'address', address: text };
  throw new Error(`--engine ${text}: neither an address nor one of private, ${engineSuites.join(', ')}`);
}

/** Relative to where npm was called, which itself has gone to the project's folder. */
function readFolder(text: string): string {
  const folder = path.resolve(process.env['INIT_CWD'] ?? '.', text);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Error(`--folder ${text}: ${folder} is no folder`);
  return folder;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`--port ${text}: not a port`);
  return port;
}
