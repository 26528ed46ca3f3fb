import * as vscode from 'vscode';
import type { Row } from '../../core/arrangement/rows';
import type { CreateNetworkRequest, EngineSession } from '../../core/engine';
import { EngineError } from '../../core/failure';
import { checkCreate } from '../../core/requests/checkCreate';
import type { CreateContext } from '../../core/requests/createContext';
import { freeName } from '../../core/requests/nameProblems';
import { keyOf } from '../../core/spelling/composeSnippet';
import { createdNote, creatingTitle } from '../../messages/uiCreate';
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
import { readSettings } from '../settings';
import type { CreateDraft } from '../wizards/createNetwork';
import { askCreateNetwork, requestFrom } from '../wizards/createNetwork';

/**
 * `createNetwork(name, {driver, subnet, gateway, range, internal, attachable, ipv6})` answers with the id of the new
 * network. Without a name, or with `{ask: true}`, the wizard asks.
 */
export function createCommands(session: EngineSession): Pick<Handlers<Row>, 'createNetwork'> {
  return {
    createNetwork: (call, task) =>
      visitEngine(session, task, async (visit) => {
        const context = () => contextOf(visit);
        const { name, options } = argumentsOf(call);
        if (name !== undefined && !options.flag('ask')) {
          return create(requestOf(name, options), visit, task, context());
        }
        const draft = await askCreateNetwork(draftOf(name, options, context()), context);
        if (!draft) return undefined;
        try {
          return await create(requestFrom(draft), visit, task, context());
        } catch (error) {
          throw withOffers(error, draft, task);
        }
      }),
  };
}

function argumentsOf(call: Call<Row>): { readonly name: string | undefined; readonly options: Options } {
  const values = call.kind === 'arguments' ? call.values : [];
  return { name: textArgument(values, 0), options: optionsArgument(values, 1) };
}

function contextOf({ engine, snapshot }: Visit): CreateContext {
  const { reservedSubnets } = readSettings();
  return { engine: engine.info, networks: snapshot.networks, reservedSubnets };
}

function requestOf(name: string, options: Options): CreateNetworkRequest {
  const [subnet, gateway, range] = ['subnet', 'gateway', 'range'].map((option) => options.text(option));
  return {
    name,
    driver: options.text('driver') ?? usualDriver,
    ...(options.flag('internal') && { internal: true }),
    ...(options.flag('attachable') && { attachable: true }),
    ...(options.flag('ipv6') && { ipv6: true }),
    ...(subnet !== undefined && {
      pools: [{ subnet, ...(gateway !== undefined && { gateway }), ...(range !== undefined && { range }) }],
    }),
  };
}

const usualDriver = 'bridge';

function draftOf(name: string | undefined, options: Options, { networks }: CreateContext): CreateDraft {
  const usual = keyOf(vscode.workspace.name ?? usualName);
  const free = networks.some((network) => network.name === usual) ? freeName(usual, networks) : usual;
  return {
    name: name ?? free,
    driver: options.text('driver') ?? usualDriver,
    subnet: options.text('subnet') ?? '',
  };
}

const usualName = 'network';

async function create(
  request: CreateNetworkRequest,
  visit: Visit,
  task: Task,
  context: CreateContext,
): Promise<string> {
  const problem = checkCreate(request, context).find(({ severity }) => severity === 'error');
  if (problem) throw new CommandError({ code: 'bad-request', problem });
  const title = creatingTitle(shown(request.name));
  const { id, warning } = await task.working(title, (signal) => visit.engine.createNetwork(request, signal));
  await visit.settle();
  if (warning !== '') void notify('warning', shown(warning));
  vscode.window.setStatusBarMessage(inLabel(shown(createdNote(request.name))), noteMs);
  return id;
}

const noteMs = 4000;

/** The engine knows more than we do: its refusal leads back to what was typed. */
function withOffers(error: unknown, draft: CreateDraft, task: Task): unknown {
  if (!(error instanceof EngineError)) return error;
  const { name, driver, subnet } = draft;
  const again = () => task.runForPerson('createNetwork', [name, { ask: true, driver, subnet }]);
  return new FailureWithOffers(error, {
    'choose-name': again,
    'choose-subnet': again,
    'choose-driver': again,
  });
}
