import { removeMember } from '../edits';
import type { Rule } from '../findings';
import { entryAt, keyPlace } from '../model/access';
import type { Network } from '../model/networks';
import { placeInScalar } from '../model/ports';
import { placeOfMerge } from '../model/use';
import type { Place } from '../source';

export interface ReservedLabel {
  readonly network: string;
  readonly label: string;
  readonly overwritten: boolean;
}

const prefix = 'com.docker.compose.';
const written: ReadonlySet<string> = new Set(['project', 'network', 'version', 'config-hash']);

/** Compose tells its networks by labels of its own. */
export const labelReserved: Rule<'label-reserved', ReservedLabel> = {
  id: 'label-reserved',
  severity: 'warning',
  needs: 'file',
  keys: ['labels'],
  *check({ networks, documents }) {
    for (const network of networks.values()) {
      for (const { label, at, own } of network.external === false ? labelsOf(network) : []) {
        const document = documents.get(at.file);
        if (label.startsWith(prefix)) {
          yield {
            at,
            data: { network: network.key, label, overwritten: written.has(label.slice(prefix.length)) },
            fixes: () =>
              document && own
                ? [{ title: { code: 'remove', text: label }, safe: false, edits: [removeMember(document, own)] }]
                : [],
          };
        }
      }
    }
  },
};

interface Label {
  readonly label: string;
  readonly at: Place;
  /** The pair or the item, where it stands in the network itself. */
  readonly own: Place | undefined;
}

function labelsOf({ value }: Network): readonly Label[] {
  const labels = entryAt(value, 'labels')?.value;
  if (labels?.kind === 'map') {
    return [...labels.entries.values()].map((entry) => ({
      label: entry.key,
      at: placeOfMerge(keyPlace(entry), entry.trace),
      own: entry.trace || entry.earlier ? undefined : entry.keyNode,
    }));
  }
  return (labels?.kind === 'list' ? labels.items : []).flatMap((item) => {
    const label = item.kind === 'scalar' ? item.source.split('=', 1)[0] : undefined;
    return item.kind === 'scalar' && label !== undefined
      ? [{ label, at: placeInScalar(item, 0, label.length), own: item.trace ? undefined : item.node }]
      : [];
  });
}
