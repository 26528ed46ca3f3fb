import { check } from '../../../src/compose/check';
import { DocumentCache } from '../../../src/compose/files';
import type { ComposeFiles } from '../../../src/compose/files';
import { loadProject } from '../../../src/compose/project';

/** Checks one file as often as it is given, the way the editor does: what did not change is not parsed again. */
export interface Checking {
  check(text: string): void;
}

export function startChecking(): Checking {
  const cache = new DocumentCache();
  const name = '/project/compose.yaml';
  return {
    check(text) {
      const files: ComposeFiles = {
        read: (file) => (file === name ? { kind: 'text', text } : { kind: 'missing' }),
      };
      const project = loadProject({ files: [name], environment: new Map(), extent: 'whole' }, files, cache);
      const [found] = check(project).filter(({ severity }) => severity === 'error' || severity === 'warning');
      if (found) throw new Error(`the file is not as it should be: ${found.rule}`);
    },
  };
}
