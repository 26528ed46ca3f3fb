import type { Rule } from '../findings';
import type { Network } from '../model/networks';
import { namePlace } from '../model/realNames';
import { usedTogether } from '../model/together';

export interface DuplicateName {
  readonly network: string;
  readonly other: string;
  readonly name: string;
  /** Compose makes neither, and joins the same network twice. */
  readonly bothExternal: boolean;
}

/** Compose knows its networks by a label that holds the key, so a network can have but one. */
export const networkNameDuplicate: Rule<'network-name-duplicate', DuplicateName> = {
  id: 'network-name-duplicate',
  severity: 'error',
  needs: 'file',
  keys: ['name', 'external'],
  *check({ networks }) {
    const byName = new Map<string, Network[]>();
    for (const network of networks.values()) {
      const { realName, external, members } = network;
      if (realName?.trim() && external !== undefined && members.length > 0) {
        byName.set(realName, [...(byName.get(realName) ?? []), network]);
      }
    }
    for (const [name, group] of byName) {
      for (const network of group) {
        const together = (wanted: ReturnType<typeof usedTogether>): Network | undefined =>
          group.find((each) => each !== network && usedTogether(each, network) === wanted);
        const other = together('now') ?? together('with other profiles');
        const at = namePlace(network);
        if (!other || !at) {
          continue;
        }
        const bothExternal = network.external === true && other.external === true;
        const otherAt = namePlace(other);
        yield {
          at,
          severity: bothExternal || usedTogether(other, network) !== 'now' ? 'warning' : 'error',
          data: { network: network.key, other: other.key, name, bothExternal },
          related: otherAt ? [{ at: otherAt, role: 'other' }] : [],
        };
      }
    }
  },
};
