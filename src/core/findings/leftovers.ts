import type { Examined, Finding } from './finding';

/** Endpoints that a crash left behind: they keep the network from being removed. */
export function leftovers({ members }: Examined): readonly Finding[] {
  return members
    .filter(({ kind }) => kind === 'leftover')
    .map(({ name }) => ({ code: 'leftover-endpoint', severity: 'warning', name }));
}
