import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { registerComposeCompletion } from '../ui/language/composeCompletion';
import { createComposeDiagnostics } from '../ui/language/composeDiagnostics';
import { registerComposeDrift } from '../ui/language/composeDrift';
import { registerComposeFixes } from '../ui/language/composeFixes';
import { registerComposeHover } from '../ui/language/composeHover';
import { registerComposeLenses } from '../ui/language/composeLenses';
import { registerComposeNavigation } from '../ui/language/composeNavigation';
import { createComposeProjects } from '../ui/language/composeProjects';
import type { ComposeProjects } from '../ui/language/composeProjects';
import { registerComposeRefactorings } from '../ui/language/composeRefactorings';
import { registerComposeRename } from '../ui/language/composeRename';
import { createComposeSubnets } from '../ui/language/composeSubnets';
import type { ComposeSubnets } from '../ui/language/composeSubnets';
import { createWritableFiles } from '../ui/language/writableFiles';
import type { EngineParts } from './engine';

export interface ComposeParts {
  readonly projects: ComposeProjects;
  readonly subnets: ComposeSubnets;
}

/** What is done for compose files. */
export function assembleCompose({ context, log, session }: EngineParts): ComposeParts {
  const projects = createComposeProjects(environmentOf(process.env));
  const diagnostics = createComposeDiagnostics(projects, session, log);
  const writable = createWritableFiles(isLockedFile);
  const subnets = createComposeSubnets(projects, log);
  context.subscriptions.push(
    projects,
    diagnostics,
    registerComposeCompletion(projects, session, subnets),
    registerComposeDrift(diagnostics, session),
    registerComposeFixes(diagnostics, writable),
    registerComposeHover(projects, session),
    registerComposeLenses(projects, session),
    registerComposeNavigation(projects),
    registerComposeRename(projects, writable),
    registerComposeRefactorings(projects, diagnostics, session, writable),
  );
  return { projects, subnets };
}

function environmentOf(env: NodeJS.ProcessEnv): ReadonlyMap<string, string> {
  return new Map(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}

/**
 * Whether a file on disk cannot be written as it is: VS Code does not tell its extensions. Its owner's write bit counts
 * as it does for VS Code itself, so that what an administrator has locked is locked for them, too.
 */
async function isLockedFile(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    return ((await stat(path)).mode & 0o200) === 0;
  } catch (error) {
    // One that is gone can be saved anew.
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}
