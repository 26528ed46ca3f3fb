import * as l10n from '@vscode/l10n';
import type { ConnectOption } from '../core/requests/connectOptions';
import type { ConnectOmission } from '../core/spelling/connectCommand';
import { optionMeaning } from './driverOptions';

export function reviewPlaceholder(): string {
  return l10n.t('Enter connects as it stands; choose an option to change it');
}

export function moveReviewPlaceholder(): string {
  return l10n.t('Enter moves as it stands; choose an option to change it');
}

export function connectItLabel(container: string, network: string): string {
  return l10n.t('Connect "{0}" to "{1}"', container, network);
}

export function connectManyLabel(count: number): string {
  return l10n.t('Make {0} connections', count);
}

export function moveItLabel(container: string, from: string, to: string): string {
  return l10n.t('Move "{0}" from "{1}" to "{2}"', container, from, to);
}

export function moveManyLabel(count: number, to: string): string {
  return l10n.t('Move {0} containers to "{1}"', count, to);
}

/** Beside the choice that does it, where all is left to the engine. */
export function plainNote(): string {
  return l10n.t('with nothing special');
}

/** Of what is not chosen for several at once. */
export function keepsOwnNote(): string {
  return l10n.t('each keeps its own');
}

export function optionsHeading(): string {
  return l10n.t('Options');
}

export function impactsHeading(): string {
  return l10n.t('Effects');
}

export function copyAsCommandLabel(): string {
  return l10n.t('Copy as Docker Command');
}

export function connectOptionLabel(option: ConnectOption): string {
  switch (option) {
    case 'aliases':
      return l10n.t('Aliases');
    case 'ipv4':
      return l10n.t('IPv4 Address');
    case 'ipv6':
      return l10n.t('IPv6 Address');
    case 'mac':
      return l10n.t('MAC Address');
    case 'gateway-priority':
      return l10n.t('Gateway Priority');
    case 'interface':
      return l10n.t('Interface Name');
    case 'sysctls':
      return l10n.t('Kernel Settings');
    case 'link-local':
      return l10n.t('Link-Local Addresses');
  }
}

/** What it means that nothing was chosen. */
export function unsetOptionNote(option: ConnectOption): string {
  switch (option) {
    case 'aliases':
    case 'link-local':
    case 'sysctls':
      return l10n.t('none');
    case 'gateway-priority':
      return '0';
    case 'ipv4':
    case 'ipv6':
    case 'mac':
    case 'interface':
      return l10n.t('chosen by the engine');
  }
}

/** What one types into the field. */
export function connectOptionPrompt(option: ConnectOption): string {
  switch (option) {
    case 'aliases':
      return l10n.t('Further names under which the others find it, separated by commas');
    case 'ipv4':
    case 'ipv6':
      return l10n.t('Choose a free address, or type one');
    case 'mac':
      return l10n.t('MAC address such as 02:42:ac:11:00:02, or nothing for one that the engine chooses');
    case 'gateway-priority':
      return l10n.t('The network with the highest priority has the default route; negative numbers are allowed');
    case 'interface':
      return optionMeaning('endpoint-interface');
    case 'sysctls':
      return optionMeaning('endpoint-sysctls');
    case 'link-local':
      return l10n.t('Addresses in 169.254.0.0/16 or fe80::/10, separated by commas');
  }
}

export function connectOptionExample(option: ConnectOption): string {
  switch (option) {
    case 'aliases':
      return 'db, database';
    case 'ipv4':
    case 'ipv6':
      return '';
    case 'mac':
      return '02:42:ac:11:00:02';
    case 'gateway-priority':
      return '0';
    case 'interface':
      return 'eth9';
    case 'sysctls':
      return 'net.ipv4.conf.IFNAME.log_martians=1';
    case 'link-local':
      return '169.254.8.8';
  }
}

export function engineChoosesLabel(): string {
  return l10n.t('Chosen by the Engine');
}

export function freeAddressesHeading(): string {
  return l10n.t('Free');
}

export function takenAddressesHeading(): string {
  return l10n.t('Taken');
}

export function useTypedNote(): string {
  return l10n.t('as typed');
}

/** Beside what was probably meant. */
export function nearestNote(): string {
  return l10n.t('the nearest that is possible');
}

export function cannotBeChosenHeading(): string {
  return l10n.t('Not possible');
}

export function containersHeading(): string {
  return l10n.t('Containers');
}

export function servicesHeading(): string {
  return l10n.t('Compose services');
}

export function serviceSizeNote(project: string, containers: number): string {
  return l10n.t('{0} · {1} containers', project, containers);
}

/** What `docker network connect` has no option for, or the shell no way to write. */
export function connectOmissionName(omission: ConnectOmission): string {
  switch (omission) {
    case 'mac':
      return l10n.t('the MAC address');
    case 'alias':
      return l10n.t('an alias');
    case 'link':
      return l10n.t('a link');
    case 'driver-option':
      return l10n.t('a driver option');
    case 'address':
      return l10n.t('an address');
    case 'priority':
      return l10n.t('the gateway priority');
  }
}

export function commandImpossibleNote(): string {
  return l10n.t('No command line can say this: a name holds characters that a shell cannot be given.');
}
