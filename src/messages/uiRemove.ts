import * as l10n from '@vscode/l10n';

export function removeTitle(): string {
  return l10n.t('Remove Networks');
}

export function removePlaceholder(): string {
  return l10n.t('Which networks to remove');
}

export function pruneTitle(): string {
  return l10n.t('Remove Unused Networks');
}

/** Above a list in which what hurts nobody is ticked. */
export function prunePlaceholder(): string {
  return l10n.t('What nobody would miss is ticked');
}

export function nothingToPruneNote(): string {
  return l10n.t('Every network is in use.');
}

export function removeQuestion(names: readonly string[]): string {
  const [first = ''] = names;
  return names.length === 1 ? l10n.t('Remove the network "{0}"?', first) : l10n.t('Remove {0} networks?', names.length);
}

export function nobodyUsesNote(): string {
  return l10n.t('No container uses it.');
}

export function removeAction(): string {
  return l10n.t('Remove');
}

export function disconnectAndRemoveAction(): string {
  return l10n.t('Disconnect and Remove');
}

/** The button that changes nothing. */
export function keepAction(): string {
  return l10n.t('Keep');
}

export function removingTitle(names: readonly string[]): string {
  const [first = ''] = names;
  return names.length === 1 ? l10n.t('Removing network "{0}"', first) : l10n.t('Removing {0} networks', names.length);
}

export function removedNote(names: readonly string[]): string {
  const [first = ''] = names;
  return names.length === 1 ? l10n.t('Removed network "{0}".', first) : l10n.t('Removed {0} networks.', names.length);
}

export function belongsToEngineNote(): string {
  return l10n.t('Belongs to the engine itself and cannot be removed');
}
