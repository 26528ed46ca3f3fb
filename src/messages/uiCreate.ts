import * as l10n from '@vscode/l10n';
import type { KnownDriver } from '../core/drivers';
import type { Need } from '../core/requests/driverOffers';

export function createTitle(): string {
  return l10n.t('Create Network');
}

export function createNamePrompt(): string {
  return l10n.t('Name of the network');
}

export function needPlaceholder(): string {
  return l10n.t('What the network is for');
}

export function driverPlaceholder(): string {
  return l10n.t('The driver that makes the network');
}

export function needLabel(need: Need): string {
  switch (need) {
    case 'one-host':
      return l10n.t('Containers on this host that work together');
    case 'among-themselves':
      return l10n.t('Containers that reach each other and nothing else');
    case 'several-hosts':
      return l10n.t('Containers on several hosts');
    case 'own-place':
      return l10n.t('A place on the physical network, like a machine of its own');
    case 'shared-place':
      return l10n.t("A place on the physical network, behind the host's own card");
    case 'no-network':
      return l10n.t('No network at all');
  }
}

export function needDetail(need: Need): string {
  switch (need) {
    case 'one-host':
      return l10n.t('They reach each other by name, and the outside through the host. The usual choice.');
    case 'among-themselves':
      return l10n.t('No way out and no way in: published ports do not work. For databases and the like.');
    case 'several-hosts':
      return l10n.t('The hosts form a swarm, and the network spans all of them.');
    case 'own-place':
      return l10n.t('Each container has an address and a MAC address there. Not for Wi-Fi and most clouds.');
    case 'shared-place':
      return l10n.t("Each container has an address there; the MAC address is the host's, as Wi-Fi wants it.");
    case 'no-network':
      return l10n.t('Nothing to create: start the container with --network none.');
  }
}

export function unavailableHeading(): string {
  return l10n.t('Not possible here');
}

export function expertHeading(): string {
  return l10n.t('For experts');
}

export function pluginsHeading(): string {
  return l10n.t('Plugins');
}

export function chooseDriverLabel(): string {
  return l10n.t('Choose a driver');
}

export function chooseDriverDetail(): string {
  return l10n.t('All drivers of this engine by name, those of plugins included');
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
  return l10n.t('Subnet, or nothing for one that the engine chooses. "/20" finds a free one of that size.');
}

/** `left` of `total`: what the engine can still give out by itself. */
export function automaticPlaceholder(suggestion: string | undefined, left: bigint, total: bigint): string {
  return suggestion === undefined
    ? l10n.t('Automatic ({0} of {1} left)', String(left), String(total))
    : l10n.t('Automatic ({0} of {1} left), or for example {2}', String(left), String(total), suggestion);
}

export function subnetPlaceholder(suggestion: string | undefined): string {
  return suggestion === undefined ? l10n.t('Automatic') : l10n.t('Automatic, or for example {0}', suggestion);
}

export function wantedSizeRemark(free: string): string {
  return l10n.t('The next free subnet of this size is {0}: Enter puts it here.', free);
}

export function noRoomRemark(): string {
  return l10n.t('There is no free subnet of this size.');
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
