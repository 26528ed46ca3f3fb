import * as l10n from '@vscode/l10n';
import type { NetworkSummary } from '../../compose/networkSummary';

/** A network in a few words: `bridge · 10.0.0.0/24 · internal`. */
export function networkTraits({ key, file, external, driver, subnets, internal, ipv6 }: NetworkSummary): string {
  return [
    ...(file === undefined && key === 'default' ? [l10n.t('made by Compose')] : []),
    ...(external ? [l10n.t('external')] : driver === undefined ? [] : [driver]),
    ...subnets,
    ...(internal ? [l10n.t('internal')] : []),
    ...(ipv6 ? ['IPv6'] : []),
  ].join(' · ');
}
