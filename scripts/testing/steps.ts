import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../test/support/paths';
import { prepareEngine, prepareOldestEngine, prepareWorkbench } from './preparations';
import type { Step } from './step';

/** Which tests of a suite to run: those in files whose path holds one of `files`, with `grep` in their title. */
export interface Filter {
  readonly files: readonly string[];
  readonly grep: string;
}

/** What needs nothing but the source. */
export const checks: readonly Step[] = [
  check('types', 'tsc', '--noEmit'),
  check('types of the webviews', 'tsc', '--noEmit', '--project', 'src/webview'),
  check('lint', 'eslint', '.'),
  check('format', 'prettier', '--check', '--log-level', 'warn', '.'),
  check('dead code', 'knip', '--no-progress'),
  check('code that only tests use', 'knip', '--no-progress', '--production', '--include', 'files,dependencies'),
];

/** Makes what the suites in VS Code run, and checks what ships. */
export const build: Step = check('build', 'tsx', 'scripts/package.ts');

export function unit(filter: Filter): Step {
  return mocha('unit', filter);
}

/** The suite against a real engine: of the version that is asked for, or of the newest and, for `all`, the oldest too. */
export function engine(filter: Filter, versions: 'one' | 'all'): readonly Step[] {
  const asked = process.env['DOCKER_NETWORKS_ENGINE'];
  if (asked !== undefined) return [{ ...mocha('engine', filter), name: `engine, ${asked}`, needs: [prepareEngine] }];
  const newest = repeatable(filter, (some) => ({
    ...mocha('engine', some),
    name: 'engine, newest',
    needs: [prepareEngine],
  }));
  const oldest = repeatable(filter, (some) => ({
    ...mocha('engine', some),
    name: 'engine, oldest',
    needs: [prepareOldestEngine],
    env: { DOCKER_NETWORKS_ENGINE: 'bookworm' },
  }));
  return versions === 'all' ? [oldest, newest] : [newest];
}

export function host(filter: Filter): Step {
  return repeatable(filter, ({ files, grep }) => ({
    name: 'host',
    program: 'tsx',
    args: ['test/host/runTests.ts'],
    env: { DOCKER_NETWORKS_FILES: files.join(','), ...(grep === '' ? {} : { DOCKER_NETWORKS_GREP: grep }) },
    counts: 'mocha',
    needs: [prepareEngine, prepareWorkbench],
  }));
}

export function ui(filter: Filter): Step {
  return repeatable(filter, (some) => ({ ...mocha('ui', some), needs: [prepareEngine, prepareWorkbench] }));
}

/** A step that can do some of its files once more: in a new process, with an engine and windows of their own. */
function repeatable(filter: Filter, make: (filter: Filter) => Step): Step {
  return { ...make(filter), again: (files) => make({ ...filter, files }) };
}

function check(name: string, program: string, ...args: readonly string[]): Step {
  return { name, program, args, counts: 'itself' };
}

function mocha(suite: string, { files: wanted, grep }: Filter): Step {
  const folder = `test/${suite}`;
  const files = readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((each) => each.endsWith('.test.ts') && holdsOneOf(wanted, each))
    .map((each) => path.join(folder, each))
    .sort();
  const args = ['--config', `${folder}/.mocharc.json`, ...(grep === '' ? [] : ['--grep', grep]), ...files];
  return { name: suite, program: 'mocha', args, counts: 'mocha' };
}

function holdsOneOf(wanted: readonly string[], file: string): boolean {
  return wanted.length === 0 || wanted.some((part) => file.includes(part));
}
