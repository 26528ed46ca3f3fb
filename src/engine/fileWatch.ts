import { existsSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import path from 'node:path';
import type { Disposable } from '../core/event';
import type { Endpoint } from './endpoint';
import type { Log } from './log';

/** Watches files for appearing, vanishing, being replaced and changing their rights, also where their folder is missing. */
export type FileWatch = (files: readonly string[], onChange: () => void) => Disposable;

/** The sockets among the endpoints that are files. */
export function socketPaths(endpoints: readonly Endpoint[]): readonly string[] {
  const paths = endpoints.flatMap(({ target }) => (target.kind === 'socket' ? [target.path] : []));
  return paths.filter((each) => !each.startsWith('//'));
}

export function createFileWatch(log: Log): FileWatch {
  return (files, onChange) => {
    const watches = files.map((file) => watchFile(file, onChange, log));
    return { dispose: () => watches.forEach((each) => each.dispose()) };
  };
}

/** Watches the nearest folder that exists for that part of the path which is next to appear. */
function watchFile(file: string, onChange: () => void, log: Log): Disposable {
  let watcher = arm();

  function arm(): FSWatcher | undefined {
    const next = nextToAppear(file);
    const folder = path.dirname(next);
    try {
      return watch(folder, { persistent: false }, (_, name) => {
        // Of a folder that is made anew, the watch of the old one hears nothing.
        const isFolderGone = name === path.basename(folder) && !existsSync(folder);
        if (name !== null && name !== path.basename(next) && !isFolderGone) return;
        if (next !== file || isFolderGone) rearm();
        onChange();
      }).on('error', (error) => log.debug(`No longer watching for ${next}: ${error.message}`));
    } catch (error) {
      log.debug(`Cannot watch for ${next}: ${String(error)}`);
      return undefined;
    }
  }

  function rearm(): void {
    watcher?.close();
    watcher = arm();
  }

  return { dispose: () => watcher?.close() };
}

function nextToAppear(file: string): string {
  const folder = path.dirname(file);
  return existsSync(folder) || folder === file ? file : nextToAppear(folder);
}
