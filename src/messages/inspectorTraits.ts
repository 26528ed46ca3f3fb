import * as l10n from '@vscode/l10n';
import type { Trait } from '../core/inspection/networkFacts';

export function traitLabel(trait: Trait): string {
  switch (trait) {
    case 'predefined':
      return l10n.t('built-in');
    case 'internal':
      return l10n.t('internal');
    case 'attachable':
      return l10n.t('attachable');
    case 'ipv6':
      return l10n.t('IPv6');
    case 'no-ipv4':
      return l10n.t('no IPv4');
    case 'encrypted':
      return l10n.t('encrypted');
    case 'ingress':
      return l10n.t('ingress');
    case 'config-only':
      return l10n.t('configuration only');
    case 'swarm':
      return l10n.t('swarm');
  }
}

export function traitHint(trait: Trait): string {
  switch (trait) {
    case 'predefined':
      return l10n.t('Made by the engine; it cannot be removed.');
    case 'internal':
      return l10n.t('Nothing leads from here to the outside, and published ports are not in force.');
    case 'attachable':
      return l10n.t('Containers outside services may be connected too.');
    case 'ipv6':
      return l10n.t('Containers get IPv6 addresses here.');
    case 'no-ipv4':
      return l10n.t('Containers get no IPv4 addresses here.');
    case 'encrypted':
      return l10n.t('Packets between nodes are encrypted by IPsec.');
    case 'ingress':
      return l10n.t('Spreads the published ports of swarm services.');
    case 'config-only':
      return l10n.t('A template for other networks; nothing can be connected to it.');
    case 'swarm':
      return l10n.t('Spans the nodes of the swarm.');
  }
}
