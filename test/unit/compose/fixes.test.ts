import assert from 'node:assert/strict';
import { allRules } from '../../../src/compose/rules/all';
import type { Finding, RuleId } from '../../../src/compose/rules/all';
import { fixExamples } from './support/fixExamples';

/** What comes to light by a fix and was there before. */
const revealed: readonly RegExp[] = [
  // Which network is meant is known now: the engine of the case has none of that name.
  /517-form-external-name-key.*: external-not-found$/,
  // All files are there now, so that what is in none of them is known.
  /"create-file".*: network-undefined$/,
  // The word that was an address of no network.
  /514-form-ipv4-on-service.*: static-ip-without-subnet$/,
  // What stands under a key that nobody read.
  /318-driver-options-key.*: driver-opt-unknown$/,
];

function count(findings: readonly Finding[], rule: string): number {
  return findings.filter((finding) => finding.rule === rule).length;
}

/** Rules that can name no change. */
const without: readonly RuleId[] = [
  ...(['alias-invalid-name', 'alias-not-hostname', 'alias-shared'] as const),
  ...(['aux-conflict', 'aux-family', 'aux-not-in-subnet'] as const),
  ...(['bridge-name-duplicate', 'bridge-name-not-bridge', 'compose-empty'] as const),
  ...(['driver-opt-no-effect', 'driver-opt-odd-value', 'extends-cycle', 'external-link-missing'] as const),
  ...(['external-name-conflict', 'extra-host-invalid', 'extra-host-shadows-service', 'gateway-family'] as const),
  ...(['hostname-invalid', 'include-cycle', 'interface-name-duplicate', 'ip-range-family'] as const),
  ...(['ip-range-not-in-subnet', 'ipvlan-parent-shared', 'link-local-ip-invalid', 'mac-duplicate'] as const),
  ...(['mac-with-replicas', 'macvlan-ipvlan-parent-shared', 'macvlan-passthru-shared', 'macvlan-vlan-id'] as const),
  ...(['macvlan-without-subnet', 'network-drift', 'network-mode-service-scaled', 'network-name-duplicate'] as const),
  ...(['network-name-invalid', 'network-name-invalid-swarm', 'network-name-reserved'] as const),
  ...(['port-host-ip-invalid', 'ports-with-routed-gateway'] as const),
  ...(['variable-required', 'yaml-merge-invalid', 'yaml-syntax'] as const),
];

describe('compose fixes', () => {
  const examples = fixExamples();

  it('are tried for every rule that has any', () => {
    const tried = new Set(examples.map(({ rule }) => rule));
    const untried = allRules.map(({ id }) => id).filter((id) => !tried.has(id));
    assert.deepStrictEqual(untried.sort(), [...without].sort());
  });

  for (const { name, rule, findings, left, after } of examples) {
    it(name, () => {
      const wrong = left.filter(({ severity }) => severity === 'error' || severity === 'warning');
      const fresh = new Set(
        wrong.map((finding) => finding.rule).filter((each) => count(left, each) > count(findings, each)),
      );
      assert.deepStrictEqual(
        {
          fewer: count(left, rule) < count(findings, rule),
          fresh: [...fresh].filter((each) => !revealed.some((known) => known.test(`${name}: ${each}`))),
        },
        { fewer: true, fresh: [] },
        [...after.values()].join('\n---\n'),
      );
    });
  }
});
