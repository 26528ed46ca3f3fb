/** A `$…` in a text. Offsets count in that text. */
export interface Expression {
  readonly start: number;
  readonly end: number;
  /** Empty where the expression is broken. */
  readonly variable: string;
  readonly kind: 'plain' | 'default' | 'required' | 'alternative' | 'broken';
  readonly outcome:
    | 'known'
    /** Not set and without a default: Compose puts nothing in its place and warns. */
    | 'unset'
    /** Not set, and Compose stops with `message`. */
    | 'missing'
    | 'broken';
  /** What follows the operator. */
  readonly operand: string;
}

export interface Interpolated {
  /** Undefined where a variable without a value takes part. */
  readonly text: string | undefined;
  readonly expressions: readonly Expression[];
}

/** The value of a variable, undefined where it is not set. */
export type Lookup = (name: string) => string | undefined;

const maxNesting = 50;

/** Replaces variables as compose-go's `template` does; `$$` is a dollar sign. */
export function interpolate(template: string, lookup: Lookup): Interpolated {
  if (!template.includes('$')) {
    return { text: template, expressions: [] };
  }
  const expressions: Expression[] = [];
  const text = substitute(template, 0, lookup, expressions, 0);
  return { text, expressions };
}

function substitute(
  template: string,
  offset: number,
  lookup: Lookup,
  expressions: Expression[],
  nesting: number,
): string | undefined {
  let result: string | undefined = '';
  let at = 0;
  while (at < template.length) {
    const dollar = template.indexOf('$', at);
    if (dollar < 0) {
      return result === undefined ? undefined : result + template.slice(at);
    }
    const literal: string = template.slice(at, dollar);
    const rest = template.slice(dollar + 1);
    const named = /^[_a-z][_a-z0-9]*/i.exec(rest)?.[0];
    let value: string | undefined;
    if (rest.startsWith('$')) {
      value = '$';
      at = dollar + 2;
    } else if (named !== undefined) {
      value = lookup(named);
      at = dollar + 1 + named.length;
      const outcome = value === undefined ? 'unset' : 'known';
      expressions.push({
        start: offset + dollar,
        end: offset + at,
        variable: named,
        kind: 'plain',
        outcome,
        operand: '',
      });
    } else if (rest.startsWith('{')) {
      const close = closingBrace(template, dollar + 1);
      at = close ?? template.length;
      value = braced(template.slice(dollar, at), close !== undefined, offset + dollar, lookup, expressions, nesting);
    } else {
      value = '$';
      at = dollar + 1;
    }
    result = result === undefined || value === undefined ? undefined : result + literal + value;
  }
  return result;
}

/** The offset after the brace that closes the one at `open`. */
function closingBrace(template: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < template.length; at++) {
    const char = template.charAt(at);
    if (char === '{') {
      depth++;
    } else if (char === '}') {
      depth--;
      if (depth === 0) {
        return at + 1;
      }
    }
  }
  return undefined;
}

function braced(
  source: string,
  closed: boolean,
  offset: number,
  lookup: Lookup,
  expressions: Expression[],
  nesting: number,
): string | undefined {
  const inside = source.slice(2, closed ? -1 : undefined);
  const [, name, operator = '', operand = ''] = /^([_a-z][_a-z0-9]*)(?:(:?[-+?])([^]*))?$/i.exec(inside) ?? [];
  const span = { start: offset, end: offset + source.length };
  if (!closed || name === undefined || nesting > maxNesting) {
    expressions.push({ ...span, variable: '', kind: 'broken', outcome: 'broken', operand: '' });
    return undefined;
  }
  const set = lookup(name);
  const given = set === '' && operator.startsWith(':') ? undefined : set;
  const nested = (): string | undefined => {
    const start = offset + 2 + name.length + operator.length;
    return substitute(operand, start, lookup, expressions, nesting + 1);
  };
  const kind = operator.endsWith('-')
    ? 'default'
    : operator.endsWith('+')
      ? 'alternative'
      : operator.endsWith('?')
        ? 'required'
        : 'plain';
  const outcome =
    given === undefined && kind === 'required' ? 'missing' : set === undefined && kind === 'plain' ? 'unset' : 'known';
  expressions.push({ ...span, variable: name, kind, outcome, operand });
  switch (kind) {
    case 'default':
      return given ?? nested();
    case 'alternative':
      return given === undefined ? (set ?? '') : nested();
    case 'required':
    case 'plain':
      return given;
  }
}
