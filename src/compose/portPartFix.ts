import type { Fix } from './findings';
import type { PortPart } from './model/ports';
import type { Project } from './project';

/** Puts another text in place of a part of a port, where the part is written as it is read. */
export function portPartFix({ documents }: Project, { at, text }: PortPart, replacement: string): readonly Fix[] {
  const { file, start, end } = at;
  return documents.get(file)?.text.slice(start, end) === text
    ? [{ title: { code: 'replace', text: replacement }, safe: false, edits: [{ file, start, end, text: replacement }] }]
    : [];
}
