import * as l10n from '@vscode/l10n';
import type { EndpointSource, EngineFailure } from '../core/failure';

/** Where an address of an engine came from, as part of a sentence. */
export function sourceName(source: EndpointSource): string {
  switch (source) {
    case 'setting':
      return l10n.t('the setting dockerNetworks.endpoint');
    case 'DOCKER_HOST':
    case 'DOCKER_CONTEXT':
      return l10n.t('the environment variable {0}', source);
    case 'current-context':
      return l10n.t('the current Docker context');
    case 'usual-socket':
      return l10n.t('the usual sockets');
  }
}

export function unreachableReason(cause: Extract<EngineFailure, { code: 'unreachable' }>['cause']): string {
  switch (cause) {
    case 'missing':
      return l10n.t('Its socket or pipe does not exist: it is not running, or it listens elsewhere.');
    case 'refused':
      return l10n.t('Nothing listens there: it has stopped.');
    case 'reset':
      return l10n.t('It closed the connection; it may be restarting.');
    case 'dns':
      return l10n.t('The name of the host cannot be resolved.');
    case 'route':
      return l10n.t('There is no way to the host from here.');
    case 'other':
      return '';
  }
}

export function tlsReason(cause: Extract<EngineFailure, { code: 'tls' }>['cause']): string {
  switch (cause) {
    case 'unknown-authority':
      return l10n.t('Its certificate is signed by an authority that this computer does not know.');
    case 'wrong-name':
      return l10n.t('Its certificate is for another host name.');
    case 'expired':
      return l10n.t('Its certificate has expired or is not valid yet.');
    case 'client-certificate':
      return l10n.t('It does not accept the client certificate that it got.');
    case 'key-mismatch':
      return l10n.t('The client certificate and its key do not belong together.');
    case 'not-tls':
      return l10n.t('It does not speak TLS at this port.');
    case 'needs-tls':
      return l10n.t('It speaks only TLS at this port.');
    case 'other':
      return '';
  }
}

export function badEndpointReason(reason: Extract<EngineFailure, { code: 'bad-endpoint' }>['reason']): string {
  switch (reason) {
    case 'scheme':
      return l10n.t('It begins with a scheme that is not known: use unix://, npipe:// or tcp://.');
    case 'context-missing':
      return l10n.t('There is no Docker context of this name.');
    case 'context-unreadable':
      return l10n.t('The file of this Docker context is damaged or not yours to read.');
    case 'certificate-missing':
      return l10n.t('A certificate file that it needs is missing.');
    case 'syntax':
      return l10n.t('Write it like unix:///var/run/docker.sock or tcp://host:2376.');
    case 'ssh-not-supported':
      return l10n.t(
        'Engines behind ssh:// are not supported yet: open the host with Remote - SSH, or forward its socket to here.',
      );
  }
}

export function badReplyReason(reason: Extract<EngineFailure, { code: 'bad-reply' }>['reason']): string {
  switch (reason) {
    case 'not-json':
      return l10n.t('It is not valid JSON.');
    case 'wrong-shape':
      return l10n.t('It is not what a Docker engine says.');
    case 'truncated':
      return l10n.t('It ends in the middle.');
    case 'too-large':
      return l10n.t('It is far larger than any engine needs.');
    case 'redirect':
      return l10n.t('It leads to another address, which is not followed.');
    case 'not-http':
      return l10n.t('It is not HTTP: something else listens there.');
  }
}

export function modeReason(mode: Extract<EngineFailure, { code: 'connect-refused-by-mode' }>['mode']): string {
  switch (mode) {
    case 'host':
      return l10n.t("The container uses the host's own interfaces; that is fixed when it is made.");
    case 'none':
      return l10n.t('The container was made without a network: disconnect it from "none" first.');
    case 'container':
      return l10n.t('The container uses the network of another one: connect that one instead.');
    case 'other':
      return '';
  }
}
