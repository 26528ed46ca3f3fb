import type { CreateNetworkRequest } from '../engine';
import { checkCreate } from '../requests/checkCreate';
import type { CreateContext } from '../requests/createContext';
import type { CreateProblem } from '../requests/problem';
import { sameData } from '../sameData';

/** What is wrong with a request that was not wrong before: what the engine has taken once it is not asked about again. */
export function newErrors(
  original: CreateNetworkRequest,
  target: CreateNetworkRequest,
  context: CreateContext,
): readonly CreateProblem[] {
  const before = checkCreate(original, context);
  return checkCreate(target, context).filter(
    (problem) => problem.severity === 'error' && !before.some((each) => sameData(each, problem)),
  );
}
