import * as vscode from 'vscode';
import type { EndpointRequest } from '../../core/engine';
import type { Impact } from '../../core/impact/impact';
import { hurts } from '../../core/impact/impact';
import { checkConnect } from '../../core/requests/checkConnect';
import { fieldProblems, fieldText } from '../../core/requests/connectFields';
import type { ConnectContext } from '../../core/requests/connectContext';
import type { ConnectOption } from '../../core/requests/connectOptions';
import { offeredOptions } from '../../core/requests/connectOptions';
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
import type { Position, StepAnswer } from './steps';
import { textLines } from './textLines';

/** Attachments that are about to be made. */
export interface Review {
  readonly placeholder: string;
  /** On the choice that makes them. */
  readonly action: string;
  readonly contexts: readonly ConnectContext[];
  /** What they all ask for; undefined: each has its own, and there is nothing to choose. */
  readonly request: EndpointRequest | undefined;
  readonly impacts: (request: EndpointRequest) => readonly Impact[];
}

type Wish =
  { readonly kind: 'make' } | { readonly kind: 'copy' } | { readonly kind: 'edit'; readonly option: ConnectOption };

/** Shows what is about to be made and what it breaks, and lets each option be changed. Enter alone makes it. */
export async function askReview(position: Position, review: Review): Promise<StepAnswer<EndpointRequest | undefined>> {
  const { contexts } = review;
  let { request } = review;
  for (;;) {
    const answer = await askOne(position, {
      placeholder: review.placeholder,
      choices: choicesOf(review, request),
      notes: impactNotes(review.impacts(request ?? {})),
    });
    if (answer.kind === 'cancel') return answer;
    if (answer.kind === 'back') return { kind: 'back-with', value: request };
    const wish = answer.value;
    if (wish.kind === 'make') return { kind: 'next', value: request };
    if (wish.kind === 'copy') await copyCommand(contexts, request ?? {});
    else {
      const edited = await askConnectOption(position, wish.option, request ?? {}, contexts);
      if (edited.kind === 'cancel') return { kind: 'cancel' };
      if (edited.kind === 'next') request = edited.value;
    }
  }
}

function choicesOf(review: Review, request: EndpointRequest | undefined): readonly Choice<Wish>[] {
  const { contexts } = review;
  const make = makeChoice(review, request);
  if (request === undefined) return [make];
  const options = offeredOptions(contexts).map((option, index): Choice<Wish> => ({
    ...optionChoice(option, request, contexts),
    ...(index === 0 && { heading: optionsHeading() }),
  }));
  const copy = { label: copyAsCommandLabel(), icon: 'copy', value: { kind: 'copy' } } as const;
  return [make, ...options, copy];
}

/** Stands first, so that after an option was edited the next Enter makes the attachment. */
function makeChoice({ action, contexts }: Review, request: EndpointRequest | undefined): Choice<Wish> {
  const fault = contexts
    .flatMap((context) => checkConnect(request ?? {}, context))
    .find(({ severity, code }) => severity === 'error' && code !== 'obstacle');
  const chosen = request && Object.keys(request).length > 0;
  return {
    label: inLabel(shown(action)),
    icon: 'check',
    value: { kind: 'make' },
    ...(!chosen && { description: plainNote() }),
    ...(fault && { disabled: inLabel(shown(connectProblemSentence(fault))) }),
  };
}

function optionChoice(
  option: ConnectOption,
  request: EndpointRequest,
  contexts: readonly ConnectContext[],
): Choice<Wish> {
  const text = fieldText(request, option);
  const [problem] = text === '' ? [] : fieldProblems(request, option, contexts);
  return {
    label: connectOptionLabel(option),
    description: text === '' ? unsetOptionNote(option) : inLabel(shown(text)),
    icon: problem && problem.severity !== 'hint' ? 'warning' : 'edit',
    value: { kind: 'edit', option },
    ...(problem && { detail: inLabel(shown(connectProblemSentence(problem))) }),
  };
}

/** A sentence each, on as many lines as it takes. */
function impactNotes(impacts: readonly Impact[]): readonly Note[] {
  return impacts.flatMap((impact, index) => {
    const [first = '', ...rest] = textLines(inLabel(shown(impactSentence(impact))), lineColumns);
    const notes: readonly Note[] = [
      {
        label: first,
        icon: hurts(impact) ? 'warning' : 'info',
        ...(index === 0 && { heading: impactsHeading() }),
      },
      ...rest.map((label) => ({ label, icon: 'blank' })),
    ];
    return notes;
  });
}

/** What fits beside an icon and a heading. */
const lineColumns = 68;

async function copyCommand(contexts: readonly ConnectContext[], request: EndpointRequest): Promise<void> {
  const shell = terminalShell();
  const spellings = contexts.map(({ network, container }) =>
    spellConnect(network.name, container.name, request, shell),
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
