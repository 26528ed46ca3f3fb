import * as l10n from '@vscode/l10n';
import type { PendingChange } from '../core/change/port';
import type { RecoveryWay } from '../core/change/recoveryWay';

type Pending = Extract<PendingChange, { kind: 'pending' }>;

export function recoveryTitle(): string {
  return l10n.t('Unfinished Change');
}

export function choosePendingPlaceholder(): string {
  return l10n.t('Which change is to be brought to an end?');
}

/** What happened to a change, and what may be wrong because of it. */
export function pendingSentence({ what, networks, containers }: Pending): string {
  switch (what) {
    case 'edit':
      return l10n.t('The edit of network {0} was cut off: its containers may be without it.', quoted(networks));
    case 'remove':
      return l10n.t('The removal of network {0} was cut off: its containers may be without it.', quoted(networks));
    case 'move':
      return l10n.t('The move of {0} was cut off; networks: {1}', quoted(containers), quoted(networks));
    case 'connect':
      return l10n.t('The connection of {0} was cut off; networks: {1}', quoted(containers), quoted(networks));
    case 'disconnect':
      return l10n.t('The disconnection of {0} was cut off; networks: {1}', quoted(containers), quoted(networks));
    case 'undo':
      return l10n.t('The undoing of a change was cut off; networks: {0}', quoted(networks));
  }
}

/** What the change is, for a list. */
export function pendingLabel({ what, networks, containers }: Pending): string {
  switch (what) {
    case 'edit':
      return l10n.t('Edit of network {0}', quoted(networks));
    case 'remove':
      return l10n.t('Removal of network {0}', quoted(networks));
    case 'move':
      return l10n.t('Move of {0}', quoted(containers));
    case 'connect':
      return l10n.t('Connection of {0}', quoted(containers));
    case 'disconnect':
      return l10n.t('Disconnection of {0}', quoted(containers));
    case 'undo':
      return l10n.t('Undoing of a change of {0}', quoted(networks));
  }
}

export function recoveryAction(way: RecoveryWay): string {
  switch (way) {
    case 'finish':
      return l10n.t('Finish');
    case 'restore':
      return l10n.t('Restore');
    case 'forget':
      return l10n.t('Forget...');
  }
}

export function recoveryDetail(way: RecoveryWay): string {
  switch (way) {
    case 'finish':
      return l10n.t('Takes the steps that are missing, so that all is as the change was to make it.');
    case 'restore':
      return l10n.t('Brings the networks and their containers back as they were before the change.');
    case 'forget':
      return l10n.t('Leaves all as it is now, and drops the record of how it was.');
  }
}

export function recoveringTitle(way: 'finish' | 'restore'): string {
  return way === 'finish' ? l10n.t('Finishing the change') : l10n.t('Restoring what was there');
}

export function recoveredNote(way: 'finish' | 'restore', networks: readonly string[]): string {
  return way === 'finish'
    ? l10n.t('The change of {0} is finished.', quoted(networks))
    : l10n.t('{0} and what belongs to it is as it was before.', quoted(networks));
}

export function forgetQuestion(networks: readonly string[]): string {
  return l10n.t('Forget how {0} was?', quoted(networks));
}

export function forgetConsequence(containers: readonly string[]): string {
  return containers.length === 0
    ? l10n.t('The networks stay as they are now.')
    : l10n.t(
        'The networks stay as they are now. Addresses and aliases that these containers have lost cannot be brought back: {0}',
        containers.join(', '),
      );
}

export function forgetUnreadableQuestion(): string {
  return l10n.t('Delete the record that cannot be read?');
}

export function forgetUnreadableConsequence(): string {
  return l10n.t('The file is deleted. Nobody can read in it any more how the networks were.');
}

export function forgetAction(): string {
  return l10n.t('Forget');
}

export function nothingPendingNote(): string {
  return l10n.t('No change waits to be finished or restored.');
}

export function elsewhereObstacle(): string {
  return l10n.t('Another window is working on it.');
}

export function otherEngineObstacle(): string {
  return l10n.t('It belongs to another engine: connect to that one first.');
}

export function unreadableSentence(file: string): string {
  return l10n.t(
    'The record of a change that was cut off cannot be read, so nothing is done with it. It lies in {0}',
    file,
  );
}

export function unreadableLabel(): string {
  return l10n.t('Unreadable record');
}

export function showFileAction(): string {
  return l10n.t('Show File');
}

export function begunNote(): string {
  return l10n.t('Begun');
}

export function concernedContainersNote(): string {
  return l10n.t('Containers concerned');
}

export function recordNote(): string {
  return l10n.t('Record of how it was');
}

function quoted(names: readonly string[]): string {
  return names.map((name) => l10n.t('"{0}"', name)).join(', ');
}
