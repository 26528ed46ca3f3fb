import type { ConnectionState } from '../core/engine';
import type { EngineFailure } from '../core/failure';

/** Failures that have a welcome text of their own and no causes to tell apart. */
const plainCauses: ReadonlySet<EngineFailure['code']> = new Set([
  'no-engine',
  'permission-denied',
  'unsupported-api',
  'timeout',
  'bad-reply',
]);

/** Which welcome text fits a state without anything to show: the value of the context key `dockerNetworks.cause`. */
export function connectionCause(state: ConnectionState): string {
  if (state.kind !== 'failed') return '';
  const { failure } = state;
  if (failure.code === 'unreachable' || failure.code === 'tls') return `${failure.code}/${failure.cause}`;
  if (failure.code === 'bad-endpoint') return `${failure.code}/${failure.reason}`;
  return plainCauses.has(failure.code) ? failure.code : 'other';
}
