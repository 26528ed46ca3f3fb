import type { Span } from '../source';

/**
 * The parts of a text that can be parsed by themselves: documents, in them the top-level keys, and under `services`
 * each service. A keystroke changes one block; the parse of the others is found again by their text.
 */
export interface DocumentBlocks extends Span {
  /** `%` lines before the document. */
  readonly directives: readonly Span[];
  /** The `---` that it begins with. */
  readonly marker: Span | undefined;
  readonly sections: readonly Section[];
}

export interface Section extends Span {
  /** Where the section is a key whose children are blocks of their own: the key line, then the children. */
  readonly children: readonly Span[];
}

interface Line extends Span {
  readonly indent: number;
  /** First character after the indentation; empty for a blank line. */
  readonly first: string;
}

export function splitBlocks(text: string): readonly DocumentBlocks[] {
  const documents: DocumentBlocks[] = [];
  let lines: Line[] = [];
  let directives: Span[] = [];
  let prefix = true;
  let began: Span | undefined;
  const close = (end: number): void => {
    if (lines.length > 0 || began) {
      const start = lines[0]?.start ?? end;
      documents.push({ start, end, directives, marker: began, sections: splitSections(text, lines) });
      directives = [];
    }
    lines = [];
    began = undefined;
  };
  const all = linesOf(text);
  const beforeMarker = /^%/m.test(text) ? linesBeforeMarkers(text, all) : undefined;
  for (const line of all) {
    const marker = line.indent === 0 ? markerOf(text, line) : undefined;
    if (marker === 'start') {
      close(line.start);
      prefix = false;
      began = { start: line.start, end: line.start + 3 };
      const after = line.start + 3;
      if (/^[ \t]*[^\s#]/.test(text.slice(after, line.end))) {
        lines.push({ start: after, end: line.end, indent: -1, first: '{' });
      }
    } else if (marker === 'end') {
      close(line.start);
      prefix = true;
    } else if (isDirective(line) && (beforeMarker?.has(line) || (prefix && lines.every(isBlankOrComment)))) {
      if (!lines.every(isBlankOrComment)) {
        close(line.start);
      }
      directives.push({ start: line.start, end: line.start + text.slice(line.start, line.end).trimEnd().length });
    } else {
      lines.push(line);
    }
  }
  close(text.length);
  return documents;
}

function isDirective({ indent, first }: Line): boolean {
  return indent === 0 && first === '%';
}

/** Lines with nothing but directives and comments between them and the `---` of a document: the one before has ended. */
function linesBeforeMarkers(text: string, lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  let open = false;
  for (const line of lines.toReversed()) {
    open =
      (line.indent === 0 && markerOf(text, line) === 'start') ||
      (open && (isBlankOrComment(line) || isDirective(line)));
    if (open) {
      found.add(line);
    }
  }
  return found;
}

function isBlankOrComment(line: Line): boolean {
  return line.first === '' || line.first === '#';
}

function markerOf(text: string, { start }: Line): 'start' | 'end' | undefined {
  const after = text.charCodeAt(start + 3);
  if (!(Number.isNaN(after) || after === 32 || after === 9 || after === 10 || after === 13)) {
    return undefined;
  }
  return text.startsWith('---', start) ? 'start' : text.startsWith('...', start) ? 'end' : undefined;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    let at = start;
    while (at < end && text.charCodeAt(at) === 32) {
      at++;
    }
    const first = text.charAt(at);
    lines.push({ start, end, indent: at - start, first: at >= end || first === '\n' || first === '\r' ? '' : first });
    start = end;
  }
  return lines;
}

/** A line that can only begin a new pair of a block mapping at its own column, or is a mistake there. */
function beginsPair({ first }: Line): boolean {
  return !'#-?:,[]{}|>%\t'.includes(first) && first !== '';
}

function splitSections(text: string, lines: readonly Line[]): readonly Section[] {
  const body = lines.find((line) => !isBlankOrComment(line));
  const start = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? start;
  if (body?.indent !== 0 || !beginsPair(body)) {
    return lines.length > 0 ? [{ start, end, children: [] }] : [];
  }
  return groupAt(lines, 0).map((group) => section(text, group));
}

/** Cuts before each line that begins a pair at that indentation; what comes before the first one stays with it. */
function groupAt(lines: readonly Line[], indent: number): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let head = true;
  for (const line of lines) {
    const begins = line.indent === indent && beginsPair(line);
    const group = groups.at(-1);
    if (group === undefined || (begins && !head)) {
      groups.push([line]);
    } else {
      group.push(line);
    }
    head = head && !begins;
  }
  return groups;
}

function section(text: string, lines: readonly Line[]): Section {
  const start = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? start;
  const key = lines.findIndex((line) => !isBlankOrComment(line));
  const keyLine = lines[key];
  if (!keyLine || !/^services:[ \t]*(#.*)?$/.test(text.slice(keyLine.start, keyLine.end).trimEnd())) {
    return { start, end, children: [] };
  }
  const children = lines.slice(key + 1);
  const first = children.find((line) => !isBlankOrComment(line));
  const goesOnOutside = children.some((line) => line.indent <= 0 && !isBlankOrComment(line));
  if (!first || !beginsPair(first) || goesOnOutside) {
    return { start, end, children: [] };
  }
  return {
    start,
    end,
    children: groupAt(children, first.indent).map((group) => ({
      start: group[0]?.start ?? start,
      end: group.at(-1)?.end ?? end,
    })),
  };
}
