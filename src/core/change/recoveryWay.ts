/** What can be done with a change that was cut off. */
export const recoveryWays = ['finish', 'restore', 'forget'] as const;
export type RecoveryWay = (typeof recoveryWays)[number];
