import * as vscode from 'vscode';
import { EngineError } from '../core/failure';
import type { EngineFailure } from '../core/failure';
import type { Snapshot } from '../core/model';
import type { Culprit, Remedy } from '../core/remedies';
import { culpritOf, culpritRemedies, refusalRemedies, setbackRemedies } from '../core/remedies';
import type { CommandProblem, HaltCause } from '../messages/commandProblems';
import type { CreateProblem } from '../core/requests/problem';
import { commandProblemMessage } from '../messages/commandProblems';
import { createProblemSentence } from '../messages/createProblems';
import { failureSentence, failureText } from '../messages/failures';
import type { NextStep } from '../messages/nextSteps';
import { nextStepLabel } from '../messages/nextSteps';
import { prose } from '../messages/prose';
import { culpritSentence } from '../messages/remedies';
import { detailsLabel, manageTrustLabel, ownFaultMessage } from '../messages/uiFailures';
import { CommandError } from './commandError';
import { commandId } from './ids';
import { shown } from './neutral';
import type { Action } from './notify';
import { notify } from './notify';
import type { RunForPerson } from './remedies';
import { remedyAction } from './remedies';

/** Next steps that somebody can take here and now. */
export type Offers = Partial<Record<NextStep, () => unknown>>;

/** A failure of the engine together with ways out that only the command which met it knows. */
export class FailureWithOffers extends Error {
  override readonly name = 'FailureWithOffers';
  readonly failure: EngineFailure;
  readonly offers: Offers;
  /** Who or what is in the way, where that could be found out. */
  readonly culprit: CreateProblem | undefined;
  constructor(error: EngineError, offers: Offers, culprit?: CreateProblem) {
    super(error.message, { cause: error });
    this.failure = error.failure;
    this.offers = offers;
    this.culprit = culprit;
  }
}

/** Says what failed: to the log with the engine's own words, to the person with what can be done. */
export interface FailureReporter {
  log(doing: string, error: unknown): void;
  /** One sentence in which nothing is markup. */
  sentence(error: unknown): string;
  tell(error: unknown, retry: () => unknown, runForPerson: RunForPerson): void;
}

/** More buttons than this and nobody reads them. */
const mostNextSteps = 2;

/** `snapshot` is what is known of the engine by then: who stands in the way is looked up in it. */
export function createFailureReporter(log: vscode.LogOutputChannel, snapshot: () => Snapshot): FailureReporter {
  const showLog = { label: detailsLabel(), run: () => log.show() };
  return {
    log(doing, error) {
      const failure = failureOf(error);
      if (failure) log.error(`${doing}: ${failure.code}`, shown(JSON.stringify(failure)));
      else if (error instanceof CommandError)
        log.warn(`${doing}: ${error.problem.code}`, shown(JSON.stringify(error.problem)));
      else log.error(`${doing}:`, error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
    sentence: (error) => shown(fullSentence(error, snapshot())),
    tell(error, retry, runForPerson) {
      const known = snapshot();
      const remedies = remediesFor(error, known).map((remedy) => remedyAction(remedy, runForPerson, retry));
      const actions = [...remedies, ...actionsFor(error, retry)].slice(0, mostNextSteps);
      void notify('error', shown(fullSentence(error, known)), [...actions, showLog]);
    },
  };
}

export function failureOf(error: unknown): EngineFailure | undefined {
  return error instanceof EngineError || error instanceof FailureWithOffers ? error.failure : undefined;
}

/** With who stands in the way, where that can be found out. */
function fullSentence(error: unknown, snapshot: Snapshot): string {
  const culprit = culpritBehind(error, snapshot);
  return prose([sentenceOf(error), ...(culprit ? [culpritSentence(culprit)] : [])]);
}

function culpritBehind(error: unknown, snapshot: Snapshot): Culprit | undefined {
  const failure = failureOf(error) ?? (error instanceof CommandError ? failureIn(error.problem) : undefined);
  return failure && culpritOf(failure, snapshot);
}

/** What the engine refused in the middle of a change. */
function failureIn(problem: CommandProblem): EngineFailure | undefined {
  if (problem.code === 'undo-halted')
    return problem.cause.kind === 'problem' ? failureIn(problem.cause.problem) : undefined;
  if (problem.code !== 'change-restored' && problem.code !== 'change-unfinished') return undefined;
  return problem.setback.code === 'step-failed' ? problem.setback.failure : undefined;
}

function remediesFor(error: unknown, snapshot: Snapshot): readonly Remedy[] {
  if (error instanceof CommandError) return problemRemedies(error.problem, snapshot);
  const rival = error instanceof FailureWithOffers ? rivalRemedies(error.culprit, snapshot) : [];
  return [...rival, ...culpritRemedies(culpritBehind(error, snapshot))];
}

/** The network that has the name or the addresses already. */
function rivalRemedies(problem: CreateProblem | undefined, { networks }: Snapshot): readonly Remedy[] {
  const rival = networks.find(({ id, name }) => {
    if (problem?.code === 'overlaps-network') return name === problem.network;
    return problem?.code === 'name-taken' && id === problem.id;
  });
  return rival ? [{ code: 'show-network', network: { id: rival.id, name: rival.name } }] : [];
}

function problemRemedies(problem: CommandProblem, snapshot: Snapshot): readonly Remedy[] {
  const { code } = problem;
  if (code === 'change-refused') return refusalRemedies(problem.refusal, problem.request, snapshot);
  if (code === 'change-restored') return setbackRemedies(problem.setback, snapshot);
  if (code === 'some-failed') return problem.problems.slice(0, 1).flatMap((first) => problemRemedies(first, snapshot));
  if (code === 'bad-request') return rivalRemedies(problem.problem, snapshot);
  if (code === 'undo-halted') return haltRemedies(problem.cause, snapshot);
  return code === 'change-unfinished' ? [{ code: 'recover' }] : [];
}

/** What was cut off in the middle must come to its end first; else the rest can be tried at once. */
function haltRemedies(cause: HaltCause, snapshot: Snapshot): readonly Remedy[] {
  const ways = cause.kind === 'problem' ? problemRemedies(cause.problem, snapshot) : [];
  const [before, after] = [
    ways.filter(({ code }) => code === 'recover'),
    ways.filter(({ code }) => code !== 'recover'),
  ];
  return [...before, { code: 'undo-rest' }, ...after];
}

function sentenceOf(error: unknown): string {
  const failure = failureOf(error);
  const culprit = error instanceof FailureWithOffers ? error.culprit : undefined;
  if (failure) return prose([failureSentence(failure), ...(culprit ? [createProblemSentence(culprit)] : [])]);
  if (error instanceof CommandError) return commandProblemMessage(error.problem);
  return ownFaultMessage(error instanceof Error ? error.message : String(error));
}

function actionsFor(error: unknown, retry: () => unknown): readonly Action[] {
  if (error instanceof CommandError) {
    if (error.problem.code !== 'untrusted') return [];
    const run = () => vscode.commands.executeCommand('workbench.trust.manage');
    return [{ label: manageTrustLabel(), run }];
  }
  const failure = failureOf(error);
  if (!failure) return [];
  const offers: Offers = {
    retry,
    refresh: () => vscode.commands.executeCommand(commandId('refresh')),
    'select-engine': () => vscode.commands.executeCommand(commandId('selectEngine')),
    'remove-unused': () => vscode.commands.executeCommand(commandId('pruneNetworks')),
    ...(error instanceof FailureWithOffers && error.offers),
  };
  const actions = failureText(failure).next.flatMap((step) => actionOf(step, offers));
  // Whatever it was, what was typed can be changed where the command kept it.
  const back = actionOf('change-request', offers).filter(({ run }) => actions.every((action) => action.run !== run));
  return [...back, ...actions].slice(0, mostNextSteps);
}

function actionOf(step: NextStep, offers: Offers): readonly Action[] {
  const run = offers[step];
  return run ? [{ label: nextStepLabel(step), run }] : [];
}
