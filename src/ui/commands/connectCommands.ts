import type { Row } from '../../core/arrangement/rows';
import type { EndpointRequest, EngineSession } from '../../core/engine';
import { impactsOf } from '../../core/impact/changeImpacts';
import { hurts } from '../../core/impact/impact';
import { membershipOf } from '../../core/membership';
import { checkConnect } from '../../core/requests/checkConnect';
import type { ConnectContext } from '../../core/requests/connectContext';
import { impactSentence } from '../../messages/impacts';
import {
  connectAction,
  connectBesideLabel,
  connectManyQuestion,
  connectOrMovePlaceholder,
  connectQuestion,
  connectTitle,
  connectedManyNote,
  connectedNote,
  connectingManyTitle,
  connectingPairTitle,
  moveThereLabel,
} from '../../messages/uiConnect';
import { endpointArgument } from '../endpointArgument';
import { optionsArgument } from '../arguments';
import { CommandError } from '../commandError';
import { confirm } from '../confirm';
import type { Visit } from '../engineVisit';
import { visitEngine } from '../engineVisit';
import { makeChanges } from '../makeChanges';
import { inLabel, shown } from '../neutral';
import { requestFor } from '../requestFor';
import type { Handlers, Task } from '../run';
import { networkNamed } from '../targets';
import type { Undo } from '../undo';
import type { ConnectDraft } from '../wizards/connect';
import { askConnection } from '../wizards/connect';
import type { Pair } from './callTargets';
import { containersOf, networksOf } from './callTargets';
import { chooseOne } from './choices';

/**
 * `connectContainer(networks, containers, {aliases, ipv4, ipv6, mac, gatewayPriority, interfaceName, sysctls, linkLocal,
 * ask, preview, from})` answers with the ids of what it connected. A person is shown all of it before; a program only with
 * `ask`. `preview` asks where somebody would be hurt, and only there; `from` asks whether they shall rather move from that
 * network.
 */
export function connectCommands(session: EngineSession, undo: Undo): Pick<Handlers<Row>, 'connectContainer'> {
  return {
    connectContainer: (call, task) =>
      visitEngine(session, task, async (visit) => {
        const options = optionsArgument(call.kind === 'arguments' ? call.values : [], 2);
        const given = {
          networks: networksOf(call, visit.snapshot),
          containers: containersOf(call, visit.snapshot),
          request: endpointArgument(options),
        };
        const whole = given.networks.length > 0 && given.containers.length > 0;
        const from = options.text('from');
        if (from !== undefined && whole && (await askWhetherMove(given, from, visit, task)) !== 'connect')
          return undefined;
        const asks = call.kind !== 'arguments' || options.flag('ask') || !whole;
        const wanted = asks ? await askConnection(given, visit) : given;
        if (!wanted) return undefined;
        const pairs = wanted.networks.flatMap((network) =>
          wanted.containers.map((container) => ({ network, container })),
        );
        if (!asks && options.flag('preview') && !(await confirmConnection(pairs, wanted.request, visit)))
          return undefined;
        await connectAll(pairs, await requestFor(pairs, wanted.request, visit), undo, visit, task);
        return pairs.map(({ network, container }) => ({ networkId: network.id, containerId: container.id }));
      }),
  };
}

/** For what was dragged from one network to another, which may mean either. A move is a command of its own. */
async function askWhetherMove(
  { networks, containers }: ConnectDraft,
  from: string,
  { snapshot }: Visit,
  task: Task,
): Promise<'connect' | undefined> {
  const [to] = networks;
  const leaves = networkNamed(snapshot, from);
  if (!to || networks.length > 1) return 'connect';
  const chosen = await chooseOne<'connect' | 'move'>(connectTitle(), connectOrMovePlaceholder(), [
    { label: inLabel(shown(connectBesideLabel(to.name))), icon: 'add', value: 'connect' },
    { label: inLabel(shown(moveThereLabel(leaves.name, to.name))), icon: 'arrow-right', value: 'move' },
  ]);
  if (chosen !== 'move') return chosen;
  const ids = containers.map(({ id }) => id);
  task.runForPerson('moveContainer', [ids, leaves.id, to.id]);
  return undefined;
}

/** Asks only where somebody would lose something. */
async function confirmConnection(pairs: readonly Pair[], request: EndpointRequest, visit: Visit): Promise<boolean> {
  const impacts = impactsOf(
    visit,
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
  refuseFaults(pairs, endpoint, visit);
  const [first] = pairs;
  const requests = pairs.map(
    ({ network, container }) =>
      ({ kind: 'connect', networkId: network.id, containerId: container.id, endpoint }) as const,
  );
  const one = first && pairs.length === 1;
  const title = one ? connectingPairTitle(first.container.name, first.network.name) : connectingManyTitle(pairs.length);
  const note = one ? connectedNote(first.container.name, first.network.name) : connectedManyNote(pairs.length);
  await makeChanges({ title: shown(title), note, requests }, undo, visit, task);
}

/** What the engine would refuse, or half make, it is not asked for. Who cannot join at all is found out with the rest. */
function refuseFaults(pairs: readonly Pair[], request: EndpointRequest, { engine, snapshot }: Visit): void {
  const membership = membershipOf(snapshot);
  const [problem] = pairs
    .map((pair): ConnectContext => ({ engine: engine.info, membership, ...pair }))
    .flatMap((context) => checkConnect(request, context))
    .filter(({ severity, code }) => severity === 'error' && code !== 'obstacle');
  if (problem) throw new CommandError({ code: 'bad-connection', problem });
}
