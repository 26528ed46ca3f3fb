/** Where the bracket or quote at `open` is closed: the offset after its end. Undefined where `limit` comes first. */
export function closingOffset(text: string, open: number, limit: number): number | undefined {
  const first = text.charAt(open);
  if (first === '"' || first === "'") {
    return quoteEnd(text, open, limit);
  }
  let depth = 0;
  for (let at = open; at < limit; at++) {
    const char = text.charAt(at);
    const before = text.charAt(at - 1);
    if (char === '[' || char === '{') {
      depth++;
    } else if (char === ']' || char === '}') {
      depth--;
      if (depth === 0) {
        return at + 1;
      }
    } else if ((char === '"' || char === "'") && /[\s,[{:]/.test(before)) {
      const end = quoteEnd(text, at, limit);
      if (end === undefined) {
        return undefined;
      }
      at = end - 1;
    } else if (char === '#' && /\s/.test(before)) {
      at = Math.min(commentEnd(text, at), limit) - 1;
    }
  }
  return undefined;
}

/** The same text, as long as before, with the span on one line: line breaks and comments in it become blanks. */
export function withoutLineBreaks(text: string, start: number, end: number): string {
  let flat = '';
  let quote = '';
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    const before = text.charAt(at - 1);
    if (quote !== '') {
      if (char === '\\' && quote === '"') {
        flat += char + text.charAt(at + 1).replace(/[\r\n]/, ' ');
        at++;
        continue;
      }
      quote = char === quote ? '' : quote;
    } else if ((char === '"' || char === "'") && (at === start || /[\s,[{:]/.test(before))) {
      quote = char;
    } else if (char === '#' && /\s/.test(before)) {
      const stop = Math.min(commentEnd(text, at), end);
      flat += ' '.repeat(stop - at);
      at = stop - 1;
      continue;
    }
    flat += char === '\n' || char === '\r' ? ' ' : char;
  }
  return text.slice(0, start) + flat + text.slice(end);
}

/** The offset after the quote that closes the one at `open`. Undefined where `limit` comes first. */
export function quoteEnd(text: string, open: number, limit: number): number | undefined {
  const quote = text.charAt(open);
  for (let at = open + 1; at < limit; at++) {
    const char = text.charAt(at);
    if (char === '\\' && quote === '"') {
      at++;
    } else if (char === quote) {
      if (quote === "'" && text.charAt(at + 1) === "'") {
        at++;
      } else {
        return at + 1;
      }
    }
  }
  return undefined;
}

function commentEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
}
