import { removeNode } from './edits';
import type { Fix } from './findings';
import type { Entry } from './model/values';
import type { Project } from './project';

/** Takes a pair out. What comes from elsewhere, or what an earlier file says too, would still be there. */
export function removeFix(
  { documents }: Project,
  { key, keyNode, pair, trace, earlier }: Entry,
  trust: 'safe' | 'to be judged' = 'to be judged',
): readonly Fix[] {
  const document = documents.get(keyNode.file);
  return document && pair && !trace && !earlier
    ? [{ title: { code: 'remove', text: key }, safe: trust === 'safe', edits: [removeNode(document, keyNode)] }]
    : [];
}
