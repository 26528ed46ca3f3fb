import type { EngineFailure } from '../core/failure';

export type BadAddress = Extract<EngineFailure, { code: 'bad-endpoint' }>['reason'];

/** What a text such as `unix:///var/run/docker.sock` means. */
export type Address =
  | { readonly kind: 'socket'; readonly path: string; readonly text: string }
  | {
      readonly kind: 'tcp';
      readonly host: string;
      /** Undefined where the text names none: it depends on TLS. */
      readonly port: number | undefined;
      /** True for `https:`, which needs no other sign of TLS. */
      readonly tls: boolean;
    }
  | { readonly kind: 'bad'; readonly reason: BadAddress };

/** Reads an address as the Docker CLI does: `unix`, `npipe`, `tcp`, `http`, `https`, and a bare `host:port`. */
export function parseAddress(text: string): Address {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  switch (scheme) {
    case 'unix':
      return socketAddress(text.slice('unix://'.length), text);
    case 'npipe':
      return socketAddress(text.slice('npipe://'.length).replaceAll('\\', '/'), text);
    case 'tcp':
    case 'http':
    case 'https':
      return tcpAddress(text.slice(scheme.length + '://'.length), scheme === 'https');
    case 'ssh':
      return { kind: 'bad', reason: 'ssh-not-supported' };
    case undefined:
      return text.startsWith('/') ? socketAddress(text, `unix://${text}`) : tcpAddress(text, false);
    default:
      return { kind: 'bad', reason: 'scheme' };
  }
}

/** The address without a user's name and password, for people and logs. */
export function withoutSecrets(text: string): string {
  return text.replace(/^([^/]*:\/\/)?[^/@]*@/, '$1');
}

function socketAddress(path: string, text: string): Address {
  return path.startsWith('/') ? { kind: 'socket', path, text } : { kind: 'bad', reason: 'syntax' };
}

function tcpAddress(rest: string, tls: boolean): Address {
  const parts = /^(?:\[([0-9a-f:.]+(?:%[\w.-]+)?)\]|([^\s:/?#@[\]]*))(?::(\d{1,5}))?\/?$/i.exec(rest);
  const port = parts?.[3] === undefined ? undefined : Number(parts[3]);
  if (parts === null || port === 0 || (port !== undefined && port > 65535)) return { kind: 'bad', reason: 'syntax' };
  return { kind: 'tcp', host: parts[1] ?? (parts[2] || 'localhost'), port, tls };
}
