/**
 * Breaks a text into lines of at most so many columns, between words where there are any: quick picks show one line of
 * each text and cut the rest off. Characters of East Asian scripts take two columns, and a line may end after each.
 */
export function textLines(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(pieces) ?? []) {
    if (line !== '' && widthOf(line) + widthOf(piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/** A wide character, or a run of others up to and with the blank after it. */
const pieces = /[\u2E80-\uFFEF]|[^\s\u2E80-\uFFEF]+\s*|\s+/g;

function widthOf(text: string): number {
  return text.length + (text.match(/[\u2E80-\uFFEF]/g)?.length ?? 0);
}
