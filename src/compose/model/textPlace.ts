import type { Place } from '../source';
import { placeInScalar } from './ports';
import type { ScalarValue } from './values';

/** Where the text of a value stands, quotes left out; of an empty one, its quotes. */
export function textPlace(value: ScalarValue): Place {
  return value.source === '' ? value.node : placeInScalar(value, 0, value.source.length);
}
