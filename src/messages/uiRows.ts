import * as l10n from '@vscode/l10n';
import type { ContainerState } from '../core/model';
import type { BuiltInRole } from '../core/networkRole';
import type { NetworkFlag } from '../core/arrangement/rows';

export function containerCount(count: number): string {
  return count === 1 ? l10n.t('1 container') : l10n.t('{0} containers', count);
}

export function networkCount(count: number): string {
  return count === 1 ? l10n.t('1 network') : l10n.t('{0} networks', count);
}

export function networkFlagWord(flag: NetworkFlag): string {
  switch (flag) {
    case 'internal':
      return l10n.t('internal');
    case 'swarm':
      return l10n.t('swarm');
    case 'ipv6':
      return l10n.t('IPv6');
    case 'config-only':
      return l10n.t('configuration only');
  }
}

export function containerStateWord(state: ContainerState): string {
  switch (state) {
    case 'created':
      return l10n.t('created');
    case 'running':
      return l10n.t('running');
    case 'paused':
      return l10n.t('paused');
    case 'restarting':
      return l10n.t('restarting');
    case 'removing':
      return l10n.t('removing');
    case 'exited':
      return l10n.t('exited');
    case 'dead':
      return l10n.t('dead');
    case 'unknown':
      return l10n.t('state unknown');
  }
}

/** What a built-in network is there for. */
export function builtInRoleNote(role: BuiltInRole): string {
  switch (role) {
    case 'default-bridge':
      return l10n.t('The network of containers that name none. Names do not resolve in it.');
    case 'host':
      return l10n.t("Containers in it use the host's own interfaces.");
    case 'none':
      return l10n.t('Containers in it have no network at all.');
    case 'ingress':
      return l10n.t('Spreads the published ports of swarm services.');
    case 'gateway-bridge':
      return l10n.t('Leads from overlay networks to the outside.');
  }
}

export function noProjectLabel(): string {
  return l10n.t('No Compose project');
}

export function sharerNote(owner: string): string {
  return l10n.t('uses the network of {0}', owner);
}

export function missingNetworkNote(): string {
  return l10n.t('network is gone: will not start');
}

export function unreadableLabel(kind: 'network' | 'container'): string {
  switch (kind) {
    case 'network':
      return l10n.t('Unreadable network');
    case 'container':
      return l10n.t('Unreadable container');
  }
}

/** Names of the facts in a tooltip. */
export type FactName =
  | 'driver'
  | 'scope'
  | 'subnet'
  | 'gateway'
  | 'properties'
  | 'containers'
  | 'project'
  | 'service'
  | 'image'
  | 'state'
  | 'address'
  | 'mac'
  | 'ports'
  | 'network'
  | 'id';

export function factLabel(name: FactName): string {
  switch (name) {
    case 'driver':
      return l10n.t('Driver');
    case 'scope':
      return l10n.t('Scope');
    case 'subnet':
      return l10n.t('Subnet');
    case 'gateway':
      return l10n.t('Gateway');
    case 'properties':
      return l10n.t('Properties');
    case 'containers':
      return l10n.t('Containers');
    case 'project':
      return l10n.t('Compose project');
    case 'service':
      return l10n.t('Service');
    case 'image':
      return l10n.t('Image');
    case 'state':
      return l10n.t('State');
    case 'address':
      return l10n.t('Address');
    case 'mac':
      return l10n.t('MAC address');
    case 'ports':
      return l10n.t('Published ports');
    case 'network':
      return l10n.t('Network');
    case 'id':
      return l10n.t('ID');
  }
}

/** `3, of which 1 runs`, only where that says more than the number. */
export function runningOf(containers: number, running: number): string {
  return containers === running ? String(containers) : l10n.t('{0}, of which {1} running', containers, running);
}

/** What kind of thing a row is, for those who hear it. */
export function spokenKind(kind: 'network' | 'container' | 'group'): string {
  switch (kind) {
    case 'network':
      return l10n.t('network');
    case 'container':
      return l10n.t('container');
    case 'group':
      return l10n.t('group');
  }
}
