import { check } from '../compose/check';
import type { DocumentCache } from '../compose/files';
import { loadProject } from '../compose/project';
import type { Project, ProjectRequest } from '../compose/project';
import type { Finding } from '../compose/rules/all';
import type { DiskFiles } from './diskFiles';
import type { Failure } from './requests';

export interface CheckedProject {
  readonly project: Project;
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
}

/** A project of which a file that was asked for cannot be read is not judged: Compose would not get that far. */
export function checkProject(request: ProjectRequest, files: DiskFiles, cache: DocumentCache): CheckedProject {
  const project = loadProject(request, files, cache);
  const failures = request.files.flatMap((path): readonly Failure[] => {
    const document = project.documents.get(path);
    if (document) {
      return document.refused ? [{ code: document.refused === 'too-long' ? 'too-long' : 'not-text', path }] : [];
    }
    return [{ code: files.faultOf(path) ?? 'missing', path }];
  });
  return { project, findings: failures.length > 0 ? [] : check(project), failures };
}
