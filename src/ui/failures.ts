import * as vscode from 'vscode';
import { EngineError } from '../core/failure';
import type { EngineFailure } from '../core/failure';
import { commandProblemMessage } from '../messages/commandProblems';
import { failureSentence, failureText } from '../messages/failures';
import type { NextStep } from '../messages/nextSteps';
import { nextStepLabel } from '../messages/nextSteps';
import { detailsLabel, manageTrustLabel, ownFaultMessage } from '../messages/uiFailures';
import { CommandError } from './commandError';
import { commandId } from './ids';
import { shown } from './neutral';
import type { Action } from './notify';
import { notify } from './notify';

/** Next steps that somebody can take here and now. */
export type Offers = Partial<Record<NextStep, () => unknown>>;

/** A failure of the engine together with ways out that only the command which met it knows. */
export class FailureWithOffers extends Error {
  override readonly name = 'FailureWithOffers';
  readonly failure: EngineFailure;
  readonly offers: Offers;
  constructor(error: EngineError, offers: Offers) {
    super(error.message, { cause: error });
    this.failure = error.failure;
    this.offers = offers;
  }
}

/** Says what failed: to the log with the engine's own words, to the person with what can be done. */
export interface FailureReporter {
  log(doing: string, error: unknown): void;
  /** One sentence in which nothing is markup. */
  sentence(error: unknown): string;
  tell(error: unknown, retry: () => unknown): void;
}

/** More buttons than this and nobody reads them. */
const mostNextSteps = 2;

export function createFailureReporter(log: vscode.LogOutputChannel): FailureReporter {
  const showLog = { label: detailsLabel(), run: () => log.show() };
  return {
    log(doing, error) {
      const failure = failureOf(error);
      if (failure) log.error(`${doing}: ${failure.code}`, shown(JSON.stringify(failure)));
      else if (error instanceof CommandError) log.warn(`${doing}: ${shown(sentenceOf(error))}`);
      else log.error(`${doing}:`, error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
    sentence: (error) => shown(sentenceOf(error)),
    tell(error, retry) {
      void notify('error', shown(sentenceOf(error)), [...actionsFor(error, retry), showLog]);
    },
  };
}

export function failureOf(error: unknown): EngineFailure | undefined {
  return error instanceof EngineError || error instanceof FailureWithOffers ? error.failure : undefined;
}

function sentenceOf(error: unknown): string {
  const failure = failureOf(error);
  if (failure) return failureSentence(failure);
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
  return failureText(failure)
    .next.flatMap((step) => {
      const run = offers[step];
      return run ? [{ label: nextStepLabel(step), run }] : [];
    })
    .slice(0, mostNextSteps);
}
