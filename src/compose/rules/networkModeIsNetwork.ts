import type { Fix, Rule } from '../findings';
import { keyPlace } from '../model/access';
import { namedNetwork } from '../model/modeTargets';
import type { Network } from '../model/networks';
import { isUsed } from '../model/pools';
import type { Service } from '../model/services';
import { textPlace } from '../model/textPlace';
import { placeOfUse } from '../model/use';
import { scalarText } from '../edits';

export interface ModeIsNetwork {
  readonly service: string;
  readonly mode: string;
  /** The key of the network, where the project declares it. */
  readonly network: string | undefined;
  readonly outcome:
    /** The engine has no network of that name: it is only the key. */
    | 'key is no name'
    /** The name is right, but no service makes Compose create the network. */
    | 'never created'
    /** It is joined, but not as Compose joins networks. */
    | 'joined without names';
}

export const networkModeIsNetwork: Rule<'network-mode-is-network', ModeIsNetwork> = {
  id: 'network-mode-is-network',
  severity: 'error',
  needs: 'file',
  keys: ['network_mode'],
  *check(project, { live }) {
    for (const service of project.services.values()) {
      const mode = service.networkMode;
      const text = mode?.kind === 'other' ? mode.value.text : undefined;
      const named = text ? namedNetwork(project, live, text) : undefined;
      if (!mode || text === undefined || !named) {
        continue;
      }
      const network = named.by === 'engine' ? undefined : named.network;
      const created = !network || network.external !== false || isUsed(network) || !project.complete;
      const outcome = named.by === 'key' ? 'key is no name' : created ? 'joined without names' : 'never created';
      yield {
        at: placeOfUse(textPlace(mode.value), mode.value.trace),
        severity: outcome === 'joined without names' || !service.enabled ? 'warning' : 'error',
        data: { service: service.name, mode: text, network: network?.key, outcome },
        related: network?.entry ? [{ at: keyPlace(network.entry), role: 'declared-here' }] : [],
        fixes: () => (network ? networksFix(service, network, outcome) : []),
      };
    }
  },
};

/** Puts the network where networks belong. */
function networksFix(
  { networkMode, value }: Service,
  { key }: Network,
  outcome: ModeIsNetwork['outcome'],
): readonly Fix[] {
  const { pair, trace, earlier } = networkMode?.entry ?? {};
  if (!pair || trace || earlier || value.entries.has('networks')) {
    return [];
  }
  const text = `networks: [${scalarText(key)}]`;
  const edit = { file: pair.key.file, start: pair.start, end: pair.end, text };
  return [{ title: { code: 'replace', text }, safe: outcome === 'key is no name', edits: [edit] }];
}
