import type { ComposeDocument } from '../document';
import type { MapNode, Node } from './nodes';

/** All nodes as written, keys included; aliases are not followed. */
export function* walkNodes({ documents }: Pick<ComposeDocument, 'text' | 'documents'>): Iterable<Node> {
  const stack: Node[] = documents.flatMap(({ root }) => (root ? [root] : []));
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    if (node.kind === 'map') {
      for (const { key, value } of node.pairs) {
        stack.push(value, key);
      }
    } else if (node.kind === 'seq') {
      stack.push(...node.items);
    }
  }
}

export function* walkMaps(document: Pick<ComposeDocument, 'text' | 'documents'>): Iterable<MapNode> {
  for (const node of walkNodes(document)) {
    if (node.kind === 'map') {
      yield node;
    }
  }
}
