import * as l10n from '@vscode/l10n';
import type { Grouping } from '../core/arrangement/rows';

export function filteredNote(filter: string): string {
  return l10n.t('Filter: {0}', filter);
}

export function groupedNote(grouping: Exclude<Grouping, 'none'>): string {
  switch (grouping) {
    case 'driver':
      return l10n.t('by driver');
    case 'project':
      return l10n.t('by Compose project');
    case 'container':
      return l10n.t('by container');
  }
}

/** `time` is the moment from which on the engine was silent. */
export function staleNote(reason: string, time: string): string {
  return l10n.t('{0} Shown is what was known at {1}; trying again.', reason, time);
}

export function connectingTitle(): string {
  return l10n.t('Connecting to the Docker engine');
}

export function groupingTitle(): string {
  return l10n.t('Group By');
}

export function groupingPlaceholder(): string {
  return l10n.t('How to group the networks');
}

export function groupingLabel(grouping: Grouping): string {
  switch (grouping) {
    case 'none':
      return l10n.t('No groups');
    case 'driver':
      return l10n.t('Driver');
    case 'project':
      return l10n.t('Compose project');
    case 'container':
      return l10n.t('Container');
  }
}

export function groupingDetail(grouping: Grouping): string {
  switch (grouping) {
    case 'none':
      return l10n.t('Networks, with their containers below');
    case 'driver':
      return l10n.t('Networks by driver');
    case 'project':
      return l10n.t('Networks by Compose project');
    case 'container':
      return l10n.t('Containers, with their networks below');
  }
}

export function filterTitle(): string {
  return l10n.t('Filter Networks');
}

export function filterPrompt(): string {
  return l10n.t('Words that a name, driver, subnet, address, Compose project or ID has to contain');
}

export function filterPlaceholder(): string {
  return l10n.t('For example: web 172.18');
}

export function refreshingTitle(): string {
  return l10n.t('Listing networks');
}
