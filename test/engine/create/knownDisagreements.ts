import type { CreateNetworkRequest } from '../../../src/core/engine';
import type { CreateContext } from '../../../src/core/requests/createContext';
import type { CreateProblem } from '../../../src/core/requests/problem';

export interface Disagreement {
  readonly reason: string;
  isOne(request: CreateNetworkRequest, problems: readonly CreateProblem[], context: CreateContext): boolean;
}

/** Where our checks and an engine differ, and why they are left to. */
export const knownDisagreements: readonly Disagreement[] = [
  {
    reason: 'a kernel that does not tell what it lacks may lack what these drivers hang a network on',
    isOne: ({ driver }, _, { host }) => (driver === 'macvlan' || driver === 'ipvlan') && host?.lacks.length === 0,
  },
];
