import type { ComposeDocument } from './document';

const comment = /(?:^|[ \t])#[ \t]*docker-networks:[ \t]*ignore\b([^\r\n]*)/gm;

/** Says whether a comment on the line of an offset, or on comment lines right above it, silences a rule. */
export function suppressionsOf(document: ComposeDocument): (rule: string, offset: number) => boolean {
  const { text } = document;
  if (!text.includes('docker-networks:')) {
    return () => false;
  }
  const byLine = new Map<number, ReadonlySet<string>>();
  for (const match of text.matchAll(comment)) {
    const { line } = document.lines.positionAt(match.index + match[0].length - (match[1] ?? '').length);
    byLine.set(line, new Set((match[1] ?? '').split(/[\s,]+/).filter((word) => word !== '')));
  }
  const isCommentLine = (line: number): boolean => {
    const start = document.lines.offsetAt({ line, character: 0 });
    return /^[ \t]*#/.test(text.slice(start, start + 200));
  };
  const silences = (line: number, rule: string): boolean => {
    const rules = byLine.get(line);
    return rules !== undefined && (rules.size === 0 || rules.has(rule));
  };
  return (rule, offset) => {
    const { line } = document.lines.positionAt(offset);
    if (silences(line, rule)) {
      return true;
    }
    for (let above = line - 1; above >= 0 && isCommentLine(above); above--) {
      if (silences(above, rule)) {
        return true;
      }
    }
    return false;
  };
}
