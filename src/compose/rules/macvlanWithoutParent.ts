import { addPair, scalarText } from '../edits';
import type { LiveNetworks } from '../live';
import type { Fix, Rule } from '../findings';
import { entryAt, scalarAt } from '../model/access';
import { createdNetworks, optionText } from '../model/driverOptions';
import type { Network } from '../model/networks';
import { parentsOf } from '../model/parents';
import { textPlace } from '../model/textPlace';
import type { Project } from '../project';

export interface WithoutParent {
  readonly driver: string;
}

export const macvlanWithoutParent: Rule<'macvlan-without-parent', WithoutParent> = {
  id: 'macvlan-without-parent',
  severity: 'information',
  needs: 'file',
  keys: ['driver'],
  *check(project, { live }) {
    for (const network of createdNetworks(project)) {
      const written = scalarAt(network.value, 'driver');
      const { driver, internal, options } = network;
      const bare = !options.has('parent') || optionText(network, 'parent') === '';
      if (written && (driver === 'macvlan' || driver === 'ipvlan') && internal === false && bare) {
        yield { at: textPlace(written), data: { driver }, fixes: () => parentFixes(project, network, live) };
      }
    }
  },
};

/** Hangs the network on an interface of the host that no other network of the project has. */
function parentFixes(project: Project, { value }: Network, live: LiveNetworks | undefined): readonly Fix[] {
  const node = value?.node;
  const document = node && project.documents.get(node.file);
  if (!document || node.kind !== 'map' || value.trace || entryAt(value, 'driver_opts')) {
    return [];
  }
  const used = new Set(parentsOf(project).map(({ parent }) => parent.replace(/\..*$/s, '')));
  const usable = live?.hostInterfaces?.filter(({ kind, name }) => kind === 'other' && !used.has(name)) ?? [];
  return usable.map(({ name }) => {
    const text = `parent: ${scalarText(name)}`;
    return {
      title: { code: 'add', text },
      safe: false,
      edits: [addPair(document, node, 'driver_opts', node.flow ? `{${text}}` : text)],
    };
  });
}
