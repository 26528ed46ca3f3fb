import type { Place } from '../source';
import { keyPlace, scalarAt } from './access';
import type { Network } from './networks';
import { textPlace } from './textPlace';
import { firstEntry } from './use';
import type { ScalarValue } from './values';

/** The networks that every engine has; it keeps their names and lets nobody have aliases on them. */
export const predefinedNames: ReadonlySet<string> = new Set(['bridge', 'host', 'none']);

/** The name that a file gives a network, in its present or its old place. */
export function writtenName({ value }: Network): ScalarValue | undefined {
  const written = scalarAt(value, 'name') ?? scalarAt(value, 'external', 'name');
  return written?.type === 'string' ? written : undefined;
}

/** Where it stands what the engine calls a network: at its name, or at the key that the name is made of. */
export function namePlace(network: Network): Place | undefined {
  const written = writtenName(network);
  return written ? textPlace(written) : network.entry && keyPlace(firstEntry(network.entry));
}
