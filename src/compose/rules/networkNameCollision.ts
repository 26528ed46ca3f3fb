import { composeNetworkOf, projectOf } from '../../core/composeLabels';
import { addPair } from '../edits';
import type { Fix, Rule } from '../findings';
import type { Network } from '../model/networks';
import { isUsed } from '../model/pools';
import { namePlace, predefinedNames } from '../model/realNames';
import type { Project } from '../project';

export interface NameCollision {
  readonly network: string;
  readonly name: string;
  /** The key and the project under which Compose made it; undefined where it did not make it. */
  readonly madeAs: string | undefined;
  readonly madeFor: string | undefined;
}

/** Compose takes a network that is there for its own by its labels, and never makes a second one of the name. */
export const networkNameCollision: Rule<'network-name-collision', NameCollision> = {
  id: 'network-name-collision',
  severity: 'error',
  needs: 'live',
  *check(project, { live }) {
    for (const network of project.networks.values()) {
      const { key, realName: name, external } = network;
      const at = namePlace(network);
      if (external !== false || !name || !at || predefinedNames.has(name) || !isUsed(network)) {
        continue;
      }
      const named = live?.networks.filter((each) => each.name === name) ?? [];
      const ours = named.find((each) => composeNetworkOf(each) === key && isOf(project, projectOf(each)));
      const [existing] = named;
      if (existing && !ours) {
        const madeAs = composeNetworkOf(existing);
        yield {
          at,
          severity: madeAs === key ? 'warning' : 'error',
          data: { network: key, name, madeAs, madeFor: projectOf(existing) },
          fixes: () => externalFix(project, network),
        };
      }
    }
  },
};

function isOf({ name }: Project, owner: string | undefined): boolean {
  return name === undefined || owner === name;
}

function externalFix({ documents }: Project, { value }: Network): readonly Fix[] {
  const document = value && documents.get(value.node.file);
  return document && value.node.kind === 'map' && !value.trace && !value.entries.has('external')
    ? [
        {
          title: { code: 'add', text: 'external: true' },
          safe: false,
          edits: [addPair(document, value.node, 'external', 'true')],
        },
      ]
    : [];
}
