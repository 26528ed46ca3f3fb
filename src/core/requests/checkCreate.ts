import type { CreateNetworkRequest } from '../engine';
import { configProblems } from './configProblems';
import type { CreateContext } from './createContext';
import { driverProblems } from './driverProblems';
import { nameProblems } from './nameProblems';
import { optionProblems } from './optionProblems';
import type { CreateProblem } from './problem';
import { subnetProblems } from './subnetProblems';

/** All that is wrong with a request, before any engine is asked; the gravest first in each field. */
export function checkCreate(request: CreateNetworkRequest, context: CreateContext): readonly CreateProblem[] {
  return [
    ...nameProblems(request, context),
    ...driverProblems(request, context),
    ...configProblems(request, context),
    ...subnetProblems(request, context),
    ...optionProblems(request, context),
  ];
}

/** Whether the engine can be expected to take it. */
export function isAcceptable(problems: readonly { readonly severity: string }[]): boolean {
  return problems.every((problem) => problem.severity !== 'error');
}
