import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { familyName } from '../model/pools';
import { placeOfUse } from '../model/use';
import { addNetwork } from '../edits';
import { addToNetwork, writtenNetwork } from '../refactor/networkBody';
import type { Address } from '../../core/addressing';
import { networkAround, overlaps } from '../../core/addressing';
import type { FileEdit, Fix } from '../findings';
import type { Network } from '../model/networks';
import type { Project } from '../project';

export interface StaticWithoutSubnet {
  readonly address: string;
  readonly network: string;
  readonly family: 'IPv4' | 'IPv6';
}

export const staticIpWithoutSubnet: Rule<'static-ip-without-subnet', StaticWithoutSubnet> = {
  id: 'static-ip-without-subnet',
  severity: 'error',
  needs: 'file',
  *check(project) {
    for (const { value, text, read, family, network, pools } of project.staticAddresses) {
      const enabled = family === 4 ? network?.ipv4 !== false : network?.ipv6 === true;
      if (!network || network.external !== false || !enabled || read?.family !== family) {
        continue;
      }
      // A subnet that is not known, or is wrong, may be meant for it.
      if (pools.every(({ subnet }) => subnet?.read && subnet.read.family !== family)) {
        yield {
          at: placeOfUse(textPlace(value), value.trace),
          severity: network.driver === 'overlay' ? 'warning' : 'error',
          data: { address: text, network: network.key, family: familyName(family) },
          fixes: () => subnetAroundFix(project, network, read),
        };
      }
    }
  },
};

/** The usual subnet in which the address lies, where nobody else has it and the engine does not want the address. */
function subnetAroundFix(project: Project, network: Network, { family, value }: Address): readonly Fix[] {
  const around = networkAround(family, value, family === 4 ? 24 : 64);
  const taken = project.pools.some(({ subnet }) => subnet?.read && overlaps(subnet.read, around));
  const wanted = value <= around.first + 1n || value === around.last;
  if (taken || wanted || network.value?.entries.has('ipam')) {
    return [];
  }
  const edits = network.entry
    ? inDeclaration(project, network, around.network)
    : asDefault(project, network, around.network);
  return edits.length > 0 ? [{ title: { code: 'add', text: `subnet: ${around.network}` }, safe: false, edits }] : [];
}

function inDeclaration(project: Project, network: Network, subnet: string): readonly FileEdit[] {
  const document = project.documents.get(network.entry?.keyNode.file ?? '');
  const written = document && writtenNetwork({ project, document, network });
  if (!document || !written) {
    return [];
  }
  const flow = written.section.flow || written.body?.flow === true;
  const value = flow ? `{config: [{subnet: "${subnet}"}]}` : `config:\n  - subnet: ${subnet}`;
  return addToNetwork({ document }, written, [['ipam', value]]);
}

/** The default network need not be declared to be there. */
function asDefault(project: Project, { key }: Network, subnet: string): readonly FileEdit[] {
  const main = project.documents.get(project.request.files[0] ?? '');
  return main ? [addNetwork(main, key, ['ipam:', '  config:', `    - subnet: ${subnet}`])] : [];
}
