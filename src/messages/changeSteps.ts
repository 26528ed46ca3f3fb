import * as l10n from '@vscode/l10n';
import type { ChangeProgress } from '../core/change/port';
import { creatingTitle } from './uiCreate';

/** What is being done at this moment, for a progress message; steps are counted. */
export function progressSentence({ direction, step, done, total }: ChangeProgress): string {
  const sentence = stepSentence(step);
  const counted = uncounted.has(step.kind) ? sentence : l10n.t('{0} of {1}: {2}', done + 1, total, sentence);
  return direction === 'back' ? l10n.t('Going back. {0}', counted) : counted;
}

const uncounted: ReadonlySet<ChangeProgress['step']['kind']> = new Set(['probe', 'verify', 'wait']);

function stepSentence(step: ChangeProgress['step']): string {
  switch (step.kind) {
    case 'probe':
      return l10n.t('Trying the new settings on a network beside it');
    case 'disconnect':
      return l10n.t('Disconnecting "{0}"', step.container.name);
    case 'remove':
      return l10n.t('Removing network "{0}"', step.network.name);
    case 'create':
      return creatingTitle(step.request.name);
    case 'connect':
      return l10n.t('Connecting "{0}"', step.container.name);
    case 'verify':
      return l10n.t('Comparing with what is wanted');
    case 'wait':
      return l10n.t('Waiting for the engine to answer');
  }
}
