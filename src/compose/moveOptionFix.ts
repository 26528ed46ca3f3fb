import { addPair } from './edits';
import type { FileEdit, Fix } from './findings';
import type { Network } from './model/networks';
import type { Entry } from './model/values';
import type { Project } from './project';
import { addToNetwork, writtenNetwork } from './refactor/networkBody';
import { removeOptionFix } from './removeOptionFix';
import { valueText } from './valueText';

/** Puts an option of a network, written where a service joins it, under the `driver_opts` of the network. */
export function moveOptionFix(project: Project, entry: Entry, network: Network): readonly Fix[] {
  const { key, keyNode, pair, trace, earlier } = entry;
  const home = project.documents.get(network.entry?.keyNode.file ?? '');
  const written = home && writtenNetwork({ project, document: home, network });
  const value = pair && !trace && !earlier ? valueText(pair.value) : undefined;
  const name = project.documents.get(keyNode.file)?.text.slice(keyNode.start, keyNode.end);
  if (!written || value === undefined || name === undefined || value.includes('\n') || network.options.has(key)) {
    return [];
  }
  const options = written.body?.pairs.find((each) => each.key.kind === 'scalar' && each.key.text === 'driver_opts');
  let added: readonly FileEdit[] = [];
  if (!options) {
    const flow = written.section.flow || written.body?.flow === true;
    added = addToNetwork({ document: home }, written, [
      ['driver_opts', flow ? `{${name}: ${value}}` : `${name}: ${value}`],
    ]);
  } else if (options.value.kind === 'map' && options.value.pairs.length > 0 && !options.value.anchor) {
    added = [addPair(home, options.value, name, value)];
  }
  const removed = removeOptionFix(project, entry).flatMap(({ edits }) => edits);
  return added.length > 0
    ? [
        {
          title: { code: 'move', key, to: `networks.${network.key}.driver_opts` },
          safe: false,
          edits: [...removed, ...added],
        },
      ]
    : [];
}
