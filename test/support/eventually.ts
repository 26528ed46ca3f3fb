import { setTimeout as delay } from 'node:timers/promises';

/** Waits until the check passes; fails with what it said last. The usual limit is for a machine that is very busy. */
export async function eventually(check: () => unknown, milliseconds = 60_000): Promise<void> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await delay(50);
    }
  }
}
