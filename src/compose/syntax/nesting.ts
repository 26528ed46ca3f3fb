/** Deeper than any file is written, and shallow enough for the parser's stack. */
const maxDepth = 200;
const maxIndent = 500;

/**
 * Whether a text nests deeper than can be parsed in reasonable time. Brackets in quotes are counted too, which only
 * matters for texts that hold hundreds of open ones.
 */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x5b:
      case 0x7b:
        depth++;
        if (depth > maxDepth) {
          return true;
        }
        break;
      case 0x5d:
      case 0x7d:
        depth = Math.max(depth - 1, 0);
    }
  }
  return new RegExp(`^ {${maxIndent}}|(?:[-?:] +){${maxDepth}}`, 'm').test(text);
}
