import { requestFor } from '../compose/discovery';
import { parseDotenv } from '../compose/dotenv';
import { baseName, directoryOf, resolvePath } from '../compose/paths';
import type { ProjectRequest } from '../compose/project';
import type { CheckOptions } from './arguments';
import { isDirectory } from './diskFiles';
import type { DiskFiles, ReadFault } from './diskFiles';
import { expandGlob, isGlob } from './glob';

/** Something that was asked for and cannot be had. */
export interface Failure {
  readonly code: ReadFault | 'no-match' | 'no-project' | 'cannot-write';
  /** Absolute, but for a pattern. */
  readonly path: string;
}

/** From where, and with what, the checker was called. */
export interface Caller {
  /** Absolute, with slashes. */
  readonly directory: string;
  readonly environment: ReadonlyMap<string, string>;
}

export interface Requests {
  readonly requests: readonly ProjectRequest[];
  readonly failures: readonly Failure[];
}

/** The name under which standard input goes. */
export function stdinFile({ directory }: Caller): string {
  return `${directory}/<stdin>`;
}

/** The projects that a command line asks for, their files and variables chosen as `docker compose` chooses them. */
export function requestsOf(options: CheckOptions, caller: Caller, files: DiskFiles): Requests {
  const absolute = (path: string): string => (path === '-' ? stdinFile(caller) : resolvePath(caller.directory, path));
  const failures: Failure[] = [];
  const envFiles = envFilesOf(options, caller)?.map(absolute);
  for (const path of envFiles ?? []) {
    if (files.read(path).kind !== 'text') {
      failures.push({ code: files.faultOf(path) ?? 'missing', path });
    }
  }
  const environment = withEnvFiles(caller.environment, envFiles ?? [], files);
  const projectDirectory = options.projectDirectory === undefined ? undefined : absolute(options.projectDirectory);

  function request(paths: readonly string[], searched?: string): ProjectRequest {
    const first = paths.find((path) => path !== stdinFile(caller));
    const directory = projectDirectory ?? (first === undefined ? caller.directory : directoryOf(first));
    // Compose reads the .env where it looks for files first, and what is set there stays.
    const found = [...new Set([directory, searched ?? directory])].map((folder) => resolvePath(folder, '.env'));
    return {
      files: paths,
      directory,
      ...(options.projectName === undefined ? {} : { name: options.projectName }),
      ...(options.profiles.length > 0 ? { profiles: options.profiles } : {}),
      environment: caller.environment,
      envFiles: envFiles ?? (isDisabled(caller) ? [] : found),
      extent: 'whole',
    };
  }

  function projectIn(folder: string): readonly ProjectRequest[] {
    for (let directory = folder, above = ''; ; directory = above) {
      const paths = requestFor(directory, files, environment, new Set())?.files;
      if (paths) {
        return [request(paths, folder)];
      }
      above = directoryOf(directory);
      if (above === directory || above === '') {
        failures.push({ code: 'no-project', path: folder });
        return [];
      }
    }
  }

  function operand(path: string): readonly ProjectRequest[] {
    const file = absolute(path);
    if (isDirectory(file)) {
      return projectIn(file);
    }
    if (path !== '-' && isGlob(path) && files.read(file).kind !== 'text') {
      const matches = expandGlob(file);
      if (matches.length === 0) {
        failures.push({ code: 'no-match', path });
      }
      return matches.map((match) => request(filesWith(match, files, environment)));
    }
    return [request(path === '-' ? [file] : filesWith(file, files, environment))];
  }

  if (options.files.length > 0) {
    return { requests: [request(options.files.map(absolute))], failures };
  }
  if (options.operands.length === 0) {
    return { requests: projectIn(projectDirectory ?? caller.directory), failures };
  }
  return { requests: withoutTwins(options.operands.flatMap(operand)), failures };
}

/** A main file brings its override and an override its main file, where Compose would read both. */
function filesWith(file: string, files: DiskFiles, environment: ReadonlyMap<string, string>): readonly string[] {
  const named = new Map([...environment, ['COMPOSE_FILE', '']]);
  const together = /compose/.test(baseName(file)) ? requestFor(directoryOf(file), files, named, new Set()) : undefined;
  return together?.files.includes(file) ? together.files : [file];
}

function withoutTwins(requests: readonly ProjectRequest[]): readonly ProjectRequest[] {
  return [...new Map(requests.map((request) => [request.files.join('\n'), request])).values()];
}

/** Undefined where none is named, so that `.env` counts. */
function envFilesOf({ envFiles }: CheckOptions, { environment }: Caller): readonly string[] | undefined {
  if (envFiles.length > 0) {
    return envFiles;
  }
  const listed = environment.get('COMPOSE_ENV_FILES');
  return listed ? listed.split(',') : undefined;
}

function withEnvFiles(
  environment: ReadonlyMap<string, string>,
  envFiles: readonly string[],
  files: DiskFiles,
): ReadonlyMap<string, string> {
  const fromFiles = envFiles.flatMap((path) => {
    const content = files.read(path);
    return content.kind === 'text' ? [...parseDotenv(content.text, (name) => environment.get(name))] : [];
  });
  return new Map([...fromFiles, ...environment]);
}

function isDisabled({ environment }: Caller): boolean {
  return /^(1|t|true)$/i.test(environment.get('COMPOSE_DISABLE_ENV_FILE') ?? '');
}
