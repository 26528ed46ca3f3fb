import type { ScalarNode } from './nodes';

export type ScalarType = 'string' | 'number' | 'boolean' | 'null';

export interface TypedScalar {
  readonly type: ScalarType;
  /** The text of a string; a number as Go prints it; `true`, `false` or nothing. */
  readonly text: string;
}

const booleans: ReadonlyMap<string, string> = new Map([
  ['true', 'true'],
  ['True', 'true'],
  ['TRUE', 'true'],
  ['false', 'false'],
  ['False', 'false'],
  ['FALSE', 'false'],
]);

const nulls: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);

const specialNumbers: ReadonlyMap<string, string> = new Map([
  ['.nan', 'NaN'],
  ['.NaN', 'NaN'],
  ['.NAN', 'NaN'],
  ['.inf', '+Inf'],
  ['.Inf', '+Inf'],
  ['.INF', '+Inf'],
  ['+.inf', '+Inf'],
  ['+.Inf', '+Inf'],
  ['+.INF', '+Inf'],
  ['-.inf', '-Inf'],
  ['-.Inf', '-Inf'],
  ['-.INF', '-Inf'],
]);

/** The type a scalar has for Compose, whose parser (go-yaml v3) mixes YAML 1.1 and 1.2. */
export function typeOfScalar({ text, style, tag }: ScalarNode): TypedScalar {
  if (tag === '!!str' || (style !== 'plain' && style !== 'empty' && (tag === undefined || !tag.startsWith('!!')))) {
    return { type: 'string', text };
  }
  if (nulls.has(text)) {
    return { type: 'null', text: '' };
  }
  const boolean = booleans.get(text);
  if (boolean !== undefined) {
    return { type: 'boolean', text: boolean };
  }
  const number = '+-.0123456789'.includes(text.charAt(0)) ? numberText(text) : undefined;
  return number === undefined ? { type: 'string', text } : { type: 'number', text: number };
}

function numberText(source: string): string | undefined {
  const special = specialNumbers.get(source);
  if (special !== undefined) {
    return special;
  }
  const text = source.replaceAll('_', '');
  const integer = integerOf(text);
  if (integer !== undefined) {
    return integer.toString();
  }
  return /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(text) ? goFloat(Number(text)) : undefined;
}

function integerOf(text: string): bigint | undefined {
  const match = /^([-+]?)(0x[\da-fA-F]+|0X[\da-fA-F]+|0b[01]+|0B[01]+|0o?[0-7]+|0O[0-7]+|0|[1-9]\d*)$/.exec(text);
  const [, sign, digits] = match ?? [];
  if (digits === undefined) {
    return undefined;
  }
  const value = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  const signed = sign === '-' ? -value : value;
  return signed >= -(2n ** 63n) && signed < 2n ** 64n ? signed : undefined;
}

/** As Go's `%v` prints a float64. */
function goFloat(value: number): string {
  const exponent = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  if (exponent >= -4 && exponent < 21) {
    return String(value);
  }
  const [mantissa = '', power = ''] = value.toExponential().split('e');
  const digits = power.replace(/^[-+]/, '').padStart(2, '0');
  return `${mantissa}e${power.startsWith('-') ? '-' : '+'}${digits}`;
}
