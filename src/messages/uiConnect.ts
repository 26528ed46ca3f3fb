import * as l10n from '@vscode/l10n';

export function connectTitle(): string {
  return l10n.t('Connect Containers');
}

export function connectToPlaceholder(): string {
  return l10n.t('To which networks');
}

export function connectWhomPlaceholder(network: string): string {
  return l10n.t('Which containers to connect to "{0}"', network);
}

export function connectWhomToManyPlaceholder(count: number): string {
  return l10n.t('Which containers to connect to {0} networks', count);
}

export function connectingManyTitle(count: number): string {
  return l10n.t('Making {0} connections', count);
}

export function disconnectingManyTitle(count: number): string {
  return l10n.t('Ending {0} connections', count);
}

export function connectingPairTitle(container: string, network: string): string {
  return l10n.t('Connecting "{0}" to "{1}"', container, network);
}

export function connectQuestion(container: string, network: string): string {
  return l10n.t('Connect "{0}" to "{1}"?', container, network);
}

export function connectManyQuestion(count: number): string {
  return l10n.t('Make {0} connections?', count);
}

export function connectOrMovePlaceholder(): string {
  return l10n.t('Connect it as well, or move it?');
}

export function connectBesideLabel(network: string): string {
  return l10n.t('Connect to "{0}" as well', network);
}

export function moveThereLabel(from: string, to: string): string {
  return l10n.t('Move from "{0}" to "{1}"', from, to);
}

export function connectAction(): string {
  return l10n.t('Connect');
}

export function connectedNote(container: string, network: string): string {
  return l10n.t('Connected "{0}" to "{1}".', container, network);
}

export function connectedManyNote(count: number): string {
  return l10n.t('Made {0} connections.', count);
}

export function disconnectTitle(): string {
  return l10n.t('Disconnect Containers');
}

export function disconnectFromPlaceholder(): string {
  return l10n.t('From which network');
}

export function disconnectWhomPlaceholder(network: string): string {
  return l10n.t('Which containers to disconnect from "{0}"', network);
}

export function disconnectingPairTitle(container: string, network: string): string {
  return l10n.t('Disconnecting "{0}" from "{1}"', container, network);
}

export function disconnectQuestion(container: string, network: string): string {
  return l10n.t('Disconnect "{0}" from "{1}"?', container, network);
}

export function disconnectManyQuestion(count: number): string {
  return l10n.t('End {0} connections?', count);
}

export function disconnectAction(): string {
  return l10n.t('Disconnect');
}

export function disconnectedNote(container: string, network: string): string {
  return l10n.t('Disconnected "{0}" from "{1}".', container, network);
}

export function disconnectedManyNote(count: number): string {
  return l10n.t('Ended {0} connections.', count);
}

export function nobodyAttachedNote(network: string): string {
  return l10n.t('No container is connected to "{0}".', network);
}

export function nobodyAttachedObstacle(): string {
  return l10n.t('No container is connected to it');
}

export function noImpactNote(): string {
  return l10n.t('Nothing else changes.');
}

export function inspectingTitle(): string {
  return l10n.t('Looking at what depends on it');
}
