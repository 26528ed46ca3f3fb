import * as l10n from '@vscode/l10n';
import type { SettingDifference, TableName, TextName } from '../core/change/settingDifferences';
import type { AddressEffect } from '../core/change/memberEffects';
import type { Warning } from '../core/change/refusals';
import { poolName, settingName, switchName, switchValue } from './uiSettings';

export function editTitle(): string {
  return l10n.t('Edit Network');
}

export function editWhichPlaceholder(): string {
  return l10n.t('Which network is to be changed?');
}

export function editNetworkTitle(network: string): string {
  return l10n.t('Edit Network "{0}"', network);
}

export function reviewAction(): string {
  return l10n.t('Review the Change');
}

// A network of a Compose project

export function composeOwnedPlaceholder(network: string, project: string): string {
  return l10n.t(
    '"{0}" belongs to the Compose project "{1}". Change it in the file, or "up" may undo it.',
    network,
    project,
  );
}

export function openComposeFileAction(): string {
  return l10n.t('Open the Compose File');
}

export function editAllTheSameAction(): string {
  return l10n.t('Edit It Here All the Same');
}

export function editAllTheSameDetail(): string {
  return l10n.t('Until the project is brought up with a changed file. The labels of Compose are kept.');
}

// Review

export type ReviewPart = 'settings' | 'running' | 'stopped' | 'losses' | 'warnings' | 'refusals';

export function reviewPlaceholder(): string {
  return l10n.t('Nothing has been changed yet');
}

export function refusedPlaceholder(): string {
  return l10n.t('This cannot be done as it is');
}

export function makeChangeAction(): string {
  return l10n.t('Make the Change');
}

export function makeChangeDetail(running: number): string {
  if (running === 0) return l10n.t('No running container is disturbed. It can be undone.');
  return running === 1
    ? l10n.t('Cuts one running container off for a moment: open connections break. Can be undone.')
    : l10n.t('Cuts {0} running containers off for a moment: open connections break. Can be undone.', running);
}

export function changeSettingsAction(): string {
  return l10n.t('Change the Settings');
}

export function copyCommandsAction(): string {
  return l10n.t('Copy as Docker Commands');
}

export function copyCommandsDetail(complete: boolean): string {
  return complete
    ? l10n.t('What one would type. Typed by hand, it has no way back.')
    : l10n.t('What one would type. Some of it has no words on a command line and is left out.');
}

export function commandsImpossibleNote(): string {
  return l10n.t('A name holds characters that a shell cannot be given.');
}

export function lookAgainAction(): string {
  return l10n.t('Look Again');
}

export function recoverFirstAction(): string {
  return l10n.t('Finish or Restore the Earlier Change');
}

export function chooseAddressAction(container: string): string {
  return l10n.t('Choose Another Address for "{0}"', container);
}

export function chooseAddressPrompt(container: string): string {
  return l10n.t('Address of "{0}", or nothing for one that the engine chooses', container);
}

export function reviewHeading(part: ReviewPart): string {
  switch (part) {
    case 'settings':
      return l10n.t('What changes');
    case 'running':
      return l10n.t('Disconnected and connected again');
    case 'stopped':
      return l10n.t('Attached again, without being started');
    case 'losses':
      return l10n.t('What may not come back as it is');
    case 'warnings':
      return l10n.t('Good to know');
    case 'refusals':
      return l10n.t('Why it cannot be done');
  }
}

/** The setting on the left of a line of the review. */
export function differenceName(difference: SettingDifference): string {
  switch (difference.kind) {
    case 'switch':
      return switchName(difference.field);
    case 'text':
      return textName(difference.field);
    case 'entry':
      return entryName(difference.table, difference.key);
  }
}

function textName(field: TextName): string {
  switch (field) {
    case 'subnet':
      return poolName();
    case 'gateway':
      return l10n.t('Gateway');
    case 'range':
      return l10n.t('Dynamic range');
    case 'name':
    case 'driver':
    case 'scope':
    case 'config-from':
    case 'ipam-driver':
      return settingName(field);
  }
}

function entryName(table: TableName, key: string): string {
  switch (table) {
    case 'reserved':
      return l10n.t('Reserved for {0}', key);
    case 'ipam-option':
    case 'option':
      return l10n.t('Option {0}', key);
    case 'label':
      return l10n.t('Label {0}', key);
  }
}

/** Both sides of a change; an absent one was not, or will not be, set. */
export function sidesNote(was: string | undefined, now: string | undefined): string {
  return `${was ?? l10n.t('not set')} → ${now ?? l10n.t('not set')}`;
}

export function switchedNote(to: 'on' | 'off'): string {
  return sidesNote(switchValue(to === 'on' ? 'off' : 'on'), switchValue(to));
}

/** Of a table of which only the number of entries is shown. */
export function changedValue(): string {
  return l10n.t('changed');
}

export function hiddenValue(): string {
  return l10n.t('(hidden)');
}

export function addressEffectNote(effect: AddressEffect): string {
  switch (effect.kind) {
    case 'kept':
      return l10n.t('keeps {0}', effect.address);
    case 'moved':
      return sidesNote(effect.was, effect.address);
    case 'chosen':
      return sidesNote(effect.was, l10n.t('the engine chooses'));
  }
}

export function warningSentence(warning: Warning): string {
  switch (warning.code) {
    case 'compose-owned':
      return l10n.t('The network belongs to the Compose project "{0}", as "{1}".', warning.project, warning.key);
    case 'other-nodes':
      return l10n.t(
        'Containers on other nodes of the swarm are not seen here; where there are any, the engine refuses.',
      );
    case 'mode-left-behind':
      return l10n.t(
        'These containers were made for network "{0}" and do not start without it: {1}',
        warning.network,
        warning.containers.join(', '),
      );
  }
}

// Doing it

export function editingTitle(network: string): string {
  return l10n.t('Changing network "{0}"', network);
}

export function preparingTitle(network: string): string {
  return l10n.t('Looking at network "{0}" and its containers', network);
}

export function editedNote(network: string, containers: number): string {
  if (containers === 0) return l10n.t('Network "{0}" is changed.', network);
  return containers === 1
    ? l10n.t('Network "{0}" is changed, and its container is attached again.', network)
    : l10n.t('Network "{0}" is changed, and its {1} containers are attached again.', network, containers);
}

export function commandsCopiedNote(): string {
  return l10n.t('Copied the commands');
}
