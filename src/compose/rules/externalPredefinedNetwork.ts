import { addPair, removeMember } from '../edits';
import type { FileEdit, Fix, Rule } from '../findings';
import { entryAt } from '../model/access';
import type { Network } from '../model/networks';
import { isUsed } from '../model/pools';
import { namePlace, predefinedNames } from '../model/realNames';
import type { Service } from '../model/services';
import type { Project } from '../project';

export interface ExternalPredefined {
  readonly network: string;
  readonly name: string;
}

/** Compose gives every attachment aliases, which the engine takes on networks of users only. */
export const externalPredefinedNetwork: Rule<'external-predefined-network', ExternalPredefined> = {
  id: 'external-predefined-network',
  severity: 'error',
  needs: 'file',
  keys: ['external'],
  *check(project) {
    for (const network of project.networks.values()) {
      const { key, external, realName: name, members } = network;
      const at = namePlace(network);
      if (external === true && name !== undefined && predefinedNames.has(name) && at && members.length > 0) {
        yield {
          at,
          severity: isUsed(network) ? 'error' : 'warning',
          data: { network: key, name },
          fixes: () => networkModeFix(project, network, name),
        };
      }
    }
  },
};

/** Gives all services that are on it, and on no other, the network mode instead. */
function networkModeFix(project: Project, { entry, members }: Network, mode: string): readonly Fix[] {
  const joined = members.map((service) => modeEdit(project, service, mode));
  const edits = joined.filter((edit) => edit !== undefined);
  const document = entry && project.documents.get(entry.keyNode.file);
  if (edits.length < joined.length || !document || !entry.pair || entry.trace || entry.earlier) {
    return [];
  }
  return [
    {
      title: { code: 'use-network-mode', mode },
      safe: false,
      edits: [...edits, removeMember(document, entry.keyNode)],
    },
  ];
}

function modeEdit(project: Project, { value, attachments }: Service, mode: string): FileEdit | undefined {
  const networks = entryAt(value, 'networks');
  const { node } = value;
  const document = project.documents.get(node.file);
  if (attachments.length > 1 || value.trace || !document || node.kind !== 'map') {
    return undefined;
  }
  if (!networks) {
    return addPair(document, node, 'network_mode', mode);
  }
  const { pair, trace, earlier } = networks;
  return pair && !trace && !earlier
    ? { file: pair.key.file, start: pair.start, end: pair.end, text: `network_mode: ${mode}` }
    : undefined;
}
