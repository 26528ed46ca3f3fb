import { addressesLeft } from './addressesLeft';
import type { Examined, Finding, FindingSeverity, HealthRule } from './finding';
import { largeOverlay } from './largeOverlay';
import { leftovers } from './leftovers';
import { nameResolution } from './nameResolution';
import { optionKeys } from './optionKeys';
import { routesAndPorts } from './routesAndPorts';
import { sameName } from './sameName';
import { startFaults } from './startFaults';
import { subnetPlace } from './subnetPlace';

const rules: readonly HealthRule[] = [
  startFaults,
  addressesLeft,
  subnetPlace,
  sameName,
  nameResolution,
  routesAndPorts,
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
