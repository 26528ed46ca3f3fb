import type { CreateNetworkRequest } from '../../core/engine';
import { checkCreate } from '../../core/requests/checkCreate';
import type { CreateContext } from '../../core/requests/createContext';
import type { CreateProblem, Place } from '../../core/requests/problem';
import { ordered } from '../../core/requests/settings';
import { createProblemSentence } from '../../messages/createProblems';
import { shown } from '../neutral';
import type { Remark } from './questions';

/** The gravest that is to be said about one place of a draft. */
export function remarkOn(
  draft: CreateNetworkRequest,
  context: CreateContext,
  isMeant: (at: Place) => boolean,
): Remark | undefined {
  const [gravest] = ordered(checkCreate(draft, context).filter(({ at }) => isMeant(at)));
  return gravest && remarkOf(gravest);
}

function remarkOf(problem: CreateProblem): Remark {
  return {
    severity: problem.severity === 'hint' ? 'info' : problem.severity,
    text: shown(createProblemSentence(problem)),
    ...(problem.nearest !== undefined && { nearest: problem.nearest }),
  };
}
