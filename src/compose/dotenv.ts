import { interpolate } from './interpolation';
import type { Lookup } from './interpolation';

/**
 * Reads an environment file as compose-go's `dotenv` does. A line that it would refuse is left out: Compose itself
 * names it, and what is asked for here is what the other lines say.
 */
export function parseDotenv(text: string, lookup: Lookup): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  const find: Lookup = (name) => lookup(name) ?? variables.get(name);
  const source = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const statement = /(?:^|\n)[ \t]*(?:export[ \t]+)?([\p{L}\p{N}_.\-[\]]+)[ \t]*(?:([=:])[ \t]*)?/uy;
  let at = 0;
  while (at < source.length) {
    statement.lastIndex = at;
    const match = statement.exec(source);
    const [, name, separator] = match ?? [];
    if (name === undefined) {
      at = nextLine(source, at + 1);
      continue;
    }
    if (separator === undefined) {
      const inherited = lookup(name);
      if (inherited !== undefined) {
        variables.set(name, inherited);
      }
      at = nextLine(source, statement.lastIndex);
      continue;
    }
    const { value, end } = readValue(source, statement.lastIndex, find);
    variables.set(name, value);
    at = end;
  }
  return variables;
}

/** The line break that ends the line. */
function nextLine(source: string, from: number): number {
  const newline = source.indexOf('\n', from);
  return newline < 0 ? source.length : newline;
}

function readValue(source: string, start: number, lookup: Lookup): { readonly value: string; readonly end: number } {
  const quote = source.charAt(start);
  if (quote === '"' || quote === "'") {
    const close = closingQuote(source, start, quote);
    if (close !== undefined) {
      const inside = source.slice(start + 1, close).replaceAll(`\\${quote}`, quote);
      const value = quote === '"' ? expand(unescape(inside), lookup) : inside;
      return { value, end: nextLine(source, close) };
    }
  }
  const end = nextLine(source, start);
  const [value = ''] = source.slice(start, end).split(' #', 1);
  return { value: expand(value.trimEnd(), lookup), end };
}

function closingQuote(source: string, open: number, quote: string): number | undefined {
  for (let at = open + 1; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === '\\') {
      at++;
    } else if (char === quote) {
      return at;
    }
  }
  return undefined;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['\\', '\\'],
  ['$', '$$'],
]);

function unescape(text: string): string {
  return text.replace(/\\([nrt\\$])/g, (whole, char: string) => escapes.get(char) ?? whole);
}

/** A variable that is not set becomes nothing. */
function expand(text: string, lookup: Lookup): string {
  return interpolate(text, (name) => lookup(name) ?? '').text ?? text;
}
