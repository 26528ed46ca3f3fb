const firstMilliseconds = 800;
const longestMilliseconds = 30_000;

/** Doubles, with a jitter of half either way, and never ends: how long to wait before try number `attempt` (from 0). */
export function backoffDelay(attempt: number, random: () => number, longest = longestMilliseconds): number {
  const planned = Math.min(firstMilliseconds * 2 ** Math.min(attempt, 20), longest);
  return Math.min(planned * (0.5 + random()), longest);
}
