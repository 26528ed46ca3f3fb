import * as l10n from '@vscode/l10n';

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

export function moveQuestion(container: string, from: string, to: string): string {
  return l10n.t('Move "{0}" from "{1}" to "{2}"?', container, from, to);
}

export function moveAction(): string {
  return l10n.t('Move');
}

export function movingTitle(container: string, to: string): string {
  return l10n.t('Moving "{0}" to "{1}"…', container, to);
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
  return l10n.t('Undoing the last change…');
}

export function undoneNote(): string {
  return l10n.t('The last change is undone.');
}

export function nothingToUndoNote(): string {
  return l10n.t('There is nothing to undo on this engine.');
}
