import { placeOf, removeNode } from './edits';
import type { Fix } from './findings';
import { locate } from './locate';
import type { Entry } from './model/values';
import type { Project } from './project';

/** Takes an option out; the last one goes with the `driver_opts` it stands under. */
export function removeOptionFix(project: Project, { key, keyNode }: Entry): readonly Fix[] {
  const document = project.documents.get(keyNode.file);
  if (!document) {
    return [];
  }
  const pairs = locate(document, keyNode.start).flatMap((step) => (step.kind === 'pair' ? [step] : []));
  const [outer, inner] = [pairs.at(-2), pairs.at(-1)];
  const alone = inner?.map.pairs.length === 1 && outer ? placeOf({ ...outer.pair, file: keyNode.file }) : keyNode;
  return [{ title: { code: 'remove', text: key }, safe: false, edits: [removeNode(document, alone)] }];
}
