/** Runs two requests at once; when one fails the other is cancelled, and the failure comes only after both have ended. */
export async function together<A, B>(
  signal: AbortSignal | undefined,
  first: (signal: AbortSignal) => Promise<A>,
  second: (signal: AbortSignal) => Promise<B>,
): Promise<readonly [A, B]> {
  const ending = new AbortController();
  const cancel = (): void => ending.abort();
  let cause: { readonly error: unknown } | undefined;
  function fail(error: unknown): never {
    cause ??= { error };
    ending.abort();
    throw error;
  }
  signal?.addEventListener('abort', cancel);
  if (signal?.aborted) cancel();
  const both = [first(ending.signal).catch(fail), second(ending.signal).catch(fail)] as const;
  const [a, b] = await Promise.allSettled(both);
  signal?.removeEventListener('abort', cancel);
  if (a.status === 'fulfilled' && b.status === 'fulfilled') return [a.value, b.value];
  throw cause?.error;
}
