/** Stops what it stands for; calling it again does nothing. */
export interface Disposable {
  dispose(): void;
}

/** Subscribes a listener until the returned disposable is disposed. Same shape as `vscode.Event`. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

export interface Emitter<T> extends Disposable {
  readonly event: Event<T>;
  fire(value: T): void;
}

/**
 * An emitter whose listeners cannot hurt each other: one that throws is reported to `onError`, the others still run.
 */
export function createEmitter<T>(onError: (error: unknown) => void): Emitter<T> {
  const listeners = new Set<{ readonly call: (value: T) => void }>();
  return {
    event(listener) {
      const entry = { call: listener };
      listeners.add(entry);
      return { dispose: () => void listeners.delete(entry) };
    },
    fire(value) {
      for (const { call } of [...listeners]) {
        try {
          call(value);
        } catch (error) {
          onError(error);
        }
      }
    },
    dispose: () => listeners.clear(),
  };
}
