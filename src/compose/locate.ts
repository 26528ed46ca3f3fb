import type { ComposeDocument } from './document';
import type { MapNode, Node, PairNode, SeqNode } from './syntax/nodes';

/** One step down from the root of a document to a node. */
export type Step =
  | { readonly kind: 'pair'; readonly map: MapNode; readonly pair: PairNode }
  | { readonly kind: 'item'; readonly seq: SeqNode; readonly index: number; readonly item: Node };

/** The way from the root to what stands at an offset; empty where nothing does. */
export function locate(document: ComposeDocument, offset: number): readonly Step[] {
  const root = document.documents.find(({ root }) => root && root.start <= offset && offset <= root.end)?.root;
  const steps: Step[] = [];
  let node: Node | undefined = root;
  while (node) {
    const step: Step | undefined = stepInto(node, offset);
    if (!step) {
      break;
    }
    steps.push(step);
    node = step.kind === 'item' ? step.item : offset >= step.pair.value.start ? step.pair.value : undefined;
  }
  return steps;
}

function stepInto(node: Node, offset: number): Step | undefined {
  if (node.kind === 'map') {
    const pair = node.pairs.findLast(({ start, end }) => start <= offset && offset <= end);
    return pair && { kind: 'pair', map: node, pair };
  }
  if (node.kind === 'seq') {
    const index = node.items.findLastIndex(({ start, end }) => start <= offset && offset <= end);
    const item = node.items[index];
    return item && { kind: 'item', seq: node, index, item };
  }
  return undefined;
}
