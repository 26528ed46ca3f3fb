import * as l10n from '@vscode/l10n';
import type { CreateProblem } from '../core/requests/problem';
import type { ConnectProblem } from '../core/requests/connectProblem';
import type { Loss } from '../core/change/losses';
import type { ChangeRequest, Setback } from '../core/change/port';
import type { Refusal } from '../core/change/refusals';
import type { ChangeSubject } from '../core/change/subject';
import type { EngineFailure } from '../core/failure';
import { refusalSentence, restoredSentence, unfinishedSentence } from './changes';
import { connectProblemSentence } from './connectProblems';
import { createProblemSentence } from './createProblems';
import { failureSentence } from './failures';
import { lossSentence } from './losses';
import { fewSentences, prose } from './prose';
import { haltedUndoNote } from './uiChange';
import { ownFaultMessage } from './uiFailures';

/** Why a command cannot do what it was called for, before any engine was asked. */
export type CommandProblem =
  | { readonly code: 'bad-argument'; readonly position: number; readonly expected: ArgumentKind }
  | { readonly code: 'bad-option'; readonly option: string; readonly expected: ArgumentKind }
  | { readonly code: 'unknown-option'; readonly option: string; readonly known: readonly string[] }
  | { readonly code: 'no-such-network'; readonly text: string }
  | { readonly code: 'no-such-container'; readonly text: string }
  | { readonly code: 'ambiguous-network'; readonly text: string; readonly ids: readonly string[] }
  | { readonly code: 'ambiguous-container'; readonly text: string; readonly ids: readonly string[] }
  /** The row that was clicked stands for nothing any more. */
  | { readonly code: 'gone' }
  | { readonly code: 'no-subnet'; readonly network: string }
  | { readonly code: 'no-address'; readonly container: string; readonly network: string }
  /** The engine would refuse, or make something else than was meant. */
  | { readonly code: 'bad-request'; readonly problem: CreateProblem }
  | { readonly code: 'built-in'; readonly network: string }
  | { readonly code: 'unspeakable'; readonly network: string }
  | { readonly code: 'bad-connection'; readonly problem: ConnectProblem }
  /** `request` is what was refused, where that leads to a way out. */
  | { readonly code: 'change-refused'; readonly refusal: Refusal; readonly request?: ChangeRequest }
  | { readonly code: 'change-restored' | 'change-unfinished'; readonly setback: Setback }
  /** Of several changes; the others were made. */
  | { readonly code: 'some-failed'; readonly of: number; readonly problems: readonly CommandProblem[] }
  /** A command was undone in part; the rest can still be. */
  | {
      readonly code: 'undo-halted';
      readonly undone: readonly ChangeSubject[];
      /** The next first. */
      readonly left: readonly ChangeSubject[];
      readonly losses: readonly Loss[];
      readonly cause: HaltCause;
    }
  /** A change that was cut off has come to an end meanwhile. */
  | { readonly code: 'nothing-pending' }
  | { readonly code: 'untrusted' }
  | { readonly code: 'no-compose-file'; readonly name: string }
  /** The cursor of the editor is on no network or service. */
  | { readonly code: 'nothing-here' }
  /** The tree does not show it as it is filtered and grouped. */
  | { readonly code: 'hidden-row'; readonly name: string };

/** What stood in the way. */
export type HaltCause =
  | { readonly kind: 'problem'; readonly problem: CommandProblem }
  | { readonly kind: 'failure'; readonly failure: EngineFailure }
  | { readonly kind: 'fault'; readonly message: string };

export type ArgumentKind =
  | 'nothing'
  | 'network'
  | 'container'
  | 'options'
  | 'text'
  | 'boolean'
  | 'number'
  | 'grouping'
  | 'recovery'
  | 'table'
  | 'items'
  | 'address';

export function commandProblemMessage(problem: CommandProblem): string {
  switch (problem.code) {
    case 'bad-argument':
      return l10n.t('Argument {0} is wrong: {1} is expected.', problem.position, expectation(problem.expected));
    case 'bad-option':
      return l10n.t('Option "{0}" is wrong: {1} is expected.', problem.option, expectation(problem.expected));
    case 'unknown-option':
      return l10n.t('There is no option "{0}". There are: {1}', problem.option, problem.known.join(', '));
    case 'no-such-network':
      return l10n.t('There is no network "{0}".', problem.text);
    case 'no-such-container':
      return l10n.t('There is no container "{0}".', problem.text);
    case 'ambiguous-network':
      return l10n.t('"{0}" is more than one network. Use one of these IDs: {1}', problem.text, problem.ids.join(', '));
    case 'ambiguous-container':
      return l10n.t(
        '"{0}" is more than one container. Use one of these IDs: {1}',
        problem.text,
        problem.ids.join(', '),
      );
    case 'gone':
      return l10n.t('What was selected is not there any more.');
    case 'no-subnet':
      return l10n.t('The network "{0}" has no subnet.', problem.network);
    case 'no-address':
      return l10n.t('"{0}" has no address in "{1}" while it does not run.', problem.container, problem.network);
    case 'bad-request':
      return createProblemSentence(problem.problem);
    case 'built-in':
      return l10n.t('"{0}" belongs to the engine itself and cannot be removed.', problem.network);
    case 'unspeakable':
      return l10n.t(
        'No command line can make "{0}" again: it holds characters that a shell cannot be given.',
        problem.network,
      );
    case 'change-refused':
      return refusalSentence(problem.refusal);
    case 'bad-connection':
      return connectProblemSentence(problem.problem);
    case 'some-failed':
      return l10n.t(
        '{0} of {1} could not be done: {2}',
        problem.problems.length,
        problem.of,
        prose(fewSentences(problem.problems, commandProblemMessage)),
      );
    case 'undo-halted':
      return prose([
        haltedUndoNote(problem.undone, problem.left),
        causeSentence(problem.cause),
        ...fewSentences(problem.losses, lossSentence),
      ]);
    case 'change-restored':
      return restoredSentence(problem.setback);
    case 'change-unfinished':
      return unfinishedSentence(problem.setback);
    case 'nothing-pending':
      return l10n.t('This change has been finished, restored or forgotten meanwhile.');
    case 'no-compose-file':
      return l10n.t('No compose file that can be found here declares "{0}".', problem.name);
    case 'nothing-here':
      return l10n.t('There is no network or service at the cursor.');
    case 'hidden-row':
      return l10n.t('"{0}" is not in the tree as it is filtered and grouped now.', problem.name);
    case 'untrusted':
      return l10n.t('In Restricted Mode networks can be seen but not changed.');
  }
}

function causeSentence(cause: HaltCause): string {
  switch (cause.kind) {
    case 'problem':
      return commandProblemMessage(cause.problem);
    case 'failure':
      return failureSentence(cause.failure);
    case 'fault':
      return ownFaultMessage(cause.message);
  }
}

function expectation(kind: ArgumentKind): string {
  switch (kind) {
    case 'nothing':
      return l10n.t('no argument');
    case 'network':
      return l10n.t('the name or ID of a network, or a list of them');
    case 'container':
      return l10n.t('the name or ID of a container, or a list of them');
    case 'options':
      return l10n.t('an object with options');
    case 'text':
      return l10n.t('a text');
    case 'boolean':
      return l10n.t('true or false');
    case 'number':
      return l10n.t('a number');
    case 'grouping':
      return l10n.t('"none", "driver", "project" or "container"');
    case 'table':
      return l10n.t('an object whose values are texts or null');
    case 'items':
      return l10n.t('a list of texts or objects');
    case 'address':
      return l10n.t('an IP address');
    case 'recovery':
      return l10n.t('"finish", "restore" or "forget"');
  }
}
