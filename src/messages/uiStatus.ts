import * as l10n from '@vscode/l10n';
import { sourceName } from './failureReasons';
import type { ConnectionState, EndpointDescription } from '../core/engine';
import type { EngineInfo } from '../core/model';
import { networkCount } from './uiRows';

/** What the engine's state is, in a word or two. */
export function connectionWord(kind: ConnectionState['kind']): string {
  switch (kind) {
    case 'idle':
      return l10n.t('not watched');
    case 'connecting':
      return l10n.t('connecting');
    case 'starting':
      return l10n.t('starting');
    case 'live':
      return l10n.t('connected');
    case 'stale':
      return l10n.t('not answering');
    case 'failed':
      return l10n.t('not connected');
  }
}

export function engineLine(info: EngineInfo): string {
  const product = info.product === 'podman' ? 'Podman' : 'Docker';
  return l10n.t('{0} {1} on {2}', product, info.version, info.operatingSystem);
}

export function endpointLine(endpoint: EndpointDescription): string {
  return l10n.t('{0}, from {1}', endpoint.address, sourceName(endpoint.source));
}

export function unencryptedLine(): string {
  return l10n.t('The connection is not encrypted: everyone on the way can read and change what is sent.');
}

export function networksLine(count: number): string {
  return networkCount(count);
}

export function noEngineName(): string {
  return l10n.t('No engine');
}

export function statusItemName(): string {
  return l10n.t('Docker engine of Docker Networks');
}

export function clickHint(): string {
  return l10n.t('Click to select another engine.');
}
