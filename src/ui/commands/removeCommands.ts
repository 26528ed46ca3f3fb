import type { Row } from '../../core/arrangement/rows';
import type { EngineSession } from '../../core/engine';
import type { Impact } from '../../core/impact/impact';
import { hurts } from '../../core/impact/impact';
import { removalImpacts } from '../../core/impact/networkRemoval';
import type { PruneCandidate } from '../../core/impact/prunePlan';
import { prunePlan } from '../../core/impact/prunePlan';
import { isAttached, membershipOf } from '../../core/membership';
import type { Network } from '../../core/model';
import { isPredefined } from '../../core/networkRole';
import { impactSentence, keepReasonSentence } from '../../messages/impacts';
import { prose } from '../../messages/prose';
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
import { makeChanges } from '../makeChanges';
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
        const plan = prunePlan(visit);
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
  const harm = new Map(networks.map((network) => [network, removalImpacts(visit, [network]).filter(hurts)]));
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
  return { ...choice, icon: 'warning', detail: inLabel(shown(prose(harm))) };
}

function harmlessFirst(choices: readonly Choice<Network>[]): readonly Choice<Network>[] {
  return [...choices].sort((a, b) => Number(b.picked ?? false) - Number(a.picked ?? false));
}

function confirmRemoval(networks: readonly Network[], visit: Visit): Promise<boolean> {
  const impacts = removalImpacts(visit, networks);
  const membership = membershipOf(visit.snapshot);
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

/** What is gone stays gone where another is refused, and the tree shows it. */
async function removeAll(
  networks: readonly Network[],
  disconnect: boolean,
  undo: Undo,
  visit: Visit,
  task: Task,
): Promise<readonly string[]> {
  const names = networks.map(({ name }) => name);
  const title = removingTitle(names.map(shown));
  if (disconnect) await task.working(title, (signal) => clearLeftovers(networks, visit, signal));
  const members = disconnect ? 'disconnect' : 'refuse';
  const requests = networks.map(({ id }) => ({ kind: 'remove', networkId: id, members }) as const);
  await makeChanges({ title, note: removedNote(names), requests }, undo, visit, task);
  return networks.map(({ id }) => id);
}

/** What a crash has left of an attachment belongs to no container, and goes by force only, and by name. */
async function clearLeftovers(networks: readonly Network[], visit: Visit, signal: AbortSignal): Promise<void> {
  const { engine, snapshot } = visit;
  const known = new Set(snapshot.containers.map(({ id }) => id));
  for (const { id, scope } of networks) {
    if (scope !== 'local') continue;
    const { members } = await engine.inspectNetwork(id, signal);
    const leftovers = members.filter(({ containerId }) => !known.has(containerId));
    if (leftovers.length === 0) continue;
    // A container that came in between is no leftover.
    const { containers } = await engine.snapshot(signal);
    for (const { containerId, name } of leftovers)
      if (!containers.some((container) => container.id === containerId))
        await engine.disconnect(id, name || containerId, 'force', signal);
  }
}
