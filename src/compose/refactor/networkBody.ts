import { addPair, addPairsUnder } from '../edits';
import type { FileEdit } from '../findings';
import { mapAt } from '../model/access';
import type { MapNode, Node, PairNode } from '../syntax/nodes';
import type { RefactorContext } from './refactoring';

/** The declaration of a network as one file writes it. */
export interface WrittenNetwork {
  readonly section: MapNode;
  readonly pair: PairNode;
  /** Undefined for one with nothing under it. */
  readonly body: MapNode | undefined;
}

/** The declaration that the cursor is in; undefined where it comes out of an alias, or other files add to it. */
export function writtenNetwork({
  project,
  document,
  network,
}: Pick<RefactorContext, 'project' | 'document' | 'network'>): WrittenNetwork | undefined {
  if (!network?.entry || network.entry.earlier || network.entry.trace || network.entry.keyNode.file !== document.file) {
    return undefined;
  }
  const { pair } = network.entry;
  const section = project.layers
    .map(({ document: each, written }) => (each === document ? mapAt(written, 'networks')?.node : undefined))
    .find((node) => node?.kind === 'map' && pair !== undefined && node.pairs.some(({ start }) => start === pair.start));
  if (!pair || section?.kind !== 'map') {
    return undefined;
  }
  const { value } = pair;
  if (value.kind === 'map') {
    return value.pairs.length > 0 || value.flow ? { section, pair, body: value } : undefined;
  }
  return isEmpty(value) ? { section, pair, body: undefined } : undefined;
}

/** Adds pairs to the declaration of a network, whether it has others or none. */
export function addToNetwork(
  { document }: Pick<RefactorContext, 'document'>,
  { section, pair, body }: WrittenNetwork,
  pairs: readonly (readonly [key: string, value: string])[],
): readonly FileEdit[] {
  if (!body) {
    return [addPairsUnder(document, section, pair, pairs)];
  }
  const edits = pairs.map(([key, value]) => addPair(document, body, key, value));
  const [first] = edits;
  return first ? [{ ...first, text: edits.map(({ text }) => text).join('') }] : [];
}

function isEmpty(value: Node): boolean {
  return value.kind === 'scalar' && value.style === 'empty' && !value.anchor && !value.tag;
}
