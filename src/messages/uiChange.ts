import * as l10n from '@vscode/l10n';
import type { ChangeSubject } from '../core/change/subject';
import { fewOf } from './prose';

export function moveTitle(): string {
  return l10n.t('Move Container');
}

export function moveWhomPlaceholder(): string {
  return l10n.t('Which container is to move?');
}

export function moveFromPlaceholder(container: string): string {
  return l10n.t('Which network is "{0}" to leave?', container);
}

export function moveToPlaceholder(container: string): string {
  return l10n.t('Which network is "{0}" to join?', container);
}

export function moveManyToPlaceholder(count: number): string {
  return l10n.t('Which network are {0} containers to join?', count);
}

export function movingTitle(container: string, to: string): string {
  return l10n.t('Moving "{0}" to "{1}"', container, to);
}

export function movingManyTitle(count: number, to: string): string {
  return l10n.t('Moving {0} containers to "{1}"', count, to);
}

export function movedManyNote(count: number, to: string): string {
  return l10n.t('{0} containers have moved to "{1}".', count, to);
}

export function movedNote(container: string, from: string, to: string): string {
  return l10n.t('"{0}" has moved from "{1}" to "{2}".', container, from, to);
}

export function alreadyThereObstacle(): string {
  return l10n.t('It is there already.');
}

export function attachedNowhereNote(container: string): string {
  return l10n.t('"{0}" is attached to no network that it could leave.', container);
}

export function undoAction(): string {
  return l10n.t('Undo');
}

export function undoingTitle(): string {
  return l10n.t('Undoing the last change');
}

/** What undoing a change has brought back. */
export function undoneNote({ kind, container, network, other }: ChangeSubject): string {
  switch (kind) {
    case 'connect':
      return l10n.t('Undone: "{0}" is not connected to "{1}" any more.', container, network);
    case 'disconnect':
      return l10n.t('Undone: "{0}" is connected to "{1}" again.', container, network);
    case 'move':
      return l10n.t('Undone: "{0}" is in "{1}" again, no more in "{2}".', container, network, other);
    case 'remove':
      return l10n.t('Undone: the network "{0}" is there again.', network);
    case 'edit':
    case 'undo':
      return l10n.t('Undone: the network "{0}" is as it was.', network);
  }
}

export function undoneManyNote(count: number): string {
  return l10n.t('Undone: {0} changes.', count);
}

/** Of a command that is undone in part. */
export function haltedUndoNote(undone: readonly ChangeSubject[], left: readonly ChangeSubject[]): string {
  return l10n.t('Undone: {0}. Not undone yet: {1}.', listed(undone), listed(left));
}

function listed(subjects: readonly ChangeSubject[]): string {
  return fewOf(subjects, wayBack).join(', ');
}

/** What undoing such a change does, in as few words as a list has room for. */
function wayBack({ kind, container, network }: ChangeSubject): string {
  switch (kind) {
    case 'connect':
      return l10n.t('"{0}" out of "{1}"', container, network);
    case 'disconnect':
    case 'move':
      return l10n.t('"{0}" back in "{1}"', container, network);
    case 'remove':
    case 'edit':
    case 'undo':
      return l10n.t('network "{0}"', network);
  }
}

/** Before the reason. */
export function cannotUndoNote(): string {
  return l10n.t('This can never be undone any more:');
}

export function partlyMadeNote(made: number, all: number): string {
  return l10n.t('{0} of {1} changes were made.', made, all);
}

export function nothingToUndoNote(): string {
  return l10n.t('There is nothing to undo on this engine.');
}
