import { addressesLeft } from './addressesLeft';
import { collidingNames } from './collidingNames';
import type { Examined, Finding, FindingSeverity, HealthRule } from './finding';
import { hiddenRoutes } from './hiddenRoutes';
import { ignoredPriority } from './ignoredPriority';
import { largeOverlay } from './largeOverlay';
import { leftovers } from './leftovers';
import { lostHomes } from './lostHomes';
import { lostPorts } from './lostPorts';
import { namelessMembers } from './namelessMembers';
import { optionKeys } from './optionKeys';
import { overlappingNetworks } from './overlappingNetworks';
import { publicSubnet } from './publicSubnet';
import { reservedSubnets } from './reservedSubnets';
import { sameName } from './sameName';
import { startFaults } from './startFaults';

/** Of findings of one severity those stand first whose rule does. */
const rules: readonly HealthRule[] = [
  startFaults,
  lostHomes,
  addressesLeft,
  overlappingNetworks,
  hiddenRoutes,
  reservedSubnets,
  publicSubnet,
  sameName,
  collidingNames,
  namelessMembers,
  lostPorts,
  ignoredPriority,
  optionKeys,
  leftovers,
  largeOverlay,
];

const order: readonly FindingSeverity[] = ['error', 'warning', 'hint'];

/** The worst first. */
export function findingsOf(examined: Examined): readonly Finding[] {
  const found = rules.flatMap((rule) => rule(examined));
  return order.flatMap((severity) => found.filter((finding) => finding.severity === severity));
}
