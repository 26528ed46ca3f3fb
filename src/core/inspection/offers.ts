/** What can be done with the network as a whole. */
export const networkActions = [
  'connect',
  'edit',
  'duplicate',
  'remove',
  'copyCommand',
  'copyCompose',
  'json',
  'topology',
  'copyName',
  'copyId',
  'openComposeFile',
  'createAgain',
] as const;
export type NetworkAction = (typeof networkActions)[number];

export const memberActions = ['disconnect', 'move', 'copyNames', 'copyAddresses'] as const;
export type MemberAction = (typeof memberActions)[number];

/** Why something that is shown cannot be done. */
export type Blocked = 'predefined' | 'host-or-none' | 'config-only' | 'no-engine' | 'removed' | 'untrusted';

export interface Offer<A extends string> {
  readonly action: A;
  readonly blocked?: Blocked;
}
