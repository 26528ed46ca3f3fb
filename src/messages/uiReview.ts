import * as l10n from '@vscode/l10n';

export function reviewPlaceholder(): string {
  return l10n.t('Enter creates the network; choose a row to change it');
}

export function problemsPlaceholder(): string {
  return l10n.t('Not ready yet: choose what is marked to put it right');
}

export function createLabel(): string {
  return l10n.t('Create the network');
}

export function moreOptionsLabel(): string {
  return l10n.t('More options');
}

export function moreOptionsDetail(): string {
  return l10n.t('Subnets, gateways, IPv6, who may join, options of the driver, labels');
}

export function summaryHeading(): string {
  return l10n.t('What will be created');
}

export function commandHeading(): string {
  return l10n.t('Command (choose to copy)');
}

export function composeHeading(): string {
  return l10n.t('Compose (choose to copy)');
}

export function unspeakableNote(): string {
  return l10n.t('No command line can say this.');
}

export function leftOutNote(omitted: readonly string[]): string {
  return l10n.t('Left out, since it cannot be written there: {0}', omitted.join(', '));
}

export function settingsPlaceholder(): string {
  return l10n.t('Choose what to change, or type to find it');
}

export function settingsDoneLabel(): string {
  return l10n.t('Back to the summary');
}

export function duplicateTitle(): string {
  return l10n.t('Duplicate Network');
}

export function duplicatePlaceholder(): string {
  return l10n.t('Which network to make another one of');
}
