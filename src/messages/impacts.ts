import * as l10n from '@vscode/l10n';
import type { Impact, NamedId, PortLoss, StartRemedy } from '../core/impact/impact';
import type { KeepReason } from '../core/impact/prunePlan';
import type { HostPort } from '../core/ports';
import { homeHint } from './joinObstacles';

/** One sentence for a preview. */
export function impactSentence(impact: Impact): string {
  switch (impact.code) {
    case 'detached':
      return impact.addresses.length === 0
        ? l10n.t('"{0}" leaves "{1}".', impact.container.name, impact.network.name)
        : l10n.t(
            '"{0}" leaves "{1}" and loses {2}.',
            impact.container.name,
            impact.network.name,
            impact.addresses.join(', '),
          );
    case 'starts-without':
      return l10n.t('"{0}" will start without "{1}".', impact.container.name, impact.network.name);
    case 'will-not-start':
      return l10n.t(
        '"{0}" will not start any more: it is bound to "{1}". {2}',
        impact.container.name,
        impact.network.name,
        remedyHint(impact.remedy),
      );
    case 'home-lost':
      return l10n.t(
        'Made in "{1}": {0}. Without that network the engine neither starts nor connects them again. {2}',
        nameList(impact.containers),
        impact.network.name,
        homeHint(impact.remedy),
      );
    case 'no-return':
      return l10n.t(
        '"{0}" cannot be connected again, not even by undo: the network "{1}" that it was made in is gone. {2}',
        impact.container.name,
        impact.home,
        homeHint(impact.remedy),
      );
    case 'home-needed':
      return l10n.t(
        '"{0}" was made in "{1}" and still needs that network to be there: without it, it does not start.',
        impact.container.name,
        impact.network.name,
      );
    case 'last-network':
      return l10n.t('"{0}" is left without any network.', impact.container.name);
    case 'route-changes':
      return routeMessage(impact);
    case 'ports-move':
      return l10n.t(
        'Published ports of "{0}" ({1}) lead to "{2}" instead of "{3}"; open connections break.',
        impact.container.name,
        portList(impact.ports),
        impact.to,
        impact.from,
      );
    case 'ports-vanish':
      return l10n.t(
        'Published ports of "{0}" ({1}) stop working: {2}',
        impact.container.name,
        portList(impact.ports),
        portLossReason(impact.reason),
      );
    case 'names-lost':
      return l10n.t(
        '{0} cannot reach "{1}" in "{2}" any more, as {3}.',
        nameList(impact.peers),
        impact.container.name,
        impact.network.name,
        impact.names.join(', '),
      );
    case 'names-collide':
      return l10n.t(
        'In "{0}" the names {1} will lead to "{2}" and to {3} in turn.',
        impact.network.name,
        impact.names.join(', '),
        impact.container.name,
        nameList(impact.holders),
      );
    case 'sharers-follow':
      return l10n.t(
        'The same happens to {0}: they use the network of "{1}".',
        nameList(impact.sharers),
        impact.container.name,
      );
    case 'compose-owned':
      return l10n.t(
        '"{0}" belongs to the Compose project "{1}"; its next "up" makes the network again.',
        impact.network.name,
        impact.project,
      );
    case 'configuration-used':
      return l10n.t('{0} take their configuration from "{1}".', nameList(impact.by), impact.network.name);
  }
}

/** Why a network is left out of a prune unless it is chosen. */
export function keepReasonSentence(reason: KeepReason): string {
  switch (reason.code) {
    case 'needed-to-start':
      return l10n.t('Needed by {0}, which would not start without it.', nameList(reason.containers));
    case 'swarm':
      return l10n.t('Services on other nodes may use it.');
    case 'configuration-used':
      return l10n.t('{0} take their configuration from it.', nameList(reason.by));
  }
}

/** For example `8080→80/tcp`. */
function portText({ hostAddress, hostPort, containerPort, protocol }: HostPort): string {
  const host = hostAddress === undefined ? '' : hostAddress.includes(':') ? `[${hostAddress}]:` : `${hostAddress}:`;
  return `${host}${hostPort}→${containerPort}/${protocol}`;
}

function portList(ports: readonly HostPort[]): string {
  return ports.map(portText).join(', ');
}

function nameList(items: readonly NamedId[]): string {
  const [first, second, third] = items;
  if (items.length > 3 && first && second) {
    return l10n.t('"{0}", "{1}" and {2} more', first.name, second.name, items.length - 2);
  }
  if (first && second && third) return l10n.t('"{0}", "{1}" and "{2}"', first.name, second.name, third.name);
  if (first && second) return l10n.t('"{0}" and "{1}"', first.name, second.name);
  return first ? l10n.t('"{0}"', first.name) : '';
}

function routeMessage({ container, family, from, to }: Extract<Impact, { code: 'route-changes' }>): string {
  const version = `IPv${family}`;
  if (from === undefined)
    return l10n.t('"{0}" reaches the outside by {1} through "{2}".', container.name, version, to ?? '');
  return to === undefined
    ? l10n.t('"{0}" does not reach the outside by {1} any more.', container.name, version)
    : l10n.t('"{0}" reaches the outside by {1} through "{2}" instead of "{3}".', container.name, version, to, from);
}

function remedyHint(remedy: StartRemedy): string {
  switch (remedy) {
    case 'same-name':
      return l10n.t('A new network of the same name heals it.');
    case 'reconnect':
      return l10n.t('It then has to be connected again.');
    case 'recreate':
      return l10n.t('It then has to be created anew.');
  }
}

function portLossReason(reason: PortLoss): string {
  switch (reason.code) {
    case 'no-network':
      return l10n.t('it is in no network.');
    case 'internal-only':
      return l10n.t('it is in internal networks only.');
    case 'driver':
      return l10n.t('its default route goes through "{0}", and {1} publishes no ports.', reason.network, reason.driver);
    case 'routed':
      return l10n.t('its default route goes through "{0}", which is routed and maps no ports.', reason.network);
  }
}
