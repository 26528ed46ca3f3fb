import { addPairAfter } from '../edits';
import type { Fix, Rule } from '../findings';
import { entryAt, keyPlace } from '../model/access';
import type { Service } from '../model/services';
import { textPlace } from '../model/textPlace';
import { placeOfUse } from '../model/use';
import type { Project } from '../project';
import { removeFix } from '../removeFix';

export interface DisabledOwner {
  readonly service: string;
  readonly target: string;
  readonly profiles: readonly string[];
}

/** To Compose a service of a profile that is not active does not exist. */
export const networkModeServiceDisabled: Rule<'network-mode-service-disabled', DisabledOwner> = {
  id: 'network-mode-service-disabled',
  severity: 'error',
  needs: 'file',
  keys: ['network_mode'],
  *check(project) {
    for (const service of project.services.values()) {
      const { name, enabled, networkMode } = service;
      const owner = networkMode?.kind === 'service' ? project.services.get(networkMode.target) : undefined;
      if (networkMode && enabled && owner && !owner.enabled) {
        const profiles = entryAt(owner.value, 'profiles');
        yield {
          at: placeOfUse(textPlace(networkMode.value), networkMode.value.trace),
          data: { service: name, target: owner.name, profiles: owner.profiles },
          related: [{ at: keyPlace(profiles ?? owner.entry), role: 'declared-here' }],
          fixes: () => [...sameProfilesFix(project, service, owner), ...(profiles ? removeFix(project, profiles) : [])],
        };
      }
    }
  },
};

function sameProfilesFix({ documents }: Project, { value, networkMode }: Service, owner: Service): readonly Fix[] {
  const pair = networkMode?.entry.trace ? undefined : networkMode?.entry.pair;
  const document = pair && documents.get(pair.key.file);
  const plain = owner.profiles.every((profile) => /^[a-zA-Z][\w.-]*$/.test(profile));
  if (!pair || !document || !plain || value.entries.has('profiles')) {
    return [];
  }
  const list = `[${owner.profiles.join(', ')}]`;
  return [
    {
      title: { code: 'add', text: `profiles: ${list}` },
      safe: false,
      edits: [addPairAfter(document, pair, 'profiles', list)],
    },
  ];
}
