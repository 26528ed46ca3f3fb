import { addPair } from './edits';
import type { FileEdit, Fix } from './findings';
import { entryAt } from './model/access';
import type { Network } from './model/networks';
import type { Entry } from './model/values';
import { underNetwork } from './moveToEndpointFix';
import type { Project } from './project';
import { writtenService } from './refactor/attach';
import { removeOptionFix } from './removeOptionFix';
import { valueText } from './valueText';

/** Puts an option of an endpoint, written at the network, where the only service on that network joins it. */
export function moveOptionToServiceFix(project: Project, entry: Entry, network: Network): readonly Fix[] {
  const { key, keyNode, pair, trace, earlier } = entry;
  const value = pair && !trace && !earlier ? valueText(pair.value) : undefined;
  const name = project.documents.get(keyNode.file)?.text.slice(keyNode.start, keyNode.end);
  const [service, second] = network.members;
  if (!service || second || name === undefined || value === undefined || value.includes('\n')) {
    return [];
  }
  const { file } = service.entry.keyNode;
  const document = project.documents.get(file);
  const written = writtenService(project, service.name, file);
  const joined = service.attachments.find((each) => each.network === network.key);
  if (!document || !written || (!written.networks && service.attachments.length > 0)) {
    return [];
  }
  const options = entryAt(joined?.options, 'driver_opts')?.value;
  let added: readonly FileEdit[] | undefined;
  if (!options) {
    added = underNetwork(document, written, network.key, 'driver_opts', `{${name}: ${value}}`);
  } else if (options.kind === 'map' && options.node.kind === 'map' && !options.trace && !options.entries.has(key)) {
    added = [addPair(document, options.node, name, value)];
  }
  const removed = removeOptionFix(project, entry).flatMap(({ edits }) => edits);
  const to = `services.${service.name}.networks.${network.key}.driver_opts`;
  return added ? [{ title: { code: 'move', key, to }, safe: false, edits: [...removed, ...added] }] : [];
}
