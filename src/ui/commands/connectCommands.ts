import * as vscode from 'vscode';
import type { Row } from '../../core/arrangement/rows';
import type { Change } from '../../core/change/change';
import type { EndpointRequest, EngineSession } from '../../core/engine';
import { impactsOf } from '../../core/impact/changeImpacts';
import { hurts } from '../../core/impact/impact';
import { joinObstacle, networkObstacle } from '../../core/joinObstacle';
import type { Membership } from '../../core/membership';
import { membershipOf } from '../../core/membership';
import type { Container, Network } from '../../core/model';
import { impactSentence } from '../../messages/impacts';
import {
  connectAction,
  connectManyQuestion,
  connectQuestion,
  connectTitle,
  connectToPlaceholder,
  connectWhomPlaceholder,
  connectWhomToManyPlaceholder,
  connectedManyNote,
  connectedNote,
  connectingPairTitle,
} from '../../messages/uiConnect';
import { joinObstacleMessage } from '../../messages/joinObstacles';
import { optionsArgument } from '../arguments';
import type { Call } from '../call';
import { confirm } from '../confirm';
import type { Visit } from '../engineVisit';
import { visitEngine } from '../engineVisit';
import { inLabel, shown } from '../neutral';
import type { Handlers, Task } from '../run';
import type { Undo } from '../undo';
import type { Pair } from './callTargets';
import { containersOf, networksOf } from './callTargets';
import { chooseMany, containerChoices, networkChoices } from './choices';

/** `connectContainer(network, container, {ipv4, ipv6, aliases})` answers with the ids of what it connected. */
export function connectCommands(session: EngineSession, undo: Undo): Pick<Handlers<Row>, 'connectContainer'> {
  return {
    connectContainer: (call, task) =>
      visitEngine(session, task, async (visit) => {
        const request = endpointRequest(call);
        const pairs = await pairsFor(call, visit);
        if (pairs.length === 0) return undefined;
        // Where somebody was asked who joins, somebody is there to be told what it breaks.
        const asked = call.kind !== 'arguments' || containersOf(call, visit.snapshot).length === 0;
        if (asked && !(await confirmConnection(pairs, request, visit))) return undefined;
        await connectAll(pairs, request, undo, visit, task);
        return pairs.map(({ network, container }) => ({ networkId: network.id, containerId: container.id }));
      }),
  };
}

function endpointRequest(call: Call<Row>): EndpointRequest {
  const options = optionsArgument(call.kind === 'arguments' ? call.values : [], 2);
  const [ipv4, ipv6, aliases] = [options.text('ipv4'), options.text('ipv6'), options.texts('aliases')];
  return { ...(ipv4 !== undefined && { ipv4 }), ...(ipv6 !== undefined && { ipv6 }), ...(aliases && { aliases }) };
}

/** Every container with every network; what the call does not name is asked for. */
async function pairsFor(call: Call<Row>, { snapshot }: Visit): Promise<readonly Pair[]> {
  const [givenNetworks, givenContainers] = [networksOf(call, snapshot), containersOf(call, snapshot)];
  const membership = membershipOf(snapshot);
  const networks =
    givenNetworks.length > 0
      ? givenNetworks
      : await chooseMany(
          connectTitle(),
          connectToPlaceholder(),
          networkChoices(snapshot.networks, (network) => obstacleOf(membership, [network], givenContainers)),
        );
  if (!networks) return [];
  const containers =
    givenContainers.length > 0
      ? givenContainers
      : await chooseMany(
          connectTitle(),
          whomPlaceholder(networks),
          containerChoices(snapshot.containers, (container) => obstacleOf(membership, networks, [container])),
        );
  return networks.flatMap((network) => (containers ?? []).map((container) => ({ network, container })));
}

function whomPlaceholder(networks: readonly Network[]): string {
  const [first] = networks;
  return first && networks.length === 1
    ? connectWhomPlaceholder(shown(first.name))
    : connectWhomToManyPlaceholder(networks.length);
}

/** What keeps a choice from making sense: where no single connection would come of it. */
function obstacleOf(
  membership: Membership,
  networks: readonly Network[],
  containers: readonly Container[],
): string | undefined {
  const pairs =
    containers.length === 0
      ? networks.map((network) => networkObstacle(network))
      : networks.flatMap((network) => containers.map((container) => joinObstacle(membership, network, container)));
  const [first] = pairs;
  return first && pairs.every((obstacle) => obstacle !== undefined) ? joinObstacleMessage(first) : undefined;
}

/** Asks only where somebody would lose something. */
async function confirmConnection(
  pairs: readonly Pair[],
  request: EndpointRequest,
  { snapshot }: Visit,
): Promise<boolean> {
  const impacts = impactsOf(
    snapshot,
    pairs.map(({ network, container }) => ({ container, leaves: [], joins: { network, request } })),
  );
  const [first] = pairs;
  if (!first || !impacts.some(hurts)) return true;
  const one = pairs.length === 1;
  return confirm({
    question: one ? connectQuestion(first.container.name, first.network.name) : connectManyQuestion(pairs.length),
    consequences: impacts.map(impactSentence),
    action: connectAction(),
  });
}

async function connectAll(
  pairs: readonly Pair[],
  endpoint: EndpointRequest,
  undo: Undo,
  visit: Visit,
  task: Task,
): Promise<void> {
  const made: (Change | undefined)[] = [];
  try {
    for (const { network, container } of pairs) {
      await task.working(connectingPairTitle(shown(container.name), shown(network.name)), async (signal) => {
        const request = { kind: 'connect', networkId: network.id, containerId: container.id, endpoint } as const;
        const change = await undo.capture(request, signal);
        await visit.engine.connect(network.id, container.id, endpoint, signal);
        made.push(change);
      });
    }
  } finally {
    undo.keep(made);
    await visit.settle();
  }
  vscode.window.setStatusBarMessage(inLabel(shown(noteOf(pairs))), noteMs);
}

const noteMs = 4000;

function noteOf(pairs: readonly Pair[]): string {
  const [first] = pairs;
  return first && pairs.length === 1
    ? connectedNote(first.container.name, first.network.name)
    : connectedManyNote(pairs.length);
}
