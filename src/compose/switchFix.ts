import { addPair } from './edits';
import type { Fix } from './findings';
import { literalFix } from './literalFix';
import { entryAt } from './model/access';
import type { Network } from './model/networks';
import type { Project } from './project';

export type NetworkSwitch = 'enable_ipv6' | 'internal' | 'attachable';

/** Turns a switch of a network on, where it is written or as a new pair. */
export function switchFix(project: Project, { value }: Network, key: NetworkSwitch): readonly Fix[] {
  const given = entryAt(value, key)?.value;
  if (given?.kind === 'scalar') {
    return literalFix(given, 'true', 'to be judged');
  }
  const document = value && project.documents.get(value.node.file);
  return document && value.node.kind === 'map'
    ? [
        {
          title: { code: 'add', text: `${key}: true` },
          safe: false,
          edits: [addPair(document, value.node, key, 'true')],
        },
      ]
    : [];
}
