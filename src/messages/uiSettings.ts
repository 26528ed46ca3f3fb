import * as l10n from '@vscode/l10n';
import type { Setting, SettingGroup } from '../core/requests/settings';

type Fixed = Exclude<Setting['field'], 'switch' | 'pool' | 'new-pool' | 'option'>;
type Switch = Extract<Setting, { field: 'switch' }>['name'];

export function groupHeading(group: SettingGroup): string {
  switch (group) {
    case 'basics':
      return l10n.t('Basics');
    case 'addresses':
      return l10n.t('Addresses');
    case 'reach':
      return l10n.t('Who reaches it');
    case 'options':
      return l10n.t('Options of the driver');
    case 'labels':
      return l10n.t('Labels');
    case 'special':
      return l10n.t('Special uses');
  }
}

export function settingName(field: Fixed): string {
  switch (field) {
    case 'name':
      return l10n.t('Name');
    case 'driver':
      return l10n.t('Driver');
    case 'scope':
      return l10n.t('Scope');
    case 'config-from':
      return l10n.t('Settings of another network');
    case 'ipam-driver':
      return l10n.t('Address driver');
    case 'ipam-options':
      return l10n.t('Options of the address driver');
    case 'labels':
      return l10n.t('Labels');
    case 'new-option':
      return l10n.t('Another option');
  }
}

export function settingHelp(field: Fixed): string {
  switch (field) {
    case 'name':
      return l10n.t('How people, commands and compose files call the network.');
    case 'driver':
      return l10n.t('What makes the network and decides how far it reaches.');
    case 'scope':
      return l10n.t('Whether one host or a whole swarm knows it. Nearly always right as it is.');
    case 'config-from':
      return l10n.t('Takes addresses, options and labels from a network that only holds settings.');
    case 'ipam-driver':
      return l10n.t('Who gives out the addresses: the engine itself, or a plugin.');
    case 'ipam-options':
      return l10n.t('For address drivers of plugins; that of the engine reads none.');
    case 'labels':
      return l10n.t('Notes for people and programs; the engine does nothing with them.');
    case 'new-option':
      return l10n.t('Any key and value. The engine stores what it does not know, and does nothing with it.');
  }
}

export function switchName(name: Switch): string {
  switch (name) {
    case 'ipv4':
      return l10n.t('IPv4');
    case 'ipv6':
      return l10n.t('IPv6');
    case 'internal':
      return l10n.t('Internal');
    case 'attachable':
      return l10n.t('Attachable');
    case 'ingress':
      return l10n.t('Ingress network of the swarm');
    case 'configOnly':
      return l10n.t('Settings only');
  }
}

export function switchHelp(name: Switch): string {
  switch (name) {
    case 'ipv4':
      return l10n.t('Containers get IPv4 addresses.');
    case 'ipv6':
      return l10n.t('Containers get IPv6 addresses.');
    case 'internal':
      return l10n.t('No way out and no way in: no default route, and published ports do not work.');
    case 'attachable':
      return l10n.t('Single containers may join, not only services of the swarm.');
    case 'ingress':
      return l10n.t('Carries the published ports of all services. A swarm has one at most.');
    case 'configOnly':
      return l10n.t('No network, only settings that others can be made from on this host.');
  }
}

export function switchValue(state: 'on' | 'off'): string {
  return state === 'on' ? l10n.t('yes') : l10n.t('no');
}

export function poolName(): string {
  return l10n.t('Subnet');
}

export function newPoolName(family: 4 | 6): string {
  return family === 4 ? l10n.t('Add an IPv4 subnet') : l10n.t('Add an IPv6 subnet');
}

export function newPoolHelp(): string {
  return l10n.t('With a gateway, a range and reserved addresses, where they matter.');
}

export function automaticValue(): string {
  return l10n.t('chosen by the engine');
}

export function automaticCountValue(left: bigint, total: bigint): string {
  return l10n.t('chosen by the engine ({0} of {1} left)', String(left), String(total));
}

export function usualValue(usual: string): string {
  return l10n.t('{0} (as usual)', usual);
}

export function noneValue(): string {
  return l10n.t('none');
}

export function entriesValue(count: number): string {
  return count === 1 ? l10n.t('1 entry') : l10n.t('{0} entries', count);
}

export function gatewayPart(gateway: string): string {
  return l10n.t('gateway {0}', gateway);
}

export function rangePart(range: string): string {
  return l10n.t('range {0}', range);
}

export function reservedPart(count: number): string {
  return l10n.t('{0} reserved', count);
}

export function strangeOptionHelp(): string {
  return l10n.t('Nobody here knows this option: whether it does anything is for the driver to say.');
}
