import { addPairAfter, removeNode } from '../edits';
import type { Fix, Rule } from '../findings';
import { entryAt, keyPlace, pairPlace } from '../model/access';
import { placeOfMerge } from '../model/use';
import type { Entry, Trace } from '../model/values';
import type { Project } from '../project';

export interface ModeAndNetworks {
  readonly service: string;
  readonly mode: string;
}

/** Networks that are there but empty are fine. */
export const networkModeWithNetworks: Rule<'network-mode-with-networks', ModeAndNetworks> = {
  id: 'network-mode-with-networks',
  severity: 'error',
  needs: 'file',
  keys: ['network_mode'],
  *check(project) {
    for (const { name, value, enabled, networkMode, attachments, attachmentsKnown } of project.services.values()) {
      const networks = entryAt(value, 'networks');
      const joins = attachments.length > 0 || !attachmentsKnown;
      const mode = networkMode?.value.text;
      if (networkMode && mode && networks && joins) {
        const { entry } = networkMode;
        yield {
          at: placeOfMerge(pairPlace(entry), entry.trace),
          severity: enabled ? 'error' : 'warning',
          data: { service: name, mode },
          related: [{ at: placeOfMerge(keyPlace(networks), networks.trace), role: 'networks-here' }],
          fixes: () => [...withoutFix(project, entry, networks), ...withoutFix(project, networks, entry)],
        };
      }
    }
  },
};

/** Takes one of two pairs out: where it is written, or, where it is inherited, by `!reset` beside the other. */
function withoutFix(project: Project, one: Entry, other: Entry): readonly Fix[] {
  const fix = (edit: Fix['edits'][number]): readonly Fix[] => [
    { title: { code: 'remove', text: one.key }, safe: false, edits: [edit] },
  ];
  const document = project.documents.get(other.keyNode.file);
  if (isInherited(project, one, other)) {
    return document && other.pair && !other.trace
      ? fix(addPairAfter(document, other.pair, one.key, '!reset null'))
      : [];
  }
  const own = project.documents.get(one.keyNode.file);
  return own && !one.trace && !one.earlier ? fix(removeNode(own, one.keyNode)) : [];
}

function isInherited({ request: { files } }: Project, one: Entry, other: Entry): boolean {
  const order = (entry: Entry): number => files.indexOf(entry.keyNode.file);
  return outermost(one.trace)?.kind === 'extends' || (!one.trace && order(one) >= 0 && order(one) < order(other));
}

function outermost(trace: Trace | undefined): Trace | undefined {
  return trace?.outer ? outermost(trace.outer) : trace;
}
