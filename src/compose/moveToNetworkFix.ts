import { removeNode } from './edits';
import type { Fix } from './findings';
import type { Entry } from './model/values';
import type { Project } from './project';
import { addToNetwork, writtenNetwork } from './refactor/networkBody';
import { valueText } from './valueText';

/** Puts what belongs to a network, written where a service joins it, into the declaration of the network. */
export function moveToNetworkFix(
  project: Project,
  { key, keyNode, pair, trace }: Entry,
  network: string,
): readonly Fix[] {
  const document = project.documents.get(keyNode.file);
  const declared = project.networks.get(network);
  const home = project.documents.get(declared?.entry?.keyNode.file ?? '');
  const written = home && declared && writtenNetwork({ project, document: home, network: declared });
  const value = pair && !trace ? valueText(pair.value) : undefined;
  if (!document || !written || value === undefined || declared.external !== false || declared.value?.entries.has(key)) {
    return [];
  }
  const flow = written.section.flow || written.body?.flow === true;
  if (flow && value.includes('\n')) {
    return [];
  }
  const edits = [removeNode(document, keyNode), ...addToNetwork({ document: home }, written, [[key, value]])];
  return [{ title: { code: 'move', key, to: `networks.${network}` }, safe: false, edits }];
}
