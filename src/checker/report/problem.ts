import { relative } from 'node:path/posix';
import type { Severity } from '../../compose/findings';
import type { Project } from '../../compose/project';
import type { Finding } from '../../compose/rules/all';
import type { Place, Position } from '../../compose/source';
import { relatedMessage } from '../../messages/compose/related';
import { findingMessage } from '../../messages/compose/sentences';

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A finding as it is told: in words, and by lines instead of offsets. */
export interface Problem {
  /** Relative to where the checker was called, with slashes. */
  readonly file: string;
  readonly rule: Finding['rule'];
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly file: string; readonly message: string; readonly range: Range }[];
  /** The line that it begins on. */
  readonly line: string;
}

export function problemOf(finding: Finding, project: Project, directory: string): Problem {
  const { rule, severity, at } = finding;
  const range = rangeOf(at, project);
  return {
    file: relative(directory, at.file),
    rule,
    severity,
    message: findingMessage(finding),
    range,
    related: finding.related.map((other) => ({
      file: relative(directory, other.at.file),
      message: relatedMessage(other.role),
      range: rangeOf(other.at, project),
    })),
    line: lineAt(at, project, range.start.line),
  };
}

function rangeOf({ file, start, end }: Place, project: Project): Range {
  const lines = project.documents.get(file)?.lines;
  const nowhere: Position = { line: 0, character: 0 };
  return { start: lines?.positionAt(start) ?? nowhere, end: lines?.positionAt(end) ?? nowhere };
}

function lineAt({ file }: Place, project: Project, line: number): string {
  const document = project.documents.get(file);
  if (!document) {
    return '';
  }
  const [start, end] = [line, line + 1].map((each) => document.lines.offsetAt({ line: each, character: 0 }));
  return document.text.slice(start, end).replace(/[\r\n]+$/, '');
}
