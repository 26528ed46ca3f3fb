import type { Rule } from '../findings';
import { listAt } from '../model/access';
import { textPlace } from '../model/textPlace';

export const externalLinkMissing: Rule<'external-link-missing', { readonly container: string }> = {
  id: 'external-link-missing',
  severity: 'warning',
  needs: 'live',
  keys: ['external_links'],
  *check(project, { live }) {
    const containers = new Set(live?.containers.map(({ name }) => name));
    for (const service of project.services.values()) {
      for (const item of listAt(service.value, 'external_links')?.items ?? []) {
        const container = item.kind === 'scalar' ? item.text?.split(':', 1)[0] : undefined;
        if (item.kind === 'scalar' && container && live && !containers.has(container)) {
          yield { at: textPlace(item), data: { container } };
        }
      }
    }
  },
};
