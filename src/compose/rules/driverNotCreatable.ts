import { removeMember } from '../edits';
import type { Fix, Rule } from '../findings';
import { entryAt, scalarAt } from '../model/access';
import { createdNetworks } from '../model/driverOptions';
import { isUsed } from '../model/pools';
import type { Network } from '../model/networks';
import { textPlace } from '../model/textPlace';
import type { Service } from '../model/services';
import type { Project } from '../project';

export interface NotCreatable {
  readonly driver: string;
}

export const driverNotCreatable: Rule<'driver-not-creatable', NotCreatable> = {
  id: 'driver-not-creatable',
  severity: 'error',
  needs: 'file',
  keys: ['driver'],
  *check(project) {
    for (const network of createdNetworks(project)) {
      const written = scalarAt(network.value, 'driver');
      if (
        written?.text !== undefined &&
        (written.text === 'host' || written.text === 'none' || written.text === 'null')
      ) {
        const severity = isUsed(network) ? 'error' : 'warning';
        const mode = written.text === 'host' ? 'host' : 'none';
        yield {
          at: textPlace(written),
          severity,
          data: { driver: written.text },
          fixes: () => modeFix(project, network, mode),
        };
      }
    }
  },
};

/** Gives the services the mode that was meant, where the network is all they are on; it then goes itself. */
function modeFix({ documents }: Project, { entry, members }: Network, mode: 'host' | 'none'): readonly Fix[] {
  const document = documents.get(entry?.keyNode.file ?? '');
  const joined = members.flatMap((member) => networksAlone(member) ?? []);
  const clear = entry && !entry.trace && !entry.earlier && members.length > 0 && joined.length === members.length;
  return document && clear
    ? [
        {
          title: { code: 'use-network-mode', mode },
          safe: false,
          edits: [
            ...joined.map((place) => ({ ...place, text: `network_mode: ${mode}` })),
            removeMember(document, entry.keyNode),
          ],
        },
      ]
    : [];
}

/** What a service without a network of its own may not have. */
const networked = ['ports', 'links', 'mac_address', 'sysctls', 'extends'] as const;

/** Where a service says that it is on one network, and nothing that belongs to it. */
function networksAlone({ value, attachments }: Service): { file: string; start: number; end: number } | undefined {
  const given = entryAt(value, 'networks');
  const [attachment] = attachments;
  const bare = attachments.length === 1 && !attachment?.options && networked.every((key) => !value.entries.has(key));
  if (!given?.pair || given.trace || given.earlier || !bare) {
    return undefined;
  }
  const { start, end, value: written } = given.pair;
  const commented = written.context.text.slice(start, end).includes('#');
  return commented || written.kind === 'alias' || written.anchor ? undefined : { file: given.keyNode.file, start, end };
}
