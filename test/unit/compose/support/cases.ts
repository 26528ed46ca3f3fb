import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ComposeFiles } from '../../../../src/compose/files';
import { DocumentCache } from '../../../../src/compose/files';
import { loadProject } from '../../../../src/compose/project';
import type { Project, ProjectRequest } from '../../../../src/compose/project';
import type { Position } from '../../../../src/compose/source';

const folder = join(__dirname, '../../../fixtures/compose-cases');

export interface ExpectedDiagnostic {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/** A case of the collection; its README says what the fields mean. */
export interface ComposeCase {
  readonly name: string;
  readonly rule: string | null;
  readonly valid: boolean;
  readonly diagnostics: readonly ExpectedDiagnostic[];
  readonly command: string;
  readonly env: Readonly<Record<string, string>>;
  readonly setup: readonly string[];
  readonly engineMode: 'local' | 'swarm';
  /** Relative name → text. */
  readonly files: ReadonlyMap<string, string>;
  /** What `docker compose config` printed, where it succeeded. */
  readonly resolved: string | undefined;
}

export function readCases(): readonly ComposeCase[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'expected.json')))
    .sort()
    .map(readCase);
}

interface Expected {
  readonly rule: string | null;
  readonly valid: boolean;
  readonly diagnostics: readonly ExpectedDiagnostic[];
  readonly command: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly setup?: readonly string[];
  readonly engine: { readonly mode?: 'local' | 'swarm' } | null;
}

function readCase(name: string): ComposeCase {
  const root = join(folder, name);
  const expected = JSON.parse(readFileSync(join(root, 'expected.json'), 'utf8')) as Expected;
  const files = new Map<string, string>();
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const path = join(root, file);
    if (statSync(path).isFile() && !['expected.json', 'config.resolved.yaml'].includes(file)) {
      files.set(file, readFileSync(path, 'utf8'));
    }
  }
  const resolved = join(root, 'config.resolved.yaml');
  return {
    name,
    rule: expected.rule,
    valid: expected.valid,
    diagnostics: expected.diagnostics,
    command: expected.command,
    env: expected.env ?? {},
    setup: expected.setup ?? [],
    // Where Compose itself refused the file, no engine was asked: take the one that can do more.
    engineMode: expected.engine?.mode ?? (expected.engine ? 'local' : 'swarm'),
    files,
    resolved: existsSync(resolved) ? readFileSync(resolved, 'utf8') : undefined,
  };
}

/** Files out of memory; what is not among them does not exist. */
export function memoryFiles(files: ReadonlyMap<string, string>): ComposeFiles {
  return {
    read(file) {
      const text = files.get(file);
      return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
    },
  };
}

/** The project that the command of the case means. */
export function projectOf(compose: ComposeCase): Project {
  return loadProject(requestOf(compose), memoryFiles(compose.files), new DocumentCache());
}

function requestOf({ command, env, files }: ComposeCase): ProjectRequest {
  const flag = (name: string): string[] =>
    [...command.matchAll(new RegExp(`${name} (\\S+)`, 'g'))].map(([, value]) => value ?? '');
  const explicit = flag('-f');
  const [name] = flag('-p');
  const environment = new Map(Object.entries(env));
  const fromEnvironment = environment.get('COMPOSE_FILE')?.split(':');
  const usual = ['compose.yaml', 'compose.override.yaml'].filter((file) => files.has(file));
  return {
    files: explicit.length > 0 ? explicit : (fromEnvironment ?? usual),
    directory: '',
    ...(name === undefined ? {} : { name }),
    ...(flag('--profile').length > 0 ? { profiles: flag('--profile') } : {}),
    environment,
    extent: 'whole',
  };
}
