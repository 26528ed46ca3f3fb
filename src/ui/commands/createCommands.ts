import * as vscode from 'vscode';
import type { Row } from '../../core/arrangement/rows';
import type { CreateNetworkRequest, NetworkEngine } from '../../core/engine';
import { EngineError } from '../../core/failure';
import { driverFacts } from '../../core/drivers';
import type { Network } from '../../core/model';
import { checkCreate } from '../../core/requests/checkCreate';
import type { CreateContext } from '../../core/requests/createContext';
import { likeLast, usualDriver } from '../../core/requests/driverOffers';
import { duplicateRequest } from '../../core/requests/duplicateRequest';
import { freeName } from '../../core/requests/nameProblems';
import type { CreateProblem } from '../../core/requests/problem';
import { keyOf } from '../../core/spelling/composeSnippet';
import { createProblemSentence } from '../../messages/createProblems';
import { createTitle, createdNote, creatingTitle } from '../../messages/uiCreate';
import { duplicatePlaceholder, duplicateTitle } from '../../messages/uiReview';
import type { Options } from '../arguments';
import { optionsArgument, textArgument } from '../arguments';
import type { Call } from '../call';
import { CommandError } from '../commandError';
import type { Visit } from '../engineVisit';
import { visitEngine } from '../engineVisit';
import { FailureWithOffers } from '../failures';
import { inLabel, shown } from '../neutral';
import { notify } from '../notify';
import type { Handlers, Task } from '../run';
import { contextOf, lookAround } from '../surroundings';
import type { Neighbourhood } from '../surroundings';
import type { NetworksView } from '../tree/networksView';
import { askCreateNetwork, askReview } from '../wizards/createNetwork';
import type { CreateWizard } from '../wizards/createNetwork';
import type { WizardMemory } from '../wizards/wizardMemory';
import { networksOf } from './callTargets';
import { chooseOne, networkChoices } from './choices';
import { swarmWayOut } from './swarm';

type Draft = CreateNetworkRequest;
type Ask = (draft: Draft, wizard: CreateWizard) => Promise<Draft | undefined>;

/**
 * `createNetwork(name, {driver, subnet, gateway, range, internal, attachable, ipv4, ipv6, options, labels})`, or the name
 * among the options, answers with the id of the new network. Without a name, or with `{ask: true}`, the wizard asks.
 * `duplicateNetwork(network)` asks on the wizard's last page; with `{confirmed: true, name}` it does not.
 */
export function createCommands(
  neighbourhood: Neighbourhood,
  tree: Pick<NetworksView, 'selectNew'>,
  memory: WizardMemory,
): Pick<Handlers<Row>, 'createNetwork' | 'duplicateNetwork'> {
  const { session } = neighbourhood;
  const asked: Ask = async (draft, wizard) => {
    const chosen = await askCreateNetwork(draft, wizard);
    if (chosen) memory.keep(chosen);
    return chosen;
  };
  return {
    createNetwork: (call, task) =>
      visitEngine(session, task, (visit) => {
        const context = contextOf(session, visit);
        const { request, ask } = requestIn(call, context);
        if (request && !ask) return create(request, visit.engine, visit, task, context);
        const first = (around: CreateContext): Draft => request ?? draftFor(around, memory);
        return askAndCreate(first, asked, { ...neighbourhood, tree, visit, task, title: createTitle() });
      }),
    duplicateNetwork: (call, task) =>
      visitEngine(session, task, async (visit) => {
        const { networks } = visit.snapshot;
        const [named] = networksOf(call, visit.snapshot);
        const choices = networkChoices(networks, duplicateObstacle);
        const network = named ?? (await chooseOne(duplicateTitle(), duplicatePlaceholder(), choices));
        if (!network) return undefined;
        const options = optionsArgument(call.kind === 'arguments' ? call.values : [], 1);
        const name = options.text('name');
        const like = (context: CreateContext): Draft => ({
          ...duplicateRequest(network, context),
          ...(name !== undefined && { name }),
        });
        if (options.flag('confirmed')) {
          const context = contextOf(session, visit);
          return create(like(context), visit.engine, visit, task, context);
        }
        const title = duplicateTitle();
        return askAndCreate(like, reviewOf(title), { ...neighbourhood, tree, visit, task, title });
      }),
  };
}

/** Of some drivers there is one network, which the engine makes. */
function duplicateObstacle({ driver, configOnly }: Network): string | undefined {
  if (configOnly || driverFacts(driver)?.creatable !== false) return undefined;
  return createProblemSentence({ code: 'driver-single', driver, severity: 'error', at: { field: 'driver' } });
}

function reviewOf(title: string): Ask {
  return (draft, wizard) => askReview(title, draft, wizard);
}

interface Wanted {
  readonly request: Draft | undefined;
  /** Whether a person is to be asked all the same. */
  readonly ask: boolean;
}

/** What a program wants; undefined where it does not say. */
function requestIn(call: Call<Row>, { engine }: CreateContext): Wanted {
  if (call.kind !== 'arguments') return { request: undefined, ask: true };
  const named = typeof call.values[0] !== 'object';
  const options = optionsArgument(call.values, named ? 1 : 0);
  const name = named ? textArgument(call.values, 0) : options.text('name');
  const request = name === undefined ? undefined : requestOf(name, options, usualDriver(engine));
  return { request, ask: options.flag('ask') };
}

function requestOf(name: string, options: Options, driver: string): Draft {
  const [subnet, gateway, range] = ['subnet', 'gateway', 'range'].map((option) => options.text(option));
  const [driverOptions, labels] = [tableOf(options, 'options'), tableOf(options, 'labels')];
  return {
    name,
    driver: options.text('driver') ?? driver,
    ...(options.flag('internal') && { internal: true }),
    ...(options.flag('attachable') && { attachable: true }),
    ...(options.choice('ipv4') === false && { ipv4: false }),
    ...(options.flag('ipv6') && { ipv6: true }),
    ...(driverOptions && { options: driverOptions }),
    ...(labels && { labels }),
    ...(subnet !== undefined && {
      pools: [{ subnet, ...(gateway !== undefined && { gateway }), ...(range !== undefined && { range }) }],
    }),
  };
}

function tableOf(options: Options, name: string): ReadonlyMap<string, string> | undefined {
  const table = options.table(name);
  return table && new Map([...table].flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
}

/** What one gets by pressing Enter all the way: in this workspace the same kind of network as the last time. */
function draftFor(context: CreateContext, { last }: WizardMemory): Draft {
  const { networks, engine } = context;
  const usual = keyOf(vscode.workspace.name ?? usualName);
  const name = networks.some((network) => network.name === usual) ? freeName(usual, networks) : usual;
  const draft: Draft = { name, driver: usualDriver(engine) };
  return last ? likeLast(draft, last, context) : draft;
}

const usualName = 'network';

interface Asking extends Neighbourhood {
  readonly tree: Pick<NetworksView, 'selectNew'>;
  readonly visit: Visit;
  readonly task: Task;
  /** Of the page that one comes back to. */
  readonly title: string;
}

/**
 * Asks until there is a network or the person leaves. What the engine refuses is told with a button that leads back to
 * the last page, where everything still is as it was typed.
 */
async function askAndCreate(
  first: (context: CreateContext) => Draft,
  ask: Ask,
  asking: Asking,
): Promise<string | undefined> {
  const { session, tree, visit, task, title } = asking;
  const context = await lookAround(asking, visit);
  const wizard = { context, wayOut: swarmWayOut(session, task) };
  let draft = await ask(first(context()), wizard);
  // Somebody may have taken the name or the subnet while the last page was read: it says so.
  while (draft && gravestProblem(draft, context())) draft = await askReview(title, draft, wizard);
  if (!draft) return undefined;
  const request = draft;
  try {
    const id = await create(request, await session.engine(task.signal), visit, task, context());
    await tree.selectNew(id);
    return id;
  } catch (error) {
    if (!(error instanceof EngineError) || error.failure.code === 'cancelled') throw error;
    await visit.settle();
    throw new FailureWithOffers(error, waysBack(request, asking), gravestProblem(request, context()));
  }
}

function waysBack(request: Draft, asking: Asking): FailureWithOffers['offers'] {
  const again = () =>
    asking.task.doForPerson('createNetwork', async (task) => {
      await visitEngine(asking.session, task, (visit) =>
        askAndCreate(() => request, reviewOf(asking.title), { ...asking, visit, task }),
      );
    });
  return { 'choose-name': again, 'choose-subnet': again, 'choose-driver': again, 'change-request': again };
}

/** Something may have come between: then the other side has a name by now. */
function gravestProblem(request: Draft, context: CreateContext): CreateProblem | undefined {
  return checkCreate(request, context).find(({ severity }) => severity === 'error');
}

async function create(
  request: Draft,
  engine: NetworkEngine,
  visit: Visit,
  task: Task,
  context: CreateContext,
): Promise<string> {
  const problem = gravestProblem(request, context);
  if (problem) throw new CommandError({ code: 'bad-request', problem });
  const title = creatingTitle(shown(request.name));
  const { id, warning } = await task.working(title, (signal) => engine.createNetwork(request, signal));
  await visit.settle();
  if (warning !== '') void notify('warning', shown(warning));
  vscode.window.setStatusBarMessage(inLabel(shown(createdNote(request.name))), noteMs);
  return id;
}

const noteMs = 4000;
