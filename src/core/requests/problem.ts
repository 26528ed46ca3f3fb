import type { AddressFault, Family } from '../addressing';
import type { SwarmRole } from '../model';
import type { OptionValueFault } from '../optionValue';

/** `error`: the engine refuses it. `warning`: it accepts it and it will not do what was meant. `hint`: worth knowing. */
export type Severity = 'error' | 'warning' | 'hint';

/** Which field of a form is meant; `pool` counts from 0, `key` names the entry of a table. */
export type Place =
  | { readonly field: 'name' | 'driver' | 'scope' | 'ipv4' | 'ipv6' | 'attachable' | 'ingress' }
  | { readonly field: 'config-only' | 'config-from' | 'ipam-driver' | 'pools' }
  | { readonly field: 'subnet' | 'gateway' | 'range'; readonly pool: number }
  | { readonly field: 'reserved'; readonly pool: number; readonly key: string }
  | { readonly field: 'option'; readonly key: string };

/** What is wrong with a request to create a network. Sentences: `messages/createProblems.ts`. */
export type CreateProblem = CreateFinding & {
  readonly severity: Severity;
  readonly at: Place;
  /** The nearest value of this field that is right. */
  readonly nearest?: string;
};

export type CreateFinding =
  | { readonly code: 'name-empty' }
  | { readonly code: 'name-reserved' }
  | { readonly code: 'name-taken'; readonly id: string }
  | { readonly code: 'name-not-dns' }
  | { readonly code: 'name-too-long'; readonly max: number }
  | { readonly code: 'name-characters' }
  /** The beginning of another network's id: whoever names one may get the other. */
  | { readonly code: 'name-like-id'; readonly network: string }
  | { readonly code: 'name-awkward' }
  /** More bytes than a part of a DNS name may have: no container is found as `container.network`. */
  | { readonly code: 'name-not-asked-for'; readonly max: number }
  | { readonly code: 'driver-unknown'; readonly driver: string }
  | { readonly code: 'driver-single'; readonly driver: string }
  | { readonly code: 'driver-is-mode'; readonly driver: string }
  | { readonly code: 'needs-swarm'; readonly role: SwarmRole }
  | { readonly code: 'scope-narrower'; readonly driver: string }
  | { readonly code: 'ingress-needs-overlay' }
  | { readonly code: 'ingress-exists'; readonly network: string }
  | { readonly code: 'attachable-no-effect' }
  | { readonly code: 'no-family' }
  | { readonly code: 'ipv4-needed' }
  | { readonly code: 'needs-api'; readonly needed: string; readonly has: string }
  | { readonly code: 'ipv6-needs-subnet' }
  | { readonly code: 'family-off'; readonly family: Family }
  | { readonly code: 'overlay-ipv6-subnet' }
  | { readonly code: 'subnet-missing' }
  | { readonly code: 'bad-cidr'; readonly fault: AddressFault }
  | { readonly code: 'host-bits'; readonly network: string }
  | { readonly code: 'subnet-too-small' }
  | { readonly code: 'subnet-special'; readonly range: SpecialRange }
  | { readonly code: 'subnet-public' }
  | { readonly code: 'overlay-large' }
  | { readonly code: 'many-subnets'; readonly driver: string; readonly family: Family }
  | { readonly code: 'overlaps-network'; readonly network: string; readonly subnet: string }
  | { readonly code: 'overlaps-pool'; readonly subnet: string }
  | { readonly code: 'overlaps-route'; readonly subnet: string; readonly device: string }
  | { readonly code: 'overlaps-reserved'; readonly subnet: string }
  | { readonly code: 'overlaps-compose'; readonly subnet: string; readonly network: string; readonly file: string }
  | { readonly code: 'bad-address'; readonly fault: AddressFault }
  | { readonly code: 'other-family'; readonly subnet: string }
  | { readonly code: 'outside-subnet'; readonly subnet: string }
  | { readonly code: 'wider-than-subnet'; readonly subnet: string }
  | { readonly code: 'edge-address'; readonly edge: 'network' | 'broadcast' }
  | { readonly code: 'address-repeated'; readonly by: 'gateway' | 'reserved'; readonly name: string }
  | { readonly code: 'gateway-ignored' }
  | { readonly code: 'pools-exhausted' }
  | { readonly code: 'pools-low'; readonly left: number }
  | { readonly code: 'ipam-null' }
  /** The engine lists no plugins of this kind: it may be there all the same. */
  | { readonly code: 'ipam-unknown'; readonly driver: string }
  | { readonly code: 'option-unknown'; readonly driver: string }
  | { readonly code: 'option-foreign'; readonly drivers: readonly string[] }
  | { readonly code: 'option-level' }
  | { readonly code: 'option-value'; readonly fault: OptionValueFault }
  | { readonly code: 'option-internal' }
  | { readonly code: 'needs-engine'; readonly needed: string; readonly has: string }
  | { readonly code: 'isolated-needs-internal' }
  | { readonly code: 'mtu-too-small-for-ipv6'; readonly min: number }
  | { readonly code: 'bridge-name-taken'; readonly network: string }
  | { readonly code: 'parent-taken'; readonly network: string; readonly parent: string }
  | { readonly code: 'parent-missing' }
  /** The kernel of the host has no device to hang such a network on. */
  | { readonly code: 'parent-needed' }
  /** The engine chooses a subnet that nobody on the wire knows. */
  | { readonly code: 'wire-without-subnet' }
  | { readonly code: 'parent-unknown'; readonly parent: string }
  | { readonly code: 'no-kernel-support'; readonly what: string }
  | { readonly code: 'config-missing' }
  | { readonly code: 'config-not-config' }
  | { readonly code: 'config-chain' }
  | { readonly code: 'config-with-settings' }
  | { readonly code: 'config-with-operator-fields' };

/** Ranges in which an engine's network makes no sense, or not the sense one thinks. */
export type SpecialRange = 'any' | 'loopback' | 'multicast' | 'link-local' | 'future';

export function problem(finding: CreateFinding, severity: Severity, at: Place, nearest?: string): CreateProblem {
  return { ...finding, severity, at, ...(nearest !== undefined && { nearest }) };
}
