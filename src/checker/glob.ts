import { readdirSync } from 'node:fs';
import { nativePath } from './diskFiles';

/** Never looked into unless the pattern names them: nobody means them, and they are large. */
const skipped = new Set(['node_modules', '.git']);

export function isGlob(path: string): boolean {
  return /[*?[{]/.test(path);
}

/** The files that an absolute pattern with slashes means, sorted: `*`, `?`, `[a-z]`, `{a,b}` and `**` for any depth. */
export function expandGlob(pattern: string): readonly string[] {
  const parts = pattern.split('/');
  const fixed = parts.findIndex(isGlob);
  return below(parts.slice(0, fixed).join('/'), parts.slice(fixed)).sort();
}

function below(directory: string, parts: readonly string[]): string[] {
  const [part = '', ...rest] = parts;
  const found = new Set<string>();
  if (part === '**') {
    below(directory, rest).forEach((file) => found.add(file));
  }
  const matcher = part === '**' ? undefined : matcherOf(part);
  for (const entry of entriesOf(directory)) {
    const { name } = entry;
    const path = `${directory}/${name}`;
    if (matcher ? !matcher.test(name) || hides(name, part) : name.startsWith('.') || skipped.has(name)) {
      continue;
    }
    if (!matcher || rest.length > 0) {
      if (entry.isDirectory()) {
        below(path, matcher ? rest : parts).forEach((file) => found.add(file));
      }
    } else if (!entry.isDirectory()) {
      found.add(path);
    }
  }
  return [...found];
}

/** A wildcard does not stand for the dot at the start of a name. */
function hides(name: string, part: string): boolean {
  return (name.startsWith('.') && !part.startsWith('.')) || (skipped.has(name) && name !== part);
}

function entriesOf(directory: string): ReturnType<typeof readEntries> {
  try {
    return readEntries(directory);
  } catch {
    // No such folder, or not for us: nothing in it matches.
    return [];
  }
}

function readEntries(directory: string) {
  return readdirSync(`${nativePath(directory)}/`, { withFileTypes: true });
}

function matcherOf(part: string): RegExp {
  const source = part.replace(/\[[^\]]+\]|\{[^{}]*\}|[*?]|[\\^$.|+()[\]{}]/g, (token) => {
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    if (token.length > 2 && token.startsWith('[')) {
      const inner = token.slice(1, -1).replace(/[\\[\]]/g, '\\$&');
      return `[${inner.replace(/^!/, '^')}]`;
    }
    if (token.length > 1) {
      const words = token.slice(1, -1).split(',');
      return `(?:${words.map((word) => matcherOf(word).source.slice(1, -1)).join('|')})`;
    }
    return `\\${token}`;
  });
  return new RegExp(`^${source}$`, 'u');
}
