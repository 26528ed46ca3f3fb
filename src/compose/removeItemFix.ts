import { removeNode } from './edits';
import type { Fix } from './findings';
import type { ScalarValue } from './model/values';
import type { Project } from './project';

/** Takes an item out of the list it is written in. */
export function removeItemFix({ documents }: Project, { node, source, trace }: ScalarValue): readonly Fix[] {
  const document = documents.get(node.file);
  return document && !trace
    ? [{ title: { code: 'remove', text: source }, safe: false, edits: [removeNode(document, node)] }]
    : [];
}
