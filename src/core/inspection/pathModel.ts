/** A thing a packet comes through. Each kind stands once in a drawing. */
export type StopKind =
  | 'container'
  | 'neighbour'
  | 'bridge'
  | 'translation'
  | 'gateway-bridge'
  | 'parent'
  | 'tunnel'
  | 'peers'
  | 'host'
  | 'uplink'
  | 'outside'
  | 'loopback'
  | 'plugin';

export interface PathStop {
  readonly kind: StopKind;
  /** Interface, address, mode: as the engine or the kernel names it; empty where nothing is known. */
  readonly name: string;
  readonly detail: string;
  readonly off?: SwitchedOff;
}

export interface PathLink {
  readonly from: StopKind;
  readonly to: StopKind;
  readonly medium: 'veth' | 'macvlan' | 'ipvlan' | 'wire' | 'vxlan';
  readonly off?: SwitchedOff;
}

/** The option that switches a part off. */
export type SwitchedOff =
  | 'icc'
  | 'masquerade'
  | 'internal'
  | 'isolated'
  | 'routed'
  | 'no-parent'
  | 'parent-filter'
  | 'private-mode'
  | 'none-driver';

export type FlowEnd = 'neighbour' | 'host' | 'outside' | 'inbound';

/** Whether a packet gets there and in which way; each code is one sentence. */
export type FlowCode =
  | 'neighbour-switched'
  | 'neighbour-icc-off'
  | 'neighbour-parent'
  | 'neighbour-vepa'
  | 'neighbour-private'
  | 'neighbour-overlay'
  | 'neighbour-overlay-encrypted'
  | 'neighbour-host'
  | 'neighbour-none'
  | 'host-gateway'
  | 'host-isolated'
  | 'host-parent-filter'
  | 'host-gateway-bridge'
  | 'host-same'
  | 'host-none'
  | 'outside-masquerade'
  | 'outside-plain'
  | 'outside-routed'
  | 'outside-internal'
  | 'outside-parent'
  | 'outside-l3'
  | 'outside-no-parent'
  | 'outside-gateway-bridge'
  | 'outside-host'
  | 'outside-none'
  | 'inbound-published'
  | 'inbound-unprotected'
  | 'inbound-routed'
  | 'inbound-internal'
  | 'inbound-parent'
  | 'inbound-overlay'
  | 'inbound-host'
  | 'inbound-none'
  | 'unknown';

export interface Flow {
  readonly to: FlowEnd;
  /** Absent where both families go the same way. */
  readonly family?: 4 | 6;
  readonly open: boolean | 'unknown';
  readonly code: FlowCode;
  /** What the packet comes through, from its start to where it ends or is dropped. */
  readonly via: readonly StopKind[];
}

/** How packets go in one network, from its real options. */
export interface DataPath {
  readonly stops: readonly PathStop[];
  readonly links: readonly PathLink[];
  readonly flows: readonly Flow[];
}
