import type { ContainerState } from '../model';
import type { DnsNames } from './dnsName';
import type { RouteFact } from './routeFact';
import type { PortFact } from './portFact';
import type { StartOutcome } from './startOutcome';

export interface MemberAddress {
  readonly address: string;
  /** `static` where it was asked for. */
  readonly origin: 'static' | 'dynamic';
  /** False where it is only asked for: the container does not run. */
  readonly inForce: boolean;
  /** The gateway that the engine gave this attachment. */
  readonly gateway?: string;
}

export interface NamedId {
  readonly id: string;
  readonly name: string;
}

/** One attachment to the inspected network. */
export interface Member {
  /** The container's full id; the endpoint's where no container is behind it. */
  readonly id: string;
  readonly name: string;
  /** `endpoint`: the engine holds it for itself, as a load balancer. `leftover`: a crash left it behind. */
  readonly kind: 'container' | 'endpoint' | 'leftover';
  readonly state: ContainerState;
  readonly attached: boolean;
  readonly image: string;
  readonly ipv4?: MemberAddress;
  readonly ipv6?: MemberAddress;
  /** Empty while it is not attached. */
  readonly mac: string;
  readonly names: DnsNames;
  readonly route: RouteFact;
  readonly ports: readonly PortFact[];
  /** The other networks of the container. */
  readonly networks: readonly NamedId[];
  /** Containers that share its network namespace. */
  readonly sharers: readonly NamedId[];
  /** What will happen at its start; absent while it is attached. */
  readonly start?: StartOutcome;
  /** The engine's last word on why it did not start. */
  readonly error: string;
}
