import type { Rule } from '../findings';
import { textPlace } from '../model/textPlace';
import { placeOfUse } from '../model/use';
import { removeFix } from '../removeFix';

/** The engine's default bridge has no names: containers on it reach each other by address only. */
export const networkModeDefaultBridge: Rule<'network-mode-default-bridge', { readonly service: string }> = {
  id: 'network-mode-default-bridge',
  severity: 'information',
  needs: 'file',
  keys: ['network_mode'],
  *check(project) {
    for (const { name, networkMode } of project.services.values()) {
      if (networkMode?.kind === 'bridge') {
        yield {
          at: placeOfUse(textPlace(networkMode.value), networkMode.value.trace),
          data: { service: name },
          fixes: () => removeFix(project, networkMode.entry),
        };
      }
    }
  },
};
