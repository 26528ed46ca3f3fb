import { quoteDouble } from '../edits';
import type { Report, Rule } from '../findings';
import { mapAt } from '../model/access';
import type { MapValue } from '../model/values';
import { typeOfScalar } from '../syntax/scalars';
import type { ScalarType } from '../syntax/scalars';

export interface KeyNotString {
  readonly key: string;
  readonly type: Exclude<ScalarType, 'string'>;
}

/** A key that YAML reads as a number, a switch or nothing. */
export const networkKeyNotString: Rule<'network-key-not-string', KeyNotString> = {
  id: 'network-key-not-string',
  severity: 'error',
  needs: 'file',
  keys: ['networks'],
  *check({ root, services }) {
    yield* keysOf(mapAt(root, 'networks'));
    for (const { value } of services.values()) {
      yield* keysOf(mapAt(value, 'networks'));
    }
  },
};

function* keysOf(map: MapValue | undefined): Iterable<Report<KeyNotString>> {
  for (const { keyNode, pair } of map?.entries.values() ?? []) {
    const type = keyNode.kind === 'scalar' && pair ? typeOfScalar(keyNode).type : 'string';
    if (keyNode.kind === 'scalar' && type !== 'string') {
      const { file, start, end, text } = keyNode;
      yield {
        at: keyNode,
        data: { key: text, type },
        fixes: () => [{ title: { code: 'quote' }, safe: true, edits: [{ file, start, end, text: quoteDouble(text) }] }],
      };
    }
  }
}
