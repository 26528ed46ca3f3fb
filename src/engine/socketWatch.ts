import { watch } from 'node:fs';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Disposable } from '../core/event';
import type { Endpoint } from './endpoint';
import type { Log } from './log';

/** Watches paths for appearing, vanishing and changing their rights. */
export type SocketWatch = (paths: readonly string[], onChange: () => void) => Disposable;

/** The sockets among the endpoints that are files. */
export function socketPaths(endpoints: readonly Endpoint[]): readonly string[] {
  const paths = endpoints.flatMap(({ target }) => (target.kind === 'socket' ? [target.path] : []));
  return paths.filter((each) => !each.startsWith('//'));
}

/** Watches through the nearest folder that exists, for that part of the path which is next to appear. */
export function createSocketWatch(log: Log): SocketWatch {
  return (paths, onChange) => {
    const watched = new Set(paths.map(nextToAppear));
    const watchers = [...watched].flatMap((file) => {
      try {
        const watcher = watch(path.dirname(file), { persistent: false }, (_, name) => {
          if (name === null || name === path.basename(file)) onChange();
        });
        watcher.on('error', (error) => log.debug(`No longer watching for ${file}: ${error.message}`));
        return [watcher];
      } catch (error) {
        log.debug(`Cannot watch for ${file}: ${String(error)}`);
        return [];
      }
    });
    return { dispose: () => watchers.forEach((watcher) => watcher.close()) };
  };
}

function nextToAppear(file: string): string {
  const folder = path.dirname(file);
  return existsSync(folder) || folder === file ? file : nextToAppear(folder);
}
