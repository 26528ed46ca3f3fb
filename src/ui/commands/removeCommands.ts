import * as vscode from 'vscode';
import type { Row } from '../../core/arrangement/rows';
import type { Change } from '../../core/change/change';
import type { EngineSession } from '../../core/engine';
import { EngineError } from '../../core/failure';
import type { Impact } from '../../core/impact/impact';
import { hurts } from '../../core/impact/impact';
import { removalImpacts } from '../../core/impact/networkRemoval';
import type { PruneCandidate } from '../../core/impact/prunePlan';
import { prunePlan } from '../../core/impact/prunePlan';
import { isAttached, membershipOf } from '../../core/membership';
import type { Network } from '../../core/model';
import { isPredefined } from '../../core/networkRole';
import { impactSentence, keepReasonSentence } from '../../messages/impacts';
import {
  belongsToEngineNote,
  disconnectAndRemoveAction,
  nobodyUsesNote,
  nothingToPruneNote,
  prunePlaceholder,
  pruneTitle,
  removeAction,
  removePlaceholder,
  removeQuestion,
  removeTitle,
  removedNote,
  removingTitle,
} from '../../messages/uiRemove';
import { optionsArgument } from '../arguments';
import type { Call } from '../call';
import { CommandError } from '../commandError';
import { confirm } from '../confirm';
import type { Visit } from '../engineVisit';
import { visitEngine } from '../engineVisit';
import { FailureWithOffers } from '../failures';
import { inLabel, shown } from '../neutral';
import { notify } from '../notify';
import type { Handlers, Task } from '../run';
import type { Undo } from '../undo';
import type { Choice } from '../wizards/questions';
import { networksOf } from './callTargets';
import { chooseMany, networkChoices } from './choices';

/** What a program may say beside the names. */
interface RemoveOptions {
  /** Does not ask. */
  readonly confirmed: boolean;
  /** Ends attachments that would keep the engine from removing. */
  readonly disconnect: boolean;
}

/**
 * `removeNetwork(network | networks, {confirmed, disconnect})` and `pruneNetworks({confirmed, all})` answer with the
 * ids of what they removed. Whatever would hurt somebody is said first, and left out unless it is chosen.
 */
export function removeCommands(
  session: EngineSession,
  undo: Undo,
): Pick<Handlers<Row>, 'removeNetwork' | 'pruneNetworks'> {
  return {
    removeNetwork: (call, task) =>
      visitEngine(session, task, async (visit) => {
        const options = removeOptions(call);
        const named = networksOf(call, visit.snapshot);
        const networks = named.length > 0 ? named : await chooseFrom(visit);
        for (const network of networks ?? []) {
          if (isPredefined(network)) throw new CommandError({ code: 'built-in', network: network.name });
        }
        if (!networks) return undefined;
        if (options.confirmed) return removeAll(networks, options.disconnect, undo, visit, task);
        const agreed = networks.length === 1 ? networks : await chooseHarmless(networks, visit);
        if (!agreed || !(await confirmRemoval(agreed, visit))) return undefined;
        return removeAll(agreed, true, undo, visit, task);
      }),
    pruneNetworks: (call, task) =>
      visitEngine(session, task, async (visit) => {
        const options = optionsArgument(call.kind === 'arguments' ? call.values : [], 0);
        const plan = prunePlan(visit.snapshot);
        if (options.flag('confirmed')) {
          const wanted = plan.filter(({ keep }) => !keep || options.flag('all'));
          return removeAll(
            wanted.map(({ network }) => network),
            false,
            undo,
            visit,
            task,
          );
        }
        if (plan.length === 0) {
          void notify('info', nothingToPruneNote());
          return [];
        }
        const chosen = await chooseMany(pruneTitle(), prunePlaceholder(), pruneChoices(plan));
        if (!chosen || !(await confirmRemoval(chosen, visit))) return undefined;
        return removeAll(chosen, false, undo, visit, task);
      }),
  };
}

function removeOptions(call: Call<Row>): RemoveOptions {
  const options = optionsArgument(call.kind === 'arguments' ? call.values : [], 1);
  return { confirmed: options.flag('confirmed'), disconnect: options.flag('disconnect') };
}

function chooseFrom({ snapshot }: Visit): Promise<readonly Network[] | undefined> {
  const obstacle = (network: Network) => (isPredefined(network) ? belongsToEngineNote() : undefined);
  return chooseMany(removeTitle(), removePlaceholder(), networkChoices(snapshot.networks, obstacle));
}

/** Where some of several would be missed, those are left out unless they are ticked. */
async function chooseHarmless(networks: readonly Network[], visit: Visit): Promise<readonly Network[] | undefined> {
  const harm = new Map(networks.map((network) => [network, removalImpacts(visit.snapshot, [network]).filter(hurts)]));
  if ([...harm.values()].every((impacts) => impacts.length === 0)) return networks;
  return chooseMany(
    removeTitle(),
    prunePlaceholder(),
    harmlessFirst(
      networkChoices(networks).map((choice) => withHarm(choice, harm.get(choice.value)?.map(impactSentence) ?? [])),
    ),
  );
}

function pruneChoices(plan: readonly PruneCandidate[]): readonly Choice<Network>[] {
  const reasons = new Map(plan.map(({ network, keep }) => [network, keep ? [keepReasonSentence(keep)] : []]));
  const choices = networkChoices(plan.map(({ network }) => network));
  return harmlessFirst(choices.map((choice) => withHarm(choice, reasons.get(choice.value) ?? [])));
}

function withHarm(choice: Choice<Network>, harm: readonly string[]): Choice<Network> {
  if (harm.length === 0) return { ...choice, picked: true };
  return { ...choice, icon: 'warning', detail: inLabel(shown(harm.join(' '))) };
}

function harmlessFirst(choices: readonly Choice<Network>[]): readonly Choice<Network>[] {
  return [...choices].sort((a, b) => Number(b.picked ?? false) - Number(a.picked ?? false));
}

function confirmRemoval(networks: readonly Network[], { snapshot }: Visit): Promise<boolean> {
  const impacts = removalImpacts(snapshot, networks);
  const membership = membershipOf(snapshot);
  const attached = networks.some(({ id }) => membership.of(id).some(({ endpoint }) => isAttached(endpoint)));
  return confirm({
    question: removeQuestion(networks.map(({ name }) => name)),
    consequences: consequencesOf(networks, impacts),
    action: attached ? disconnectAndRemoveAction() : removeAction(),
  });
}

function consequencesOf(networks: readonly Network[], impacts: readonly Impact[]): readonly string[] {
  const names = networks.length > 1 ? networks.map(({ name }) => name) : [];
  const sentences = impacts.map(impactSentence);
  return [...names, ...(impacts.some(hurts) ? sentences : [...sentences, nobodyUsesNote()])];
}

/** Stops at the first that fails; what is gone by then stays gone, and the tree shows it. */
async function removeAll(
  networks: readonly Network[],
  disconnect: boolean,
  undo: Undo,
  visit: Visit,
  task: Task,
): Promise<readonly string[]> {
  const removed: Network[] = [];
  const made: (Change | undefined)[] = [];
  try {
    for (const network of networks) {
      await task.working(removingTitle(shown(network.name)), async (signal) => {
        const members = disconnect ? 'disconnect' : 'refuse';
        const change = await undo.capture({ kind: 'remove', networkId: network.id, members }, signal);
        await removeOne(network, disconnect, visit, signal);
        made.push(change);
      });
      removed.push(network);
    }
  } catch (error) {
    throw withOffer(error, networks.slice(removed.length), task);
  } finally {
    undo.keep(made);
    await visit.settle();
  }
  if (removed.length > 0) vscode.window.setStatusBarMessage(inLabel(shown(removedNote(removed.map(nameOf)))), noteMs);
  return removed.map(({ id }) => id);
}

const noteMs = 4000;

async function removeOne(
  network: Network,
  disconnect: boolean,
  { engine, snapshot }: Visit,
  signal: AbortSignal,
): Promise<void> {
  if (disconnect) {
    const { members } = await engine.inspectNetwork(network.id, signal);
    for (const { containerId, name } of members) {
      const known = snapshot.containers.some(({ id }) => id === containerId);
      // What a crash has left of an attachment goes by force only, and by name.
      if (known) await engine.disconnect(network.id, containerId, 'normal', signal);
      else await engine.disconnect(network.id, name || containerId, 'force', signal);
    }
  }
  await engine.removeNetwork(network.id, signal);
}

/** Somebody came in between, or the listing does not show who it is: the engine is asked to let go of all. */
function withOffer(error: unknown, left: readonly Network[], task: Task): unknown {
  if (!(error instanceof EngineError) || error.failure.code !== 'network-in-use') return error;
  const ids = left.map(({ id }) => id);
  const again = () => task.runForPerson('removeNetwork', [ids, { confirmed: true, disconnect: true }]);
  return new FailureWithOffers(error, { 'disconnect-and-remove': again });
}

function nameOf(network: Network): string {
  return network.name;
}
