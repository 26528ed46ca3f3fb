import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../test/support/paths';
import { prepareEngine, prepareOldestEngine, prepareWorkbench } from './preparations';
import type { Step } from './step';

/** Which tests of a suite to run: those in files whose path holds `file`, with `grep` in their title. */
export interface Filter {
  readonly file: string;
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
  const step = mocha('engine', filter);
  if (asked !== undefined) return [{ ...step, name: `engine, ${asked}`, needs: [prepareEngine] }];
  const newest: Step = { ...step, name: 'engine, newest', needs: [prepareEngine] };
  const env = { DOCKER_NETWORKS_ENGINE: 'bookworm' };
  const oldest: Step = { ...step, name: 'engine, oldest', needs: [prepareOldestEngine], env };
  return versions === 'all' ? [oldest, newest] : [newest];
}

export function host({ file, grep }: Filter): Step {
  return {
    name: 'host',
    program: 'tsx',
    args: ['test/host/runTests.ts'],
    env: { DOCKER_NETWORKS_FILES: file, ...(grep === '' ? {} : { DOCKER_NETWORKS_GREP: grep }) },
    counts: 'mocha',
    needs: [prepareEngine, prepareWorkbench],
  };
}

export function ui(filter: Filter): Step {
  return { ...mocha('ui', filter), needs: [prepareEngine, prepareWorkbench] };
}

function check(name: string, program: string, ...args: readonly string[]): Step {
  return { name, program, args, counts: 'itself' };
}

function mocha(suite: string, { file, grep }: Filter): Step {
  const folder = `test/${suite}`;
  const files = readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((each) => each.endsWith('.test.ts') && each.includes(file))
    .map((each) => path.join(folder, each))
    .sort();
  const args = ['--config', `${folder}/.mocharc.json`, ...(grep === '' ? [] : ['--grep', grep]), ...files];
  return { name: suite, program: 'mocha', args, counts: 'mocha' };
}
