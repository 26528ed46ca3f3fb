import { EngineError } from '../core/failure';

/** A promise that is settled from outside; settling it again does nothing. */
export interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  /** Nobody needs to be listening yet. */
  readonly reject: (error: unknown) => void;
}

export function createDeferred<T>(): Deferred<T> {
  let settle: Pick<Deferred<T>, 'resolve' | 'reject'> | undefined;
  const promise = new Promise<T>((resolve, reject) => (settle = { resolve, reject }));
  promise.catch(() => undefined);
  if (settle === undefined) throw new Error('a promise runs its executor at once');
  return { promise, ...settle };
}

/** The promise's outcome, or a `cancelled` failure when the signal is aborted first. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  const cancelled = createDeferred<never>();
  const cancel = (): void => cancelled.reject(new EngineError({ code: 'cancelled' }));
  signal.addEventListener('abort', cancel);
  if (signal.aborted) cancel();
  return Promise.race([promise, cancelled.promise]).finally(() => signal.removeEventListener('abort', cancel));
}
