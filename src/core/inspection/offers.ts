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
  'showSuccessor',
] as const;
export type NetworkAction = (typeof networkActions)[number];

export const memberActions = ['disconnect', 'move', 'copyNames', 'copyAddresses'] as const;
export type MemberAction = (typeof memberActions)[number];

/** Why something that is shown cannot be done. */
export type Blocked = 'no-engine' | 'removed' | 'untrusted' | 'one-of-its-kind' | EditObstacle | NetworkObstacle;

/** Those of `JoinObstacle` that are the network's own. */
export const networkObstacles = ['host-network', 'none-network', 'configuration', 'not-attachable'] as const;
export type NetworkObstacle = (typeof networkObstacles)[number];

/** Those of the refusals of an edit that the network itself tells. */
export const editObstacles = ['predefined', 'ingress', 'config-from', 'needs-manager'] as const;
export type EditObstacle = (typeof editObstacles)[number];

export interface Offer<A extends string> {
  readonly action: A;
  readonly blocked?: Blocked;
}
