import type { Family } from '../../core/addressing';
import { askedWith, chosenAddressRefusal } from '../../core/change/chosenMemberAddress';
import type { AskedAddresses, NetworkChanges, Preparation } from '../../core/change/port';
import type { CreateNetworkRequest } from '../../core/engine';
import { membershipOf } from '../../core/membership';
import type { Network, Snapshot } from '../../core/model';
import { requestOf } from '../../core/requestOf';
import type { CreateContext } from '../../core/requests/createContext';
import { spellEdit } from '../../core/spelling/editCommands';
import { refusalSentence } from '../../messages/changes';
import { createProblemSentence } from '../../messages/createProblems';
import {
  chooseAddressPrompt,
  commandsCopiedNote,
  editNetworkTitle,
  preparingTitle,
  reviewAction,
} from '../../messages/uiEdit';
import { newErrors } from '../../core/change/newErrors';
import { copyText } from '../copyText';
import { inLabel, shown } from '../neutral';
import type { Task } from '../run';
import { terminalShell } from '../terminalShell';
import { askOne, askText } from './questions';
import type { ReadyEdit, ReviewDecision } from './reviewEdit';
import { refusedQuestion, reviewQuestion } from './reviewEdit';
import { askSettings } from './settingsPage';
import type { Answer, Position } from './steps';

export interface EditParts {
  readonly changes: NetworkChanges;
  /** As it is now: both may change while a question waits for its answer. */
  readonly context: () => CreateContext;
  readonly snapshot: () => Snapshot;
  readonly task: Task;
}

/** What an edit shall make of the network. */
export interface EditDraft {
  readonly target: CreateNetworkRequest;
  /** Container id → what it asks for in place of what it asks for now. */
  readonly addresses: ReadonlyMap<string, AskedAddresses>;
}

/** Asks what to change, and shows what that does; undefined where the person left. */
export async function askEdit(network: Network, first: EditDraft, parts: EditParts): Promise<ReadyEdit | undefined> {
  const title = editNetworkTitle(shown(network.name));
  const original = requestOf(network);
  let draft = first;
  for (;;) {
    const page = { position: { title, step: 1, steps: 2 }, done: reviewAction(), original };
    const settings = await askSettings(page, draft.target, parts.context);
    if (settings.kind !== 'next') return undefined;
    draft = { ...draft, target: settings.value };
    const reviewed = await review(network, draft, { title, step: 2, steps: 2 }, parts);
    if (reviewed.kind === 'cancel') return undefined;
    if (reviewed.kind === 'next') return reviewed.value;
  }
}

/** Shows what the edit does until the person decides; `back` where other settings are wanted. */
async function review(
  network: Network,
  first: EditDraft,
  position: Position,
  parts: EditParts,
): Promise<Answer<ReadyEdit>> {
  let draft = first;
  for (;;) {
    const preparation = inNames(network, await prepare(network, draft, parts));
    const answer = await askOne(position, questionOn(network, draft, preparation, parts));
    if (answer.kind !== 'next') return { kind: answer.kind };
    const decision = answer.value;
    if (decision.kind === 'settings') return { kind: 'back' };
    if (decision.kind === 'make' && preparation.kind === 'ready') return { kind: 'next', value: preparation };
    if (decision.kind === 'recover') {
      parts.task.runForPerson('recoverChange', [decision.changeId]);
      return { kind: 'cancel' };
    }
    if (decision.kind === 'create') {
      parts.task.runForPerson('createNetwork', [decision.name, { ask: true }]);
      return { kind: 'cancel' };
    }
    if (decision.kind === 'copy') await copyText(decision.lines.join('\n'), commandsCopiedNote());
    if (decision.kind === 'address') {
      const chosen = await askAddress(network, draft, decision, position, parts);
      if (chosen.kind === 'cancel') return { kind: 'cancel' };
      if (chosen.kind === 'next') draft = chosen.value;
    }
  }
}

function prepare(
  network: Network,
  { target, addresses }: EditDraft,
  { changes, task }: EditParts,
): Promise<Preparation> {
  const request = { kind: 'edit', networkId: network.id, target, addresses } as const;
  return task.working(preparingTitle(shown(network.name)), (signal) => changes.prepare(request, signal));
}

/** Of a network that is gone meanwhile the engine tells no name; the person knows it by that. */
function inNames({ id, name }: Network, preparation: Preparation): Preparation {
  if (preparation.kind === 'ready') return preparation;
  const refusals = preparation.refusals.map((refusal) =>
    refusal.code === 'network-not-found' && refusal.network === id ? { ...refusal, network: name } : refusal,
  );
  return { kind: 'refused', refusals };
}

function questionOn(
  network: Network,
  { target }: EditDraft,
  preparation: Preparation,
  { context }: EditParts,
): ReturnType<typeof refusedQuestion> {
  const original = requestOf(network);
  const errors = newErrors(original, target, context()).map(createProblemSentence);
  if (preparation.kind === 'ready' && errors.length === 0) {
    return reviewQuestion(original, target, preparation, spellEdit(preparation.change, terminalShell()));
  }
  return refusedQuestion(errors, preparation.kind === 'refused' ? preparation.refusals : []);
}

async function askAddress(
  network: Network,
  draft: EditDraft,
  { container: name, family }: Extract<ReviewDecision, { kind: 'address' }>,
  position: Position,
  { snapshot }: EditParts,
): Promise<Answer<EditDraft>> {
  const member = membershipOf(snapshot())
    .of(network.id)
    .find(({ container }) => container.name === name);
  if (!member) return { kind: 'back' };
  const { container, endpoint } = member;
  const choice = { network, target: draft.target, container: name, endpoint, family };
  const answer = await askText(position, {
    prompt: inLabel(shown(chooseAddressPrompt(name))),
    placeholder: placeholderFor(draft.target, family),
    value: '',
    remark: (text) => {
      const refusal = chosenAddressRefusal(choice, text.trim());
      return refusal && { severity: 'error', text: shown(refusalSentence(refusal)) };
    },
  });
  if (answer.kind !== 'next') return { kind: answer.kind };
  const addresses = new Map([...draft.addresses, [container.id, askedWith(choice, answer.value.trim())] as const]);
  return { kind: 'next', value: { ...draft, addresses } };
}

function placeholderFor({ pools = [] }: CreateNetworkRequest, family: Family): string {
  const subnets = pools.map(({ subnet }) => subnet).filter((subnet) => subnet.includes(':') === (family === 6));
  return subnets.join(', ');
}
