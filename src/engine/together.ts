/** Runs two requests at once; when one fails the other is cancelled, and the failure comes only after both have ended. */
export async function together<A, B>(
  signal: AbortSignal | undefined,
  first: (signal: AbortSignal) => Promise<A>,
  second: (signal: AbortSignal) => Promise<B>,
): Promise<readonly [A, B]> {
  const failed = new AbortController();
  const either = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  let cause: { readonly error: unknown } | undefined;
  function fail(error: unknown): never {
    cause ??= { error };
    failed.abort();
    throw error;
  }
  const [a, b] = await Promise.allSettled([first(either).catch(fail), second(either).catch(fail)]);
  if (a.status === 'fulfilled' && b.status === 'fulfilled') return [a.value, b.value];
  throw cause?.error;
}
