import * as l10n from '@vscode/l10n';

export function settingTitle(title: string, setting: string): string {
  return l10n.t('{0}: {1}', title, setting);
}

export function leaveToEngineLabel(usual: string | undefined): string {
  return usual === undefined ? l10n.t('Leave it to the engine') : l10n.t('Leave it to the engine ({0})', usual);
}

export function choosePlaceholder(): string {
  return l10n.t('Choose a value');
}

export function optionPrompt(meaning: string): string {
  return l10n.t('{0} Empty: left to the engine.', meaning);
}

/** Over what an option does. */
export function meaningHeading(): string {
  return l10n.t('Meaning');
}

export function newSubnetPrompt(family: 4 | 6): string {
  return family === 4
    ? l10n.t('IPv4 subnet, for example 10.0.5.0/24; "/20" finds a free one of that size')
    : l10n.t('IPv6 subnet, for example fd00:5::/64; "/64" finds a free one of that size');
}

export function gatewayName(): string {
  return l10n.t('Gateway');
}

export function gatewayPrompt(): string {
  return l10n.t('Address of the gateway inside the subnet, or nothing for the first one');
}

export function rangeName(): string {
  return l10n.t('Range for containers');
}

export function rangePrompt(): string {
  return l10n.t('Part of the subnet that containers get their addresses from, or nothing for all of it');
}

export function reservedName(): string {
  return l10n.t('Reserved addresses');
}

export function reservedHelp(): string {
  return l10n.t('Addresses that no container gets, because something else has them.');
}

export function wholeSubnetValue(): string {
  return l10n.t('the whole subnet');
}

export function firstAddressValue(): string {
  return l10n.t('the first address');
}

export function removeSubnetLabel(): string {
  return l10n.t('Remove this subnet');
}

export function backLabel(): string {
  return l10n.t('Done');
}

export function poolPlaceholder(): string {
  return l10n.t('Choose what to change about this subnet');
}

export function tablePlaceholder(): string {
  return l10n.t('Add an entry, or choose one to change or remove it');
}

export function addEntryLabel(): string {
  return l10n.t('Add an entry');
}

export function entryPrompt(): string {
  return l10n.t('KEY=VALUE; nothing removes the entry');
}

export function reservedEntryPrompt(): string {
  return l10n.t('NAME=ADDRESS; nothing removes the entry');
}

export function entryRemark(): string {
  return l10n.t('A key is needed, then "=".');
}

export function parentPlaceholder(): string {
  return l10n.t('Interface of the host that the network hangs on');
}

export function parentPrompt(): string {
  return l10n.t(
    'Name of an interface of the host. NAME.NUMBER, such as eth0.20, is VLAN 20 on eth0; the engine makes it where it is not there.',
  );
}

export function otherParentLabel(): string {
  return l10n.t('Another interface, by name');
}

export function vlanLabel(name: string): string {
  return l10n.t('A VLAN on {0}', name);
}

export function vlanDetail(): string {
  return l10n.t('Tagged traffic of one VLAN: the switch has to send it to this host.');
}

export function noParentLabel(): string {
  return l10n.t('None');
}

export function noParentDetail(): string {
  return l10n.t('Containers reach each other only.');
}

export function interfacesHeading(): string {
  return l10n.t('Interfaces of this host');
}

export function otherHeading(): string {
  return l10n.t('Others');
}

export function wireSubnetDetail(subnet: string, gateway: string | undefined): string {
  return gateway === undefined
    ? l10n.t('Takes over its subnet {0}', subnet)
    : l10n.t('Takes over its subnet {0} and the gateway {1}', subnet, gateway);
}

export function configPlaceholder(): string {
  return l10n.t('A network that only holds settings');
}

export function ownSettingsLabel(): string {
  return l10n.t('None: settings of its own');
}

export function noConfigDetail(): string {
  return l10n.t('There is none on this engine: create one with "Settings only" first.');
}

export function ipamPrompt(): string {
  return l10n.t('Name of the address driver, or nothing for that of the engine');
}

export function scopeLabel(scope: 'local' | 'swarm'): string {
  return scope === 'local' ? l10n.t('One host (local)') : l10n.t('The whole swarm (swarm)');
}
