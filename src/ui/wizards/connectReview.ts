import * as vscode from 'vscode';
import type { EndpointRequest } from '../../core/engine';
import type { Impact } from '../../core/impact/impact';
import { hurts } from '../../core/impact/impact';
import type { Container } from '../../core/model';
import { checkConnect } from '../../core/requests/checkConnect';
import { fieldProblems, fieldText } from '../../core/requests/connectFields';
import type { ConnectContext } from '../../core/requests/connectContext';
import type { ConnectOption } from '../../core/requests/connectOptions';
import { offeredOptions } from '../../core/requests/connectOptions';
import { closedSubnets } from '../../core/requests/chosenAddress';
import type { ConnectProblem } from '../../core/requests/connectProblem';
import { spellConnect } from '../../core/spelling/connectCommand';
import {
  commandImpossibleNote,
  connectOmissionName,
  connectOptionLabel,
  copyAsCommandLabel,
  impactsHeading,
  optionsHeading,
  plainNote,
  unsetOptionNote,
} from '../../messages/connectForm';
import { connectProblemSentence } from '../../messages/connectProblems';
import { impactSentence } from '../../messages/impacts';
import { copiedNote, copiedWithoutNote } from '../../messages/uiClipboard';
import { inLabel, shown } from '../neutral';
import { notify } from '../notify';
import { terminalShell } from '../terminalShell';
import { askConnectOption } from './connectOption';
import type { Choice, Note } from './questions';
import { askOne } from './questions';
import { headed, sentenceNotes } from './sentenceNotes';
import type { Position, StepAnswer } from './steps';

/** Attachments that are about to be made. */
export interface Review {
  readonly placeholder: string;
  /** On the choice that makes them. */
  readonly action: string;
  readonly contexts: readonly ConnectContext[];
  /** What they all ask for. */
  readonly request: EndpointRequest;
  /** Where each has further wishes of its own: what that means for an option which is not chosen for all, and them all. */
  readonly own?: {
    readonly note: string;
    readonly whole: (request: EndpointRequest, one: Container) => EndpointRequest;
  };
  readonly impacts: (request: EndpointRequest) => readonly Impact[];
}

type Wish =
  { readonly kind: 'make' } | { readonly kind: 'copy' } | { readonly kind: 'edit'; readonly option: ConnectOption };

/** Shows what is about to be made and what it breaks, and lets each option be changed. Enter alone makes it. */
export async function askReview(position: Position, review: Review): Promise<StepAnswer<EndpointRequest>> {
  const { contexts } = review;
  let { request } = review;
  for (;;) {
    const answer = await askOne(position, {
      placeholder: review.placeholder,
      choices: choicesOf(review, request),
      notes: impactNotes(review.impacts(request)),
    });
    if (answer.kind === 'cancel') return answer;
    if (answer.kind === 'back') return { kind: 'back-with', value: request };
    const wish = answer.value;
    if (wish.kind === 'make') return { kind: 'next', value: request };
    if (wish.kind === 'copy') await copyCommand(review, request);
    else {
      const edited = await askConnectOption(position, wish.option, request, contexts);
      if (edited.kind === 'cancel') return { kind: 'cancel' };
      if (edited.kind === 'next') request = edited.value;
    }
  }
}

function choicesOf(review: Review, request: EndpointRequest): readonly Choice<Wish>[] {
  const { contexts } = review;
  const make = makeChoice(review, request);
  const options = offeredOptions(contexts).map((option, index): Choice<Wish> => ({
    ...optionChoice(option, request, review),
    ...(index === 0 && { heading: optionsHeading() }),
  }));
  const copy = { label: copyAsCommandLabel(), icon: 'copy', value: { kind: 'copy' } } as const;
  return [make, ...options, copy];
}

/** Stands first, so that after an option was edited the next Enter makes the attachment. */
function makeChoice(review: Review, request: EndpointRequest): Choice<Wish> {
  const { action, contexts, own } = review;
  const fault = contexts
    .flatMap((context) => checkConnect(wholeOf(review, request, context.container), context))
    .find(({ severity, code }) => severity === 'error' && code !== 'obstacle');
  const chosen = Object.keys(request).length > 0;
  return {
    label: inLabel(shown(action)),
    icon: 'check',
    value: { kind: 'make' },
    ...(!chosen && { description: own?.note ?? plainNote() }),
    ...(fault && { disabled: inLabel(shown(connectProblemSentence(fault))) }),
  };
}

function wholeOf({ own }: Review, request: EndpointRequest, container: Container): EndpointRequest {
  return own ? own.whole(request, container) : request;
}

function optionChoice(option: ConnectOption, request: EndpointRequest, review: Review): Choice<Wish> {
  const { contexts } = review;
  const text = fieldText(request, option);
  const [problem] = text === '' ? closedSubnetsOf(option, contexts) : fieldProblems(request, option, contexts);
  const unset = review.own?.note ?? unsetOptionNote(option);
  return {
    label: connectOptionLabel(option),
    description: text === '' ? unset : inLabel(shown(text)),
    icon: text !== '' && problem && problem.severity !== 'hint' ? 'warning' : 'edit',
    value: { kind: 'edit', option },
    ...(problem && { detail: inLabel(shown(connectProblemSentence(problem))) }),
  };
}

/** Why there is no address to choose, before one is. */
function closedSubnetsOf(option: ConnectOption, contexts: readonly ConnectContext[]): readonly ConnectProblem[] {
  if (option !== 'ipv4' && option !== 'ipv6') return [];
  return contexts.flatMap((context) => closedSubnets(context, option === 'ipv4' ? 4 : 6));
}

function impactNotes(impacts: readonly Impact[]): readonly Note[] {
  const notes = impacts.flatMap((impact) =>
    sentenceNotes(impactSentence(impact), hurts(impact) ? 'warning' : 'info', lineColumns),
  );
  return headed(impactsHeading(), notes);
}

/** What fits beside an icon and a heading. */
const lineColumns = 68;

async function copyCommand(review: Review, request: EndpointRequest): Promise<void> {
  const shell = terminalShell();
  const spellings = review.contexts.map(({ network, container }) =>
    spellConnect(network.name, container.name, wholeOf(review, request, container), shell),
  );
  const commands = spellings.flatMap((spelling) => (spelling.kind === 'command' ? [spelling] : []));
  if (commands.length < spellings.length) {
    void notify('warning', commandImpossibleNote());
    return;
  }
  const text = commands.map((command) => command.text).join('\n');
  await vscode.env.clipboard.writeText(text);
  const omitted = [...new Set(commands.flatMap(({ omissions }) => omissions))];
  if (omitted.length > 0) void notify('warning', copiedWithoutNote(omitted.map(connectOmissionName)));
  else vscode.window.setStatusBarMessage(inLabel(copiedNote(shown(text))), noteMs);
}

const noteMs = 4000;
