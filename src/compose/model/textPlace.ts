import type { Place } from '../source';
import type { ScalarValue } from './values';

/** Where the text of a value stands, quotes left out; of an empty one, or one with escapes, its quotes. */
export function textPlace({ node, source }: ScalarValue): Place {
  const { file, start, end } = node;
  const quoted = node.kind === 'scalar' && (node.style === 'single' || node.style === 'double');
  return quoted && source !== '' && node.context.text.slice(start + 1, end - 1) === source
    ? { file, start: start + 1, end: end - 1 }
    : node;
}
