import type { Examined, Finding } from './finding';

/** Docker's documentation: overlays of more than 256 addresses are not reliable with virtual addresses. */
const longestReliable = 24;

export function largeOverlay({ network, subnets }: Examined): readonly Finding[] {
  if (network.driver !== 'overlay') return [];
  return subnets
    .filter(({ family, prefixLength }) => family === 4 && prefixLength < longestReliable)
    .map(({ subnet }) => ({ code: 'large-overlay', severity: 'hint', subnet }));
}
