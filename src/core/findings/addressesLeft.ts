import { readCidr } from '../addressing';
import { usableAddresses } from '../allocation';
import type { SubnetMap } from '../inspection/subnetMap';
import type { Examined, Finding } from './finding';

const fewPercent = 10n;

/** Whether the engine has addresses left to hand out: the range where there is one, else the subnet. */
export function addressesLeft({ subnets, holdersKnown, network }: Examined): readonly Finding[] {
  if (!holdersKnown || network.configOnly) return [];
  return subnets.flatMap((map): readonly Finding[] => {
    const { subnet, free } = map.range ?? map;
    if (free === '0') return [{ code: 'subnet-full', severity: 'error', subnet }];
    const nearly = BigInt(free) * 100n <= usableCount(map) * fewPercent;
    return nearly ? [{ code: 'subnet-nearly-full', severity: 'warning', subnet, free }] : [];
  });
}

/** Of a tiny subnet each address is many percent: there the engine's own ones do not count as used. */
function usableCount({ range, subnet }: SubnetMap): bigint {
  const whole = readCidr(range?.subnet ?? subnet);
  const usable = whole && usableAddresses(whole);
  return usable ? usable.last - usable.first + 1n : 0n;
}
