import type { Rule } from '../findings';

/** A dollar sign that begins no variable must be written twice. */
export const interpolationInvalid: Rule<'interpolation-invalid', { readonly text: string }> = {
  id: 'interpolation-invalid',
  severity: 'error',
  needs: 'file',
  *check({ variables }) {
    for (const { expression, value, at } of variables) {
      if (expression.outcome === 'broken') {
        const text = value.source.slice(expression.start, expression.end);
        const escaped = { file: at.file, start: at.start, end: at.start, text: '$' };
        yield {
          at,
          data: { text },
          fixes: () =>
            at.end - at.start === text.length
              ? [{ title: { code: 'escape-dollar' }, safe: false, edits: [escaped] }]
              : [],
        };
      }
    }
  },
};
