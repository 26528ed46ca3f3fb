import type { Row } from '../../core/arrangement/rows';
import { composeNetworkOf } from '../../core/composeLabels';
import type { EngineSession } from '../../core/engine';
import { membershipOf } from '../../core/membership';
import type { Container, Network, Snapshot } from '../../core/model';
import { requestOf } from '../../core/requestOf';
import { spellCompose } from '../../core/spelling/composeSnippet';
import { spellCreate } from '../../core/spelling/createCommand';
import {
  copiedNote,
  copiedWithoutNote,
  copyContainerPlaceholder,
  copyNetworkPlaceholder,
  copyNetworkTitle,
  omittedPartName,
} from '../../messages/uiClipboard';
import type { Call } from '../call';
import { CommandError } from '../commandError';
import { copyText } from '../copyText';
import type { Visit } from '../engineVisit';
import { visitEngine } from '../engineVisit';
import { inLabel, shown } from '../neutral';
import { notify } from '../notify';
import type { Handler, Handlers, Task } from '../run';
import { terminalShell } from '../terminalShell';
import type { Pair } from './callTargets';
import { containersOf, networksOf, pairsOf } from './callTargets';
import { chooseOne, containerChoices, networkChoices } from './choices';

type ClipboardCommand =
  'copyName' | 'copyId' | 'copySubnet' | 'copyAddress' | 'copyDockerCommand' | 'copyComposeSnippet';

/** Every one answers with the text that it copied. */
export function clipboardCommands(session: EngineSession): Pick<Handlers<Row>, ClipboardCommand> {
  const copy =
    (textOf: (call: Call<Row>, snapshot: Snapshot) => Promise<string | undefined>): Handler<Row> =>
    async (call, task) => {
      const text = await textOf(call, await snapshotFor(call, task));
      if (text === undefined) return undefined;
      await copyText(text, inLabel(copiedNote(shown(text))));
      return text;
    };

  /** Rows know all that is asked; otherwise the engine is listed anew. */
  function snapshotFor(call: Call<Row>, task: Task): Promise<Snapshot> {
    if (call.kind === 'rows') return Promise.resolve(session.store.snapshot);
    return visitEngine(session, task, (visit: Visit) => Promise.resolve(visit.snapshot));
  }

  return {
    copyName: copy(async (call, snapshot) => lines((await recordsFor(call, snapshot)).map(({ name }) => name))),
    copyId: copy(async (call, snapshot) => lines((await recordsFor(call, snapshot)).map(({ id }) => id))),
    copySubnet: copy(async (call, snapshot) => lines((await networksFor(call, snapshot)).flatMap(subnetsOf))),
    copyAddress: copy(async (call, snapshot) => {
      const pairs = await pairsFor(call, snapshot);
      return lines(pairs.flatMap((pair) => addressesOf(pair, snapshot)));
    }),
    copyDockerCommand: copy(async (call, snapshot) => lines((await networksFor(call, snapshot)).map(dockerCommand))),
    copyComposeSnippet: copy(async (call, snapshot) => lines((await networksFor(call, snapshot)).map(composeSnippet))),
  };
}

function lines(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join('\n');
}

async function recordsFor(call: Call<Row>, snapshot: Snapshot): Promise<readonly (Network | Container)[]> {
  const named = [...networksOf(call, snapshot), ...containersOf(call, snapshot)];
  return named.length > 0 ? named : networksFor(call, snapshot);
}

async function networksFor(call: Call<Row>, snapshot: Snapshot): Promise<readonly Network[]> {
  const named = networksOf(call, snapshot);
  if (named.length > 0) return named;
  const chosen = await chooseOne(copyNetworkTitle(), copyNetworkPlaceholder(), networkChoices(snapshot.networks));
  return chosen ? [chosen] : [];
}

async function pairsFor(call: Call<Row>, snapshot: Snapshot): Promise<readonly Pair[]> {
  const selected = pairsOf(call);
  if (selected.length > 0) return selected;
  const [network] = await networksFor(call, snapshot);
  if (!network) return [];
  const named = containersOf(call, snapshot);
  if (named.length > 0) return named.map((container) => ({ network, container }));
  const attached = membershipOf(snapshot).of(network.id);
  const choices = containerChoices(attached.map(({ container }) => container));
  const container = await chooseOne(copyNetworkTitle(), copyContainerPlaceholder(), choices);
  return container ? [{ network, container }] : [];
}

function subnetsOf(network: Network): readonly string[] {
  if (network.ipam.pools.length === 0) throw new CommandError({ code: 'no-subnet', network: network.name });
  return network.ipam.pools.map((pool) => pool.subnet);
}

function addressesOf({ network, container }: Pair, snapshot: Snapshot): readonly string[] {
  const attached = membershipOf(snapshot)
    .of(network.id)
    .find((attachment) => attachment.container.id === container.id);
  const { ipv4, ipv6, requestedIpv4, requestedIpv6 } = attached?.endpoint ?? {};
  const addresses = [ipv4 ?? requestedIpv4, ipv6 ?? requestedIpv6].filter((address) => address !== undefined);
  if (addresses.length > 0) return addresses;
  throw new CommandError({ code: 'no-address', container: container.name, network: network.name });
}

function dockerCommand(network: Network): string {
  const spelling = spellCreate(requestOf(network), terminalShell());
  if (spelling.kind === 'impossible') throw new CommandError({ code: 'unspeakable', network: network.name });
  tellOmitted(spelling.omissions.map(({ key }) => key));
  return spelling.text;
}

function composeSnippet(network: Network): string {
  const { text, omissions } = spellCompose(requestOf(network), composeNetworkOf(network));
  tellOmitted(omissions.map(omittedPartName));
  return text;
}

function tellOmitted(omitted: readonly string[]): void {
  if (omitted.length > 0) void notify('warning', shown(copiedWithoutNote(omitted)));
}
