import type { Row } from '../../core/arrangement/rows';
import type { EngineSession } from '../../core/engine';
import { impactsOf } from '../../core/impact/changeImpacts';
import { membershipOf } from '../../core/membership';
import type { Network } from '../../core/model';
import { impactSentence } from '../../messages/impacts';
import {
  disconnectAction,
  disconnectFromPlaceholder,
  disconnectManyQuestion,
  disconnectQuestion,
  disconnectTitle,
  disconnectWhomPlaceholder,
  disconnectedManyNote,
  disconnectedNote,
  disconnectingManyTitle,
  disconnectingPairTitle,
  inspectingTitle,
  nobodyAttachedNote,
  nobodyAttachedObstacle,
  noImpactNote,
} from '../../messages/uiConnect';
import { optionsArgument } from '../arguments';
import type { Call } from '../call';
import { confirm } from '../confirm';
import type { Visit } from '../engineVisit';
import { visitEngine } from '../engineVisit';
import { makeChanges } from '../makeChanges';
import { shown } from '../neutral';
import { notify } from '../notify';
import type { Handlers, Task } from '../run';
import type { Undo } from '../undo';
import type { Pair } from './callTargets';
import { containersOf, networksOf, pairsOf } from './callTargets';
import { chooseMany, chooseOne, containerChoices, networkChoices } from './choices';

/** `disconnectContainer(network, container, {confirmed, force})` answers with the ids of what it disconnected. */
export function disconnectCommands(session: EngineSession, undo: Undo): Pick<Handlers<Row>, 'disconnectContainer'> {
  return {
    disconnectContainer: (call, task) =>
      visitEngine(session, task, async (visit) => {
        const options = optionsArgument(call.kind === 'arguments' ? call.values : [], 2);
        const [confirmed, force] = [options.flag('confirmed'), options.flag('force')];
        const pairs = await pairsFor(call, visit);
        if (pairs.length === 0) return undefined;
        if (!confirmed && !(await confirmDisconnection(pairs, visit, task))) return undefined;
        await (force ? forceAll(pairs, visit, task) : disconnectAll(pairs, undo, visit, task));
        return pairs.map(({ network, container }) => ({ networkId: network.id, containerId: container.id }));
      }),
  };
}

async function pairsFor(call: Call<Row>, visit: Visit): Promise<readonly Pair[]> {
  const selected = pairsOf(call);
  if (selected.length > 0) return selected;
  const networks = networksOf(call, visit.snapshot);
  const network = networks.length > 0 ? networks[0] : await chooseNetwork(visit);
  if (!network) return [];
  const named = containersOf(call, visit.snapshot);
  const containers = named.length > 0 ? named : ((await chooseAttached(network, visit)) ?? []);
  return containers.map((container) => ({ network, container }));
}

function chooseNetwork({ snapshot }: Visit): Promise<Network | undefined> {
  const membership = membershipOf(snapshot);
  const obstacle = ({ id }: Network) => (membership.of(id).length === 0 ? nobodyAttachedObstacle() : undefined);
  return chooseOne(disconnectTitle(), disconnectFromPlaceholder(), networkChoices(snapshot.networks, obstacle));
}

async function chooseAttached(network: Network, { snapshot }: Visit) {
  const attached = membershipOf(snapshot).of(network.id);
  if (attached.length === 0) {
    void notify('info', shown(nobodyAttachedNote(network.name)));
    return undefined;
  }
  const choices = containerChoices(attached.map(({ container }) => container));
  return chooseMany(disconnectTitle(), disconnectWhomPlaceholder(shown(network.name)), choices);
}

async function confirmDisconnection(pairs: readonly Pair[], visit: Visit, task: Task): Promise<boolean> {
  const [first] = pairs;
  if (!first) return false;
  const impacts = await consequencesOf(pairs, visit, task);
  const one = pairs.length === 1;
  return confirm({
    question: one ? disconnectQuestion(first.container.name, first.network.name) : disconnectManyQuestion(pairs.length),
    consequences: impacts.length > 0 ? impacts : [noImpactNote()],
    action: disconnectAction(),
  });
}

/** Aliases are in no listing: they are asked for, so that the names that will be missed can be told. */
async function consequencesOf(pairs: readonly Pair[], visit: Visit, task: Task): Promise<readonly string[]> {
  const containers = [...new Set(pairs.map(({ container }) => container))];
  const changes = await task.working(inspectingTitle(), (signal) =>
    Promise.all(
      containers.map(async (container) => ({
        container,
        leaves: pairs.filter((pair) => pair.container === container).map(({ network }) => network),
        details: await visit.engine.inspectContainer(container.id, signal),
      })),
    ),
  );
  return impactsOf(visit, changes).map(impactSentence);
}

async function disconnectAll(pairs: readonly Pair[], undo: Undo, visit: Visit, task: Task): Promise<void> {
  const [first] = pairs;
  const one = first && pairs.length === 1;
  const requests = pairs.map(
    ({ network, container }) => ({ kind: 'disconnect', networkId: network.id, containerId: container.id }) as const,
  );
  const title = one
    ? disconnectingPairTitle(first.container.name, first.network.name)
    : disconnectingManyTitle(pairs.length);
  const note = one ? disconnectedNote(first.container.name, first.network.name) : disconnectedManyNote(pairs.length);
  await makeChanges({ title: shown(title), note, requests }, undo, visit, task);
}

/** Makes the engine let go of what it may no longer know how to disconnect, so that it cannot be verified or undone. */
async function forceAll(pairs: readonly Pair[], visit: Visit, task: Task): Promise<void> {
  try {
    for (const { network, container } of pairs) {
      await task.working(disconnectingPairTitle(shown(container.name), shown(network.name)), (signal) =>
        visit.engine.disconnect(network.id, container.id, 'force', signal),
      );
    }
  } finally {
    await visit.settle();
  }
}
