import { applyEdits } from '../compose/edits';
import type { DocumentCache } from '../compose/files';
import type { FileEdit, Fix } from '../compose/findings';
import type { ProjectRequest } from '../compose/project';
import { checkProject } from './checkedProject';
import type { CheckedProject } from './checkedProject';
import type { DiskFiles } from './diskFiles';

// One fix may make room for the next; more turns than this would mean that two undo each other.
const rounds = 10;

/** Applies the safe fixes to the files as they are held, until none is left; returns how many each file took. */
export function applyFixes(
  request: ProjectRequest,
  files: DiskFiles,
  cache: DocumentCache,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const fixes = chooseFixes(checkProject(request, files, cache));
    if (fixes.length === 0) {
      break;
    }
    const edits = fixes.flatMap((fix) => fix.edits);
    for (const file of new Set(edits.map((edit) => edit.file))) {
      const content = files.read(file);
      if (content.kind === 'text') {
        const own = edits.filter((edit) => edit.file === file);
        files.replace(file, applyEdits(content.text, own));
        const touching = fixes.filter((fix) => fix.edits.some((edit) => edit.file === file));
        counts.set(file, (counts.get(file) ?? 0) + touching.length);
      }
    }
  }
  return counts;
}

/** The first safe fix of each finding, as far as they keep out of each other's way. */
function chooseFixes({ findings }: CheckedProject): readonly Fix[] {
  const taken: FileEdit[] = [];
  return findings.flatMap((finding) => {
    const fix = finding.fixes().find(({ safe, edits }) => safe && edits.length > 0);
    if (!fix || fix.edits.some((edit) => taken.some((other) => touch(edit, other)))) {
      return [];
    }
    taken.push(...fix.edits);
    return [fix];
  });
}

function touch(one: FileEdit, other: FileEdit): boolean {
  return one.file === other.file && one.start <= other.end && other.start <= one.end;
}
