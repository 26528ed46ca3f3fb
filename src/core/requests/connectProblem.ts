import type { AddressFault, Family } from '../addressing';
import type { JoinObstacle } from '../joinObstacle';
import type { OptionValueFault } from '../optionValue';
import type { Severity } from './problem';

/** Which field of a form for an attachment is meant; `key` is the alias, address or option itself. */
export type ConnectPlace =
  | { readonly field: 'container' | 'ipv4' | 'ipv6' | 'mac' | 'gateway-priority' | 'aliases' }
  | { readonly field: 'alias' | 'link-local' | 'option'; readonly key: string };

/** What is wrong with a request to connect a container. Sentences: `messages/connectProblems.ts`. */
export type ConnectProblem = ConnectFinding & {
  readonly severity: Severity;
  readonly at: ConnectPlace;
  /** The nearest value of this field that is right. */
  readonly nearest?: string;
};

export type ConnectFinding =
  | { readonly code: 'obstacle'; readonly obstacle: JoinObstacle }
  /** The default bridge has neither names nor addresses to choose. */
  | { readonly code: 'default-bridge' }
  | { readonly code: 'bad-address'; readonly fault: AddressFault }
  | { readonly code: 'wrong-family'; readonly family: Family }
  | { readonly code: 'no-subnet'; readonly family: Family }
  | { readonly code: 'outside-subnets'; readonly subnets: readonly string[] }
  | { readonly code: 'edge-address'; readonly edge: 'network' | 'broadcast' }
  | { readonly code: 'is-gateway' }
  | { readonly code: 'is-reserved'; readonly name: string }
  | { readonly code: 'address-taken'; readonly holder: string }
  /** The engine seems to have chosen the subnet by itself, and takes no address that is asked for in it then. */
  | { readonly code: 'subnet-automatic'; readonly subnet: string }
  /** While it does not run, the engine may give the address to somebody else. */
  | { readonly code: 'in-dynamic-range' }
  | { readonly code: 'not-link-local' }
  | { readonly code: 'needs-api'; readonly needed: string; readonly has: string }
  | { readonly code: 'not-an-integer' }
  | { readonly code: 'bad-mac' }
  | { readonly code: 'mac-multicast' }
  | { readonly code: 'mac-refused'; readonly driver: string }
  | { readonly code: 'mac-taken'; readonly holder: string }
  | { readonly code: 'alias-empty' }
  | { readonly code: 'alias-blank' }
  | { readonly code: 'alias-shared'; readonly holders: readonly string[] }
  /** Hides a name of the outside from everybody in the network. */
  | { readonly code: 'alias-hides' }
  /** While it runs, the container has interfaces, and most likely one of this name. */
  | { readonly code: 'interface-there' }
  /** The kernel numbers the interface, and the engine does not find it again when it is to take it away. */
  | { readonly code: 'interface-pattern' }
  | { readonly code: 'option-unknown' }
  | { readonly code: 'option-level' }
  | { readonly code: 'option-value'; readonly fault: OptionValueFault };

export function connectProblem(
  finding: ConnectFinding,
  severity: Severity,
  at: ConnectPlace,
  nearest?: string,
): ConnectProblem {
  return { ...finding, severity, at, ...(nearest !== undefined && { nearest }) };
}
