import type { Severity, Rule } from '../findings';
import type { LiveNetworks } from '../live';
import { namedNetwork } from '../model/modeTargets';
import { isUsed } from '../model/pools';
import type { NetworkMode } from '../model/services';
import { textPlace } from '../model/textPlace';
import { placeOfUse } from '../model/use';
import type { Project } from '../project';
import { replaceFix } from '../replaceFix';
import { nearest } from '../suggestions';

export type InvalidMode =
  | { readonly reason: 'container without name' | 'blank in name' | 'disabled' | 'empty' | 'empty without default' }
  | { readonly reason: 'podman' | 'near'; readonly mode: string }
  /** The engine takes every other word for the name of a network. */
  | { readonly reason: 'no network'; readonly mode: string; readonly asked: 'the engine' | 'nobody' };

const words = ['bridge', 'host', 'none', 'default'] as const;

/** Modes that only Podman has; `nat` is the default network of an engine on Windows. */
const podmanMode = /^(slirp4netns|pasta|private|pod|ns)(:|$)/;
const windowsNetworks: ReadonlySet<string> = new Set(['nat']);

export const networkModeInvalid: Rule<'network-mode-invalid', InvalidMode> = {
  id: 'network-mode-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['network_mode'],
  *check(project, { live }) {
    for (const { enabled, networkMode } of project.services.values()) {
      const data = networkMode && faultOf(project, live, networkMode);
      if (networkMode && data) {
        const { value } = networkMode;
        yield {
          at: placeOfUse(textPlace(value), value.trace),
          severity: enabled ? severityOf(data) : 'warning',
          data,
          fixes: () => suggestions(value.text ?? '').flatMap((text) => replaceFix(value, text, 'to be judged')),
        };
      }
    }
  },
};

function faultOf(project: Project, live: LiveNetworks | undefined, mode: NetworkMode): InvalidMode | undefined {
  const text = mode.value.text ?? '';
  if ((mode.kind === 'container' && mode.target === '') || text === 'container') {
    return { reason: 'container without name' };
  }
  if (mode.kind === 'container' && /\s/.test(mode.target)) {
    return { reason: 'blank in name' };
  }
  if (mode.kind !== 'other') {
    return undefined;
  }
  if (text === '') {
    return emptyMode(project);
  }
  if (namedNetwork(project, live, text)) {
    return undefined;
  }
  if (text === 'disabled') {
    return { reason: 'disabled' };
  }
  if (podmanMode.test(text)) {
    return { reason: 'podman', mode: text };
  }
  if (suggestions(text).length > 0) {
    return { reason: 'near', mode: text };
  }
  const known = live !== undefined || (project.complete && !windowsNetworks.has(text));
  return known ? { reason: 'no network', mode: text, asked: live ? 'the engine' : 'nobody' } : undefined;
}

/** Compose then looks for the network `default`, and gives none only where the project has no network at all. */
function emptyMode({ networks, complete }: Project): InvalidMode | undefined {
  const used = [...networks.values()].filter(isUsed);
  if (used.some(({ key }) => key === 'default') || (!complete && used.length > 0)) {
    return undefined;
  }
  return { reason: used.length > 0 ? 'empty without default' : 'empty' };
}

function severityOf(data: InvalidMode): Severity {
  const works = data.reason === 'disabled' || data.reason === 'empty';
  return works || (data.reason === 'no network' && data.asked === 'nobody') ? 'warning' : 'error';
}

/** What was probably meant. */
function suggestions(text: string): readonly string[] {
  if (text === 'disabled') {
    return ['none'];
  }
  const [, kind, target = ''] = /^\s*(service|container)s?\s*:\s*(\S+)\s*$/i.exec(text) ?? [];
  return kind === undefined ? nearest(text, words) : [`${kind.toLowerCase()}:${target}`];
}
