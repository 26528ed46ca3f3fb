import { removeNode } from './edits';
import type { Fix } from './findings';
import { locate } from './locate';
import type { Pool } from './model/pools';
import type { Project } from './project';

/** Takes an entry of `ipam.config` out; the last one goes with all of `ipam` that would be left empty. */
export function removePoolFix(project: Project, pool: Pool): readonly Fix[] {
  const { entry, subnet } = pool;
  const { node, trace } = entry.value;
  const document = project.documents.get(node.file);
  // An address that is asked for needs its subnet: what is meant is then not clear.
  if (!document || trace || !subnet || project.staticAddresses.some((each) => each.pool === pool)) {
    return [];
  }
  const steps = locate(document, node.start);
  let index = steps.findLastIndex((step) => step.kind === 'item' && step.item.start === node.start);
  while (index > 2 && isAlone(steps[index])) {
    index--;
  }
  const step = steps[index];
  // An `ipam` that an alias brings is under no network.
  const [top] = steps;
  if (!step || top?.kind !== 'pair' || top.pair.key.kind !== 'scalar' || top.pair.key.text !== 'networks') {
    return [];
  }
  const { start, end } = step.kind === 'item' ? step.item : step.pair.key;
  const edit = removeNode(document, { file: node.file, start, end });
  return [{ title: { code: 'remove', text: subnet.value.source }, safe: false, edits: [edit] }];
}

function isAlone(step: ReturnType<typeof locate>[number] | undefined): boolean {
  return (step?.kind === 'pair' ? step.map.pairs : step?.seq.items)?.length === 1;
}
