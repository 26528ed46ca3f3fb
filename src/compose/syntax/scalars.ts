import type { ScalarNode } from './nodes';

export type ScalarType = 'string' | 'number' | 'boolean' | 'null' | 'date';

export interface TypedScalar {
  readonly type: ScalarType;
  /** The text of a string or date; a number as Go prints it; `true`, `false` or nothing. */
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
  if (!'+-.0123456789'.includes(text.charAt(0))) {
    return { type: 'string', text };
  }
  const number = numberText(text);
  return number === undefined ? { type: isDate(text) ? 'date' : 'string', text } : { type: 'number', text: number };
}

const dateForm =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt](?=.*(?:Z|[+-]\d\d:\d\d)$)| (?!.*[Z+-]))(\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** As go-yaml reads dates: with a time only in the form of RFC 3339, or after a blank and without a zone. */
function isDate(text: string): boolean {
  const [, year, month, day, hour = 0, minute = 0, second = 0] = dateForm.exec(text) ?? [];
  if (year === undefined) {
    return false;
  }
  const length = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const onCalendar = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= length;
  return onCalendar && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
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
