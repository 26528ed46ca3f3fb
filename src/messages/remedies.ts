import * as l10n from '@vscode/l10n';
import type { Culprit, Remedy } from '../core/remedies';
import { nextStepLabel } from './nextSteps';

/** On a button. */
export function remedyLabel(remedy: Remedy): string {
  switch (remedy.code) {
    case 'show-network':
      return l10n.t('Show "{0}"', remedy.network.name);
    case 'show-container':
      return l10n.t('Show "{0}"', remedy.container.name);
    case 'choose-address':
      return nextStepLabel('choose-address');
    case 'disconnect':
      return l10n.t('Disconnect from "{0}"', remedy.network.name);
    case 'connect-owner':
      return l10n.t('Connect "{0}" Instead', remedy.owner.name);
    case 'disconnect-and-remove':
      return nextStepLabel('disconnect-and-remove');
    case 'edit-network':
      return l10n.t('Edit "{0}"', remedy.network.name);
    case 'create-network':
      return l10n.t('Create "{0}"', remedy.name);
    case 'recover':
      return l10n.t('Finish or Restore');
    case 'select-engine':
      return nextStepLabel('select-engine');
    case 'refresh':
      return nextStepLabel('refresh');
    case 'retry':
      return nextStepLabel('retry');
    case 'undo-rest':
      return l10n.t('Undo the Rest');
  }
}

/** Who stands in the way. */
export function culpritSentence(culprit: Culprit): string {
  switch (culprit.code) {
    case 'port-holder':
      return l10n.t('"{0}" publishes the host port {1}.', culprit.container.name, culprit.port);
    case 'port-of-host':
      return l10n.t('No container publishes the host port {0}: another program of the host has it.', culprit.port);
    case 'unlisted-network':
      return l10n.t(
        'The engine does not list that network ({0}): a crash has left it. Any other subnet will do.',
        culprit.id.slice(0, shortIdLength),
      );
  }
}

/** As the command line shows ids. */
const shortIdLength = 12;
