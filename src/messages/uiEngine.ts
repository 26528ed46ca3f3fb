import * as l10n from '@vscode/l10n';

export function selectEngineTitle(): string {
  return l10n.t('Select Engine');
}

export function selectEnginePlaceholder(current: string): string {
  return current === '' ? l10n.t('Now: found automatically') : l10n.t('Now: {0}', current);
}

export function automaticEngineLabel(): string {
  return l10n.t('Automatic');
}

export function automaticEngineDetail(): string {
  return l10n.t('DOCKER_HOST, DOCKER_CONTEXT, the current Docker context, then the usual sockets');
}

export function contextDescription(): string {
  return l10n.t('Docker context');
}

export function socketDescription(): string {
  return l10n.t('socket');
}

export function otherEngineLabel(): string {
  return l10n.t('Another Address...');
}

export function engineAddressPrompt(): string {
  return l10n.t('Address of the engine, or the name of a Docker context');
}

export function engineAddressPlaceholder(): string {
  return l10n.t('For example: unix:///var/run/docker.sock or tcp://host:2376');
}
