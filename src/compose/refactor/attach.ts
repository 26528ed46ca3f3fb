import { addItem, addPair, scalarText } from '../edits';
import type { FileEdit } from '../findings';
import { mapAt } from '../model/access';
import type { Service } from '../model/services';
import type { Project } from '../project';
import type { MapNode, PairNode } from '../syntax/nodes';

/** The mapping of a service as one file has it. */
export interface WrittenService {
  readonly file: string;
  readonly map: MapNode;
  /** Its own `networks`, not one that an anchor or `extends` brings. */
  readonly networks: PairNode | undefined;
}

/** Where a service is written; undefined where the file has it through an alias. */
export function writtenService(project: Project, name: string, file: string): WrittenService | undefined {
  for (const { document, written } of project.layers) {
    const entry = document.file === file ? mapAt(written, 'services')?.entries.get(name) : undefined;
    const node = entry?.trace === undefined && entry?.pair ? entry.pair.value : undefined;
    if (node?.kind === 'map') {
      const networks = node.pairs.find(({ key }) => key.kind === 'scalar' && key.text === 'networks');
      return { file, map: node, networks };
    }
  }
  return undefined;
}

/** Puts a service on one more network; undefined where that cannot be written without changing others. */
export function attach(project: Project, service: Service, network: string): FileEdit | undefined {
  const { file } = service.entry.keyNode;
  const written = writtenService(project, service.name, file);
  const document = project.documents.get(file);
  if (!written || !document || service.networkMode || !service.attachmentsKnown || service.networks.has(network)) {
    return undefined;
  }
  const key = scalarText(network);
  const given = written.networks?.value;
  if (given) {
    if (given.kind === 'seq') {
      return addItem(document, given, key);
    }
    return given.kind === 'map' && given.pairs.length > 0 ? addPair(document, given, key, '') : undefined;
  }
  const merged = service.attachments.some(({ options }) => options !== undefined);
  return merged
    ? undefined
    : addPair(document, written.map, 'networks', listOf(project, [...service.networks, network]));
}

/** A list of networks as the lists of the project are written. */
function listOf(project: Project, networks: readonly string[]): string {
  const items = networks.map(scalarText);
  const block = [...project.services.values()].some(({ name, entry }) => {
    const value = writtenService(project, name, entry.keyNode.file)?.networks?.value;
    return value?.kind === 'seq' && !value.flow;
  });
  return block && items.length > 1 ? items.map((item) => `- ${item}`).join('\n') : `[${items.join(', ')}]`;
}

/** A key that no network of the project has: the one wished for, or with a number. */
export function freeKey(project: Project, wished: string): string {
  for (let number = 1; ; number++) {
    const key = number === 1 ? wished : `${wished}-${number}`;
    const used = [...project.services.values()].some(({ networks }) => networks.has(key));
    if (!project.networks.has(key) && !used) {
      return key;
    }
  }
}
