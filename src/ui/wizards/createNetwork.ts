import type { CreateNetworkRequest } from '../../core/engine';
import type { CreateContext } from '../../core/requests/createContext';
import { createTitle } from '../../messages/uiCreate';
import type { SwarmWayOut } from './driverQuestion';
import { needStep } from './driverQuestion';
import { askParent, takesParent } from './parentQuestion';
import { reviewStep } from './reviewPage';
import { nameQuestion } from './settingQuestions';
import type { Step } from './steps';
import { walk } from './steps';
import { subnetStep } from './subnetQuestion';

type Draft = CreateNetworkRequest;

export interface CreateWizard {
  /** May answer otherwise while the wizard asks. */
  readonly context: () => CreateContext;
  readonly wayOut: SwarmWayOut;
}

/** Asks for a network to create; undefined where the person left. */
export function askCreateNetwork(draft: Draft, { context, wayOut }: CreateWizard): Promise<Draft | undefined> {
  const name: Step<Draft> = (before, position) => nameQuestion(position, before, context);
  const parent: Step<Draft> = (before, position) => askParent(position, before, context);
  return walk(createTitle(), draft, (present) => [
    name,
    needStep(context, wayOut),
    ...(takesParent(present) ? [parent] : []),
    subnetStep(context),
    reviewStep(context),
  ]);
}

/** The last page alone, for a network that is all but chosen; from there everything can be changed. */
export function askReview(title: string, draft: Draft, { context }: CreateWizard): Promise<Draft | undefined> {
  return walk(title, draft, () => [reviewStep(context)]);
}
