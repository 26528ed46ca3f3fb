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
import { isLockedFile } from './lockedFile';

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
