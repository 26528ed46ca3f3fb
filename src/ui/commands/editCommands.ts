import type { Row } from '../../core/arrangement/rows';
import { readAddress } from '../../core/addressing';
import { editObstacle } from '../../core/change/editObstacle';
import { unannounced } from '../../core/change/losses';
import { newErrors } from '../../core/change/newErrors';
import type { AskedAddresses, NetworkChanges, PerformOptions } from '../../core/change/port';
import { projectOf } from '../../core/composeLabels';
import type { EngineSession } from '../../core/engine';
import { composeProject } from '../../core/inspection/networkFacts';
import type { Network, Snapshot } from '../../core/model';
import { requestOf } from '../../core/requestOf';
import type { CreateContext } from '../../core/requests/createContext';
import { refusalSentence, restoredSentence } from '../../messages/changes';
import {
  composeOwnedPlaceholder,
  editAllTheSameAction,
  editAllTheSameDetail,
  editTitle,
  editWhichPlaceholder,
  editedNote,
  editingTitle,
  openComposeFileAction,
} from '../../messages/uiEdit';
import type { Options } from '../arguments';
import { optionsArgument } from '../arguments';
import type { Call } from '../call';
import type { MadeChange } from '../changeOutcome';
import { madeChange, refuse } from '../changeOutcome';
import { showChange } from '../changeProgress';
import { CommandError } from '../commandError';
import type { Visit } from '../engineVisit';
import { visitEngine } from '../engineVisit';
import { inLabel, shown } from '../neutral';
import { notify } from '../notify';
import { openComposeFile } from '../panels/composeFile';
import { changedRequest, requestOptionNames } from '../requestArgument';
import type { Handlers, Task } from '../run';
import { readSettings } from '../settings';
import { containerNamed } from '../targets';
import { tellMade } from '../tellMade';
import type { Undo } from '../undo';
import type { EditDraft } from '../wizards/editNetwork';
import { askEdit } from '../wizards/editNetwork';
import { networksOf } from './callTargets';
import { chooseOne, networkChoices } from './choices';

export interface EditCommandParts {
  readonly session: EngineSession;
  readonly changes: NetworkChanges;
  readonly undo: Undo;
}

/**
 * `editNetwork(network, {name, driver, subnet, …, addresses: {container: address}})` answers with the id that the network
 * has from then on. Without anything to change, the wizard asks.
 */
export function editCommands({ session, changes, undo }: EditCommandParts): Pick<Handlers<Row>, 'editNetwork'> {
  async function make(
    network: Network,
    work: (how: Required<PerformOptions>) => Promise<MadeChange>,
    visit: Visit,
    task: Task,
  ): Promise<MadeChange> {
    try {
      const made = await showChange(editingTitle(shown(network.name)), task.signal, work);
      undo.keep([made.change]);
      return made;
    } finally {
      await visit.settle();
    }
  }

  async function editAsTold(network: Network, options: Options, visit: Visit, task: Task): Promise<string | undefined> {
    const { target, addresses } = draftOf(network, options, visit.snapshot);
    const [problem] = newErrors(requestOf(network), target, contextOf(network, visit));
    if (problem) throw new CommandError({ code: 'bad-request', problem });
    const request = { kind: 'edit', networkId: network.id, target, addresses } as const;
    return newId(await make(network, (how) => undo.make(request, how), visit, task));
  }

  async function editAsAsked(network: Network, visit: Visit, task: Task): Promise<string | undefined> {
    if (!(await mayLeaveFile(network, visit.snapshot))) return undefined;
    const first = { target: requestOf(network), addresses: new Map<string, AskedAddresses>() };
    const context = () => contextOf(network, visit);
    const ready = await askEdit(network, first, { changes, context, snapshot: () => visit.snapshot, task });
    if (!ready) return undefined;
    const perform = async (how: PerformOptions) => {
      const outcome = await changes.perform(ready.change, how);
      // Much may have been undone by then: whoever cancelled wants to know how it ended.
      if (outcome.kind === 'restored' && outcome.setback.code === 'cancelled')
        void notify('info', restoredSentence(outcome.setback));
      return madeChange(outcome);
    };
    const made = await make(network, perform, visit, task);
    tellMade(editedNote(network.name, ready.change.containers.length), unannounced(made.losses, ready.losses), task);
    return newId(made);
  }

  return {
    editNetwork: (call, task) =>
      visitEngine(session, task, async (visit) => {
        const network = await networkFor(call, visit);
        if (!network) return undefined;
        const obstacle = editObstacle(network, visit.engine.info);
        if (obstacle) refuse([obstacle]);
        const told = call.kind === 'arguments' && call.values.length > 1;
        return told
          ? editAsTold(network, optionsArgument(call.values, 1), visit, task)
          : editAsAsked(network, visit, task);
      }),
  };
}

async function networkFor(call: Call<Row>, { engine, snapshot }: Visit): Promise<Network | undefined> {
  const [named] = networksOf(call, snapshot);
  if (named) return named;
  const choices = networkChoices(snapshot.networks, (network) => {
    const obstacle = editObstacle(network, engine.info);
    return obstacle && refusalSentence(obstacle);
  });
  return chooseOne(editTitle(), editWhichPlaceholder(), choices);
}

function contextOf(network: Network, { engine, snapshot }: Visit): CreateContext {
  const { reservedSubnets } = readSettings();
  return { engine: engine.info, networks: snapshot.networks, replaces: network.id, reservedSubnets };
}

function draftOf(network: Network, options: Options, snapshot: Snapshot): EditDraft {
  const known = [...requestOptionNames, 'addresses'];
  const unknown = options.names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new CommandError({ code: 'unknown-option', option: unknown, known });
  const addresses = [...(options.table('addresses') ?? [])].map(
    ([container, text]) => [containerNamed(snapshot, container).id, askedFor(text ?? '')] as const,
  );
  return { target: changedRequest(requestOf(network), options), addresses: new Map(addresses) };
}

/** One address, or one of each family; none is left to the engine. */
function askedFor(text: string): AskedAddresses {
  const addresses = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(readAddress);
  if (addresses.includes(undefined))
    throw new CommandError({ code: 'bad-option', option: 'addresses', expected: 'address' });
  const [ipv4, ipv6] = ([4, 6] as const).map((family) => addresses.find((each) => each?.family === family)?.address);
  return { ...(ipv4 !== undefined && { ipv4 }), ...(ipv6 !== undefined && { ipv6 }) };
}

/** A network of a Compose project is better changed in the project's file; true where it is to be edited here. */
async function mayLeaveFile(network: Network, snapshot: Snapshot): Promise<boolean> {
  const project = projectOf(network);
  if (project === undefined) return true;
  const file = composeProject(network, snapshot)?.file;
  const choice = await chooseOne<'file' | 'here'>(editTitle(), shown(composeOwnedPlaceholder(network.name, project)), [
    ...(file === undefined
      ? []
      : [{ label: openComposeFileAction(), detail: inLabel(shown(file)), icon: 'go-to-file', value: 'file' } as const]),
    { label: editAllTheSameAction(), detail: editAllTheSameDetail(), icon: 'edit', value: 'here' },
  ]);
  if (choice === 'file' && file !== undefined) await openComposeFile(file);
  return choice === 'here';
}

function newId({ change }: MadeChange): string | undefined {
  const [transition] = change.networks;
  return transition?.kind === 'changed' ? transition.after?.ids.at(-1) : undefined;
}
