import * as l10n from '@vscode/l10n';
import type { KnownDriver } from '../core/drivers';

export function createTitle(): string {
  return l10n.t('Create Network');
}

export function createNamePrompt(): string {
  return l10n.t('Name of the network');
}

export function createDriverPlaceholder(): string {
  return l10n.t('What the network is for');
}

/** What one takes a driver for. */
export function driverPurpose(driver: KnownDriver): string {
  switch (driver) {
    case 'bridge':
      return l10n.t('Containers on this host reach each other by name, and the outside through the host');
    case 'overlay':
      return l10n.t('Containers on several hosts of a swarm reach each other');
    case 'macvlan':
      return l10n.t('Containers get a place of their own, with a MAC address, on the physical network');
    case 'ipvlan':
      return l10n.t("Containers get addresses on the physical network and share the host's MAC address");
    case 'host':
      return l10n.t("Containers use the host's own interfaces");
    case 'null':
      return l10n.t('Containers have no network');
    case 'nat':
      return l10n.t('Containers on this Windows host reach each other, and the outside through the host');
    case 'transparent':
      return l10n.t('Containers get a place of their own on the physical network of this Windows host');
    case 'l2bridge':
      return l10n.t("Containers get addresses on the physical network and share the Windows host's MAC address");
    case 'l2tunnel':
      return l10n.t('As l2bridge, with all traffic led through the virtualization host');
    case 'ics':
      return l10n.t('Containers share the internet connection of this Windows host');
    case 'private':
      return l10n.t('Containers reach each other and nothing else');
    case 'internal':
      return l10n.t('Containers reach each other and this Windows host, and nothing else');
  }
}

export function pluginPurpose(): string {
  return l10n.t('Driver of a plugin');
}

export function createSubnetPrompt(): string {
  return l10n.t('Subnet, or nothing for one that the engine chooses');
}

export function createSubnetPlaceholder(suggestion: string | undefined): string {
  return suggestion === undefined ? l10n.t('Automatic') : l10n.t('Automatic, or for example {0}', suggestion);
}

export function suggestSubnetLabel(): string {
  return l10n.t('Use the Next Free Subnet');
}

export function creatingTitle(name: string): string {
  return l10n.t('Creating network "{0}"', name);
}

export function createdNote(name: string): string {
  return l10n.t('Created network "{0}"', name);
}
