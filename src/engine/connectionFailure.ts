import type { EngineFailure } from '../core/failure';

type Tls = Extract<EngineFailure, { code: 'tls' }>['cause'];
type Unreachable = Extract<EngineFailure, { code: 'unreachable' }>['cause'];

const unreachable: ReadonlyMap<string, Unreachable> = new Map([
  ['ENOENT', 'missing'],
  ['ENOTDIR', 'missing'],
  ['ECONNREFUSED', 'refused'],
  ['EAGAIN', 'refused'],
  ['ECONNRESET', 'reset'],
  ['ECONNABORTED', 'reset'],
  ['EPIPE', 'reset'],
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['EHOSTUNREACH', 'route'],
  ['EHOSTDOWN', 'route'],
  ['ENETUNREACH', 'route'],
  ['ETIMEDOUT', 'route'],
]);

// In the order they are tried: the later ones are wider.
const tls: readonly (readonly [RegExp, Tls])[] = [
  [/^(UNABLE_TO_(VERIFY|GET)|SELF_SIGNED|DEPTH_ZERO|CERT_UNTRUSTED|CERT_SIGNATURE|INVALID_CA)/, 'unknown-authority'],
  [/^(ERR_TLS_CERT_ALTNAME|HOSTNAME_MISMATCH)/, 'wrong-name'],
  [/^CERT_(HAS_EXPIRED|NOT_YET_VALID)/, 'expired'],
  [/^ERR_(SSL|OSSL)_.*ALERT_(UNKNOWN_CA|(BAD_|NO_)?CERTIFICATE|ACCESS_DENIED)/, 'client-certificate'],
  [/KEY_VALUES_MISMATCH/, 'key-mismatch'],
  [/^(EPROTO|ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST))/, 'not-tls'],
  [/^(ERR_SSL|ERR_OSSL|ERR_TLS|CERT_)/, 'other'],
];

/** What an error of the socket, of TLS or of the HTTP parser means, by its code. */
export function connectionFailure(error: unknown, endpoint: string, operation: string): EngineFailure {
  const code = codeOf(error);
  const detail = error instanceof Error ? error.message || code : String(error);
  if (code === 'EACCES' || code === 'EPERM') return { code: 'permission-denied', endpoint, detail };
  if (code.startsWith('HPE_')) return { code: 'bad-reply', operation, reason: 'not-http', detail };
  const broken = tls.find(([pattern]) => pattern.test(code));
  if (broken !== undefined) return { code: 'tls', endpoint, cause: broken[1], detail };
  return { code: 'unreachable', endpoint, cause: unreachable.get(code) ?? 'other', detail };
}

/** The `code` of an error of Node; of several that came together, the last. */
export function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors.at(-1));
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
