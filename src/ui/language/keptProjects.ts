import type { FileContent } from '../../compose/files';
import type { Project } from '../../compose/project';

interface KeptProject {
  readonly project: Project;
  /** All that was asked for to load it, and what it was. */
  readonly contents: ReadonlyMap<string, FileContent>;
}

/** What was loaded last, so that all who answer to one key that is typed work on one project. */
export interface KeptProjects {
  /** Undefined where a file it hangs on is not as it was. */
  find(document: string, contentOf: (key: string) => FileContent): KeptProject | undefined;
  keep(document: string, loaded: KeptProject): void;
}

/** About as many as are worked in at a time. */
const mostProjects = 8;

export function createKeptProjects(): KeptProjects {
  const projects = new Map<string, KeptProject>();
  return {
    find(document, contentOf) {
      const kept = projects.get(document);
      return kept && areSame(kept.contents, contentOf) ? kept : undefined;
    },
    keep(document, loaded) {
      projects.delete(document);
      projects.set(document, loaded);
      const oldest = projects.keys().next();
      if (projects.size > mostProjects && !oldest.done) projects.delete(oldest.value);
    },
  };
}

/** Whether files are still what they were. */
export function areSame(contents: ReadonlyMap<string, FileContent>, contentOf: (key: string) => FileContent): boolean {
  return [...contents].every(([key, content]) => isSame(content, contentOf(key)));
}

function isSame(one: FileContent, other: FileContent): boolean {
  return one.kind === 'text' && other.kind === 'text' ? one.text === other.text : one.kind === other.kind;
}
