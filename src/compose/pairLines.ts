/** A pair as lines of block style, indented from nothing; `value` as `valueText` gives it. */
export function linesOf(key: string, value: string, unit: string): readonly string[] {
  const [first = '', ...more] = value.split('\n');
  const block = more.length > 0 || /^[^"'\s[{][^\n]*:( |$)/.test(first);
  return block ? [`${key}:`, ...[first, ...more].map((line) => unit + line)] : [`${key}: ${first}`];
}
