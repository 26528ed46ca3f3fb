import type { Rule } from '../findings';
import { keyPlace } from '../model/access';
import { firstEntry } from '../model/use';
import { joinFix } from '../joinFix';

/** A service nobody thought of giving a network, while all others have theirs. */
export const implicitDefaultIsolated: Rule<'implicit-default-isolated', { readonly service: string }> = {
  id: 'implicit-default-isolated',
  severity: 'information',
  needs: 'file',
  *check(project) {
    const services = [...project.services.values()].filter(({ networkMode }) => networkMode === undefined);
    const onDefault = services.filter(({ networks }) => networks.has('default'));
    const [lonely] = onDefault;
    const declared = project.networks.get('default')?.entry !== undefined;
    if (!project.complete || declared || services.length < 2 || onDefault.length !== 1 || !lonely) {
      return;
    }
    if (lonely.attachments.length === 0) {
      const keys = [...project.networks.keys()].filter((key) => key !== 'default');
      const alone = { ...lonely, networks: new Set<string>() };
      yield {
        at: keyPlace(firstEntry(lonely.entry)),
        data: { service: lonely.name },
        fixes: () => keys.flatMap((key) => joinFix(project, alone, key)),
      };
    }
  },
};
