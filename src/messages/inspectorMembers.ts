import * as l10n from '@vscode/l10n';
import type { SharedName } from '../core/inspection/dnsName';
import type { Member } from '../core/inspection/member';
import type { LostPort, PortFact } from '../core/inspection/portFact';
import type { RouteFact, RouteReason } from '../core/inspection/routeFact';
import type { StartOutcome } from '../core/inspection/startOutcome';
import { containerStateWord } from './uiRows';

/** For a table. */
export function memberStateWord({ kind, state }: Pick<Member, 'kind' | 'state'>): string {
  switch (kind) {
    case 'container':
      return containerStateWord(state);
    case 'endpoint':
      return l10n.t('engine');
    case 'leftover':
      return l10n.t('left over');
  }
}

export function memberStateSentence({ kind, state }: Pick<Member, 'kind' | 'state'>): string {
  switch (kind) {
    case 'container':
      return containerStateWord(state);
    case 'endpoint':
      return l10n.t('held by the engine, no container is behind it');
    case 'leftover':
      return l10n.t('left over from a container that is gone');
  }
}

/** What the default route of a container is, in a few words for a table. */
export function routeWords(route: RouteFact): string {
  switch (route.code) {
    case 'here':
      return route.family === undefined ? l10n.t('here') : l10n.t('here (IPv{0})', route.family);
    case 'elsewhere':
      return l10n.t('through {0}', route.network);
    case 'gateway-bridge':
      return l10n.t('through {0}', 'docker_gwbridge');
    case 'nowhere':
      return l10n.t('none');
    case 'not-applicable':
      return '';
  }
}

export function routeSentence(route: RouteFact, name: string, network: string): string {
  switch (route.code) {
    case 'here':
      return `${hereSentence(route, name, network)} ${reasonSentence(route.reason, network)}`.trim();
    case 'elsewhere':
      return `${l10n.t('The default route of {0} goes through {1}.', name, route.network)} ${reasonSentence(route.reason, route.network)}`;
    case 'gateway-bridge':
      return l10n.t('Overlay networks have no way out of their own: {0} leaves through docker_gwbridge.', name);
    case 'nowhere':
      return l10n.t('{0} has no default route: all its networks are internal.', name);
    case 'not-applicable':
      return '';
  }
}

function hereSentence(route: RouteFact & { readonly code: 'here' }, name: string, network: string): string {
  return route.family === undefined
    ? l10n.t('The default route of {0} goes through {1}.', name, network)
    : l10n.t('The IPv{0} default route of {1} goes through {2}.', route.family, name, network);
}

function reasonSentence(reason: RouteReason, winner: string): string {
  switch (reason.code) {
    case 'only':
      return l10n.t('It is its only network.');
    case 'others-internal':
      return l10n.t('Its other networks lead nowhere outside.');
    case 'priority':
      return l10n.t(
        'That is because its gateway priority there is {0}, higher than in {1}.',
        reason.priority,
        reason.over,
      );
    case 'dual-stack':
      return l10n.t(
        'The engine prefers {0} because it has IPv4 and IPv6, although {1} has the higher priority (moby#52327).',
        winner,
        reason.over,
      );
    case 'gateway-bridge':
      return l10n.t('docker_gwbridge is only taken when nothing else leads out.');
    case 'families':
      return l10n.t('That is because {0} has IPv4 and IPv6 and {1} has not.', winner, reason.over);
    case 'name':
      return l10n.t('That is because the priorities are equal and "{0}" sorts before "{1}".', winner, reason.over);
  }
}

/** What happens to the attachment when its container starts. */
export function startSentence(outcome: StartOutcome): string {
  switch (outcome.code) {
    case 'keeps-address':
      return l10n.t('At its start it takes {0} again.', outcome.addresses.join(', '));
    case 'next-free-address':
      return l10n.t('At its start it gets the next free address.');
    case 'no-address':
      return l10n.t('At its start it joins without an address of its own.');
    case 'address-taken':
      return l10n.t('It will not start: its address {0} is taken by {1}.', outcome.address, outcome.holder);
    case 'address-outside':
      return l10n.t('It will not start: its address {0} is in no subnet of this network.', outcome.address);
    case 'never':
      return l10n.t('It does not start again: a swarm makes new tasks instead.');
    case 'network-replaced':
      return l10n.t(
        'It will not start: it is bound to an earlier network of this name, which is gone. Connect it again to repair it.',
      );
  }
}

/** For a table: `8080 → 80/tcp`. */
export function portText({ host, containerPort, protocol }: PortFact): string {
  const container = `${containerPort}/${protocol}`;
  if (!host) return container;
  const port = host.port === '' ? '?' : host.port;
  const address = host.address.includes(':') ? `[${host.address}]` : host.address;
  return `${address === '' ? '' : `${address}:`}${port} → ${container}`;
}

export function portSentence(port: PortFact): string {
  switch (port.state.code) {
    case 'published':
      return l10n.t('published on the host');
    case 'published-through':
      return l10n.t('published, but forwarded to its address in {0}', port.state.network);
    case 'exposed':
      return l10n.t('exposed to its networks only');
    case 'at-start':
      return l10n.t('will be published at its start');
    case 'not-in-force':
      return lostPortSentence(port.state.reason);
  }
}

export function lostPortSentence(reason: LostPort): string {
  switch (reason.code) {
    case 'internal-only':
      return l10n.t('asked for and not published: all its networks are internal');
    case 'driver':
      return l10n.t('asked for and not published: {0} is a {1} network', reason.network, reason.driver);
    case 'host-mode':
      return l10n.t('publishing has no effect in the network of the host');
    case 'unknown':
      return l10n.t('asked for and not published');
  }
}

/** Who else answers to a name of a member; empty where nobody does. */
export function sharedNameSentence({ owners, replicas }: SharedName, member: string): string {
  const others = owners.filter(({ id }) => id !== member).map(({ name }) => name);
  if (others.length === 0) return '';
  const names = others.join(', ');
  return replicas ? l10n.t('shared with its replicas {0}', names) : l10n.t('answers come from {0} too', names);
}

export function collisionMark(count: number): string {
  return l10n.t('{0} owners', count);
}
