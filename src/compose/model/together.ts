import type { Network } from './networks';
import { isUsed } from './pools';
import { mayRunTogether } from './profiles';

/** Whether services are started together that use the one and the other. */
export function usedTogether(one: Network, other: Network): 'now' | 'with other profiles' | 'never' {
  if (isUsed(one) && isUsed(other)) {
    return 'now';
  }
  const sometimes = one.members.some((member) => other.members.some((each) => mayRunTogether(member, each)));
  return sometimes ? 'with other profiles' : 'never';
}

/** Something of a network that another network cannot have as well. */
interface Claim {
  readonly network: Network;
}

/** The gravest clash of a network with others that claim the same; undefined where none is ever there with it. */
export function gravestClash<Other extends Claim>(
  network: Network,
  claims: readonly Other[],
): { readonly other: Other; readonly severity: 'error' | 'warning' } | undefined {
  const clashes = claims.flatMap((other) => {
    const severity = other.network === network ? undefined : clashSeverity(network, other.network);
    return severity ? [{ other, severity }] : [];
  });
  return clashes.find(({ severity }) => severity === 'error') ?? clashes[0];
}

/** The engine refuses the second of two that are there at once; a network that nobody uses may be used some day. */
function clashSeverity(one: Network, other: Network): 'error' | 'warning' | undefined {
  const together = usedTogether(one, other);
  if (together === 'now') {
    return 'error';
  }
  const bothUsed = one.members.length > 0 && other.members.length > 0;
  return bothUsed && together === 'never' ? undefined : 'warning';
}
