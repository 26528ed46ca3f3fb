import type { Steps } from '../core/steps';
import { parseDotenv } from './dotenv';
import type { ComposeFiles, DocumentCache } from './files';
import { baseName, directoryOf, resolvePath } from './paths';
import { loadProjectInSteps } from './project';
import type { Project, ProjectRequest } from './project';

/** The names that Compose looks for, the first one found wins (compose-go v2.9.1, `cli/options.go`). */
const mainNames = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'] as const;
const overrideNames = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
] as const;

export interface Discovered {
  readonly project: Project;
  /** Files that could not be read now; with them the answer may be another. */
  readonly wanted: readonly string[];
}

/** How many folders above a file its project is looked for. */
const levels = 4;

/**
 * The project that a file belongs to: the one Compose finds in its folder or in one above, if that reads the file.
 * A file that no such project reads is a fragment of who knows what, unless its name says that it is a project.
 * To be paused now and then; the files have to stay as they are meanwhile.
 */
export function* discoverProjectInSteps(
  file: string,
  files: ComposeFiles,
  environment: ReadonlyMap<string, string>,
  cache: DocumentCache,
): Steps<Discovered> {
  const wanted = new Set<string>();
  let directory = directoryOf(file);
  for (let level = 0; level < levels; level++) {
    const request = requestFor(directory, files, environment, wanted);
    const project = request && (yield* loadProjectInSteps(request, files, cache));
    if (project?.documents.has(file)) {
      return found(project, wanted);
    }
    const above = directoryOf(directory);
    if (above === directory || above === '' || above.endsWith('/')) {
      break;
    }
    directory = above;
  }
  const named = mainNames.some((name) => name === baseName(file));
  const alone: ProjectRequest = { files: [file], environment, extent: named ? 'whole' : 'fragment' };
  return found(yield* loadProjectInSteps(alone, files, cache), wanted);
}

function found(project: Project, wanted: ReadonlySet<string>): Discovered {
  return { project, wanted: [...new Set([...project.wanted, ...wanted])] };
}

/** What `docker compose` without `-f` reads in a folder; undefined where it finds nothing. */
export function requestFor(
  directory: string,
  files: ComposeFiles,
  environment: ReadonlyMap<string, string>,
  wanted: Set<string>,
): ProjectRequest | undefined {
  const exists = (name: string): boolean => {
    const path = resolvePath(directory, name);
    const { kind } = files.read(path);
    if (kind === 'unknown') {
      wanted.add(path);
    }
    return kind === 'text';
  };
  const dotenvPath = resolvePath(directory, '.env');
  const dotenv = files.read(dotenvPath);
  if (dotenv.kind === 'unknown') {
    wanted.add(dotenvPath);
  }
  const variables =
    dotenv.kind === 'text' ? parseDotenv(dotenv.text, (name) => environment.get(name)) : new Map<string, string>();
  const lookup = (name: string): string | undefined => environment.get(name) ?? variables.get(name);
  const listed = lookup('COMPOSE_FILE');
  if (listed) {
    const separator = lookup('COMPOSE_PATH_SEPARATOR') ?? (listed.includes(';') ? ';' : ':');
    const paths = listed.split(separator).map((path) => resolvePath(directory, path));
    // Relative paths count from the first file, and the variables of both folders are there.
    const own = directoryOf(paths[0] ?? '');
    const envFiles = [...new Set([own, directory])].map((folder) => resolvePath(folder, '.env'));
    return { files: paths, directory: own, envFiles, environment, extent: 'whole' };
  }
  const main = mainNames.find(exists);
  const override = main && overrideNames.find(exists);
  const names = [main, override].flatMap((name) => (name === undefined ? [] : [resolvePath(directory, name)]));
  return main && { files: names, directory, environment, extent: 'whole' };
}
