import { removeMember } from '../edits';
import type { Rule } from '../findings';
import { keyPlace } from '../model/access';
import { firstEntry } from '../model/use';
import { joinFix } from '../joinFix';
import type { FileEdit, Fix } from '../findings';
import type { Project } from '../project';

/** More services to choose from fill the menu. */
const mostJoiners = 3;

/** Compose never makes it. A network that an included file brings may be there for others. */
export const networkUnused: Rule<'network-unused', { readonly network: string }> = {
  id: 'network-unused',
  severity: 'hint',
  needs: 'file',
  keys: ['networks'],
  *check(project) {
    const known = [...project.services.values()].every((service) => service.attachmentsKnown);
    if (!project.complete || !known) {
      return;
    }
    const files = new Set(project.request.files);
    for (const { key, entry, members } of project.networks.values()) {
      const written = entry && firstEntry(entry);
      if (!written || members.length > 0 || !files.has(written.keyNode.file)) {
        continue;
      }
      const document = project.documents.get(written.keyNode.file);
      yield {
        at: keyPlace(written),
        data: { network: key },
        tags: ['unnecessary'],
        fixes: () => [
          ...(document && !entry.earlier && !isNamed(project, key)
            ? [removal(key, removeMember(document, written.keyNode))]
            : []),
          ...[...project.services.values()].slice(0, mostJoiners).flatMap((service) => joinFix(project, service, key)),
        ],
      };
    }
  },
};

/** By a service that a network mode keeps off it. */
function isNamed({ services }: Project, network: string): boolean {
  return [...services.values()].some(({ attachments }) => attachments.some((each) => each.network === network));
}

function removal(key: string, edit: FileEdit): Fix {
  return { title: { code: 'remove', text: key }, safe: false, edits: [edit] };
}
