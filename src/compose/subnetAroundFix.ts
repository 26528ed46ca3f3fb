import type { Address } from '../core/addressing';
import { networkAround, overlaps } from '../core/addressing';
import { addItem, addNetwork } from './edits';
import type { ComposeDocument } from './document';
import type { FileEdit, Fix } from './findings';
import { entryAt, listAt } from './model/access';
import type { Network } from './model/networks';
import type { Project } from './project';
import { addToNetwork, writtenNetwork } from './refactor/networkBody';
import type { WrittenNetwork } from './refactor/networkBody';

type Pairs = readonly (readonly [key: string, value: string])[];

/**
 * Gives a network the usual subnet in which an address lies, and pairs of its own beside it, where nobody else has that
 * subnet and the engine does not want the address.
 */
export function subnetAroundFix(
  project: Project,
  network: Network,
  { family, value }: Address,
  besides: Pairs = [],
): readonly Fix[] {
  const around = networkAround(family, value, family === 4 ? 24 : 64);
  const taken = project.pools.some(({ subnet }) => subnet?.read && overlaps(subnet.read, around));
  const wanted = value <= around.first + 1n || value === around.last;
  if (taken || wanted) {
    return [];
  }
  const edits = network.entry
    ? inDeclaration(project, network, around.network, besides)
    : asDefault(project, network, around.network, besides);
  const text = [...besides.map((pair) => pair.join(': ')), `subnet: ${around.network}`].join(', ');
  return edits.length > 0 ? [{ title: { code: 'add', text }, safe: false, edits }] : [];
}

function inDeclaration(project: Project, network: Network, subnet: string, besides: Pairs): readonly FileEdit[] {
  const document = project.documents.get(network.entry?.keyNode.file ?? '');
  const written = document && writtenNetwork({ project, document, network });
  if (!document || !written) {
    return [];
  }
  const ipam = entryAt(network.value, 'ipam');
  if (ipam) {
    const item = asItem(document, network, subnet);
    // At the end of a block both come to stand at one place: the item belongs to what is above.
    return item ? [item, ...addPairs(document, written, besides)] : [];
  }
  const flow = written.section.flow || written.body?.flow === true;
  const value = flow ? `{config: [{subnet: "${subnet}"}]}` : `config:\n  - subnet: ${subnet}`;
  return addPairs(document, written, [...besides, ['ipam', value]]);
}

function addPairs(document: ComposeDocument, written: WrittenNetwork, pairs: Pairs): readonly FileEdit[] {
  return pairs.length > 0 ? addToNetwork({ document }, written, pairs) : [];
}

/** One more entry of the `ipam.config` that the declaration has itself. */
function asItem(document: ComposeDocument, { value }: Network, subnet: string): FileEdit | undefined {
  const list = listAt(value, 'ipam', 'config');
  if (list?.node.kind !== 'seq' || list.trace || list.node.file !== document.file || list.items.length === 0) {
    return undefined;
  }
  return addItem(document, list.node, list.node.flow ? `{subnet: "${subnet}"}` : `subnet: ${subnet}`);
}

/** The default network need not be declared to be there. */
function asDefault(project: Project, { key }: Network, subnet: string, besides: Pairs): readonly FileEdit[] {
  const main = project.documents.get(project.request.files[0] ?? '');
  const body = [...besides.map((pair) => pair.join(': ')), 'ipam:', '  config:', `    - subnet: ${subnet}`];
  return main ? [addNetwork(main, key, body)] : [];
}
