/** What an address of a subnet is used for; where several hold it, the earlier in this list is shown. */
export const addressUses = [
  'network',
  'broadcast',
  'gateway',
  'reserved',
  'engine',
  'static',
  'dynamic',
  'stopped',
] as const;

/**
 * `engine`: held by the engine itself, for example a load balancer. `stopped`: asked for by a container that does not
 * run; the engine does not keep it for that container.
 */
export type AddressUse = (typeof addressUses)[number];

export interface AddressHolder {
  readonly use: AddressUse;
  /** Container, reserved name or endpoint; empty where the use says it all. */
  readonly name: string;
  /** `Member.id` where a member holds it. */
  readonly member?: string;
}

export interface UsedAddress {
  readonly address: string;
  /** Places after the first address of the subnet, decimal: it may exceed what a number holds. */
  readonly offset: string;
  readonly use: AddressUse;
  /** Never empty; the first one gave `use`. */
  readonly holders: readonly AddressHolder[];
  /** Two containers want it: the later one does not start. */
  readonly clash: boolean;
}
