import { addNetwork, removeNode, replaceScalar } from '../edits';
import type { Fix, Rule } from '../findings';
import { entryAt, givenPlace, isNull, mapAt } from '../model/access';
import type { LiveNetworks } from '../live';
import type { Attachment, Service } from '../model/services';
import { placeOfUse } from '../model/use';
import type { Project } from '../project';
import { rootShape } from '../schema';
import { nearest } from '../suggestions';
import { misplacedNetworks } from './networksWrongLevel';

export interface UndefinedNetwork {
  readonly service: string;
  readonly network: string;
  /** The service is in a profile that is not active: Compose notices once it is. */
  readonly inactive: boolean;
}

const modes: ReadonlySet<string> = new Set(['host', 'bridge', 'none']);

/** Keys are compared as they are; `default` always exists. */
export const networkUndefined: Rule<'network-undefined', UndefinedNetwork> = {
  id: 'network-undefined',
  severity: 'error',
  needs: 'file',
  keys: ['networks'],
  *check(project, { live }) {
    const section = entryAt(project.root, 'networks');
    if (!project.complete || (section && section.value.kind !== 'map') || isElsewhereMalformed(project)) {
      return;
    }
    const elsewhere = misplacedNetworks(project);
    for (const service of project.services.values()) {
      for (const attachment of service.attachments) {
        const { network, entry } = attachment;
        if (
          network === 'default' ||
          network.startsWith('x-') ||
          project.networks.has(network) ||
          elsewhere.has(network)
        ) {
          continue;
        }
        yield {
          at: placeOfUse(givenPlace(entry), entry.trace),
          severity: service.enabled ? 'error' : 'warning',
          data: { service: service.name, network, inactive: !service.enabled },
          fixes: () => fixes(project, service, attachment, live),
        };
      }
    }
  },
};

function fixes(
  project: Project,
  service: Service,
  { network, entry }: Attachment,
  live: LiveNetworks | undefined,
): Fix[] {
  const { keyNode } = entry;
  const main = project.documents.get(project.request.files[0] ?? '');
  const document = project.documents.get(keyNode.file);
  if (!main || !document || keyNode.kind !== 'scalar' || keyNode.text !== network) {
    return [];
  }
  const found: Fix[] = nearest(network, project.networks.keys()).map((text) => ({
    title: { code: 'replace', text },
    safe: false,
    edits: [replaceScalar(keyNode, text)],
  }));
  const joined = entryAt(service.value, 'networks');
  const alone = service.attachments.length === 1 && joined?.trace === undefined && joined?.earlier === undefined;
  if (modes.has(network) && alone && joined?.pair) {
    const { start, end } = joined.pair;
    const edit = { file: keyNode.file, start, end, text: `network_mode: ${network}` };
    found.push({ title: { code: 'use-network-mode', mode: network }, safe: false, edits: [edit] });
  } else if (network !== '' && !isDeclared(project, network)) {
    found.push({ title: { code: 'declare-network', network }, safe: false, edits: [addNetwork(main, network)] });
    // An engine that is known not to have it would refuse.
    if (!live || live.networks.some(({ name }) => name === network)) {
      const edits = [addNetwork(main, network, ['external: true'])];
      found.push({ title: { code: 'declare-external', network }, safe: false, edits });
    }
  }
  if (service.attachments.length > 1 && entry.pair === undefined) {
    found.push({ title: { code: 'remove', text: network }, safe: false, edits: [removeNode(document, keyNode)] });
  }
  return found;
}

/** What a file means by networks that are no mapping, or under a key that is misspelled, nobody knows. */
function isElsewhereMalformed({ layers }: Project): boolean {
  return layers.some(({ tree }) => {
    const value = entryAt(tree, 'networks')?.value;
    return value ? value.kind !== 'map' && !isNull(value) : [...tree.entries.keys()].some(isMisspelled);
  });
}

function isMisspelled(key: string): boolean {
  const known = rootShape.map?.keys.has(key) === true || key.startsWith('x-');
  return !known && nearest(key, ['networks']).length > 0;
}

/** Declared somewhere all the same, and taken out again by `!reset`. */
function isDeclared({ layers }: Project, network: string): boolean {
  return layers.some(({ tree }) => mapAt(tree, 'networks')?.entries.has(network));
}
