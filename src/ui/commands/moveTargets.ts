import type { Row } from '../../core/arrangement/rows';
import { boundObstacle, networkObstacle } from '../../core/joinObstacle';
import type { Membership } from '../../core/membership';
import { membershipOf } from '../../core/membership';
import type { Container, Network, Snapshot } from '../../core/model';
import { joinObstacleMessage } from '../../messages/joinObstacles';
import {
  alreadyThereObstacle,
  attachedNowhereNote,
  moveFromPlaceholder,
  moveManyToPlaceholder,
  moveTitle,
  moveToPlaceholder,
  moveWhomPlaceholder,
} from '../../messages/uiChange';
import { namesArgument } from '../arguments';
import type { Call } from '../call';
import { shown } from '../neutral';
import { notify } from '../notify';
import { containerNamed, networkNamed } from '../targets';
import type { Pair } from './callTargets';
import { pairsOf } from './callTargets';
import { chooseOne, containerChoices, networkChoices } from './choices';

/** Who leaves which network, and where all go. */
export interface Moves {
  readonly pairs: readonly Pair[];
  readonly to: Network;
}

/** What a call names, and for the rest what the person chooses; undefined where they left. */
export async function movesFor(call: Call<Row>, snapshot: Snapshot): Promise<Moves | undefined> {
  const selected = pairsOf(call);
  const pairs = selected.length > 0 ? selected : await leaversFor(call, snapshot);
  const [first] = pairs;
  if (!first) return undefined;
  const given = named(call, 2, 'network')?.[0];
  if (given !== undefined) return { pairs, to: networkNamed(snapshot, given) };
  const placeholder =
    pairs.length === 1 ? moveToPlaceholder(shown(first.container.name)) : moveManyToPlaceholder(pairs.length);
  const membership = membershipOf(snapshot);
  const to = await chooseOne(
    moveTitle(),
    placeholder,
    networkChoices(snapshot.networks, (network) => obstacleTo(network, pairs, membership)),
  );
  return to && { pairs, to };
}

async function leaversFor(call: Call<Row>, snapshot: Snapshot): Promise<readonly Pair[]> {
  const membership = membershipOf(snapshot);
  const names = named(call, 0, 'container');
  const chosen =
    names?.map((name) => containerNamed(snapshot, name)) ??
    [await chooseLeaver(snapshot, membership)].flatMap((container) => container ?? []);
  const from = named(call, 1, 'network')?.[0];
  const given = from === undefined ? undefined : networkNamed(snapshot, from);
  const pairs: Pair[] = [];
  for (const container of chosen) {
    const network = given ?? (await networkToLeave(container, membership, snapshot));
    if (!network) return [];
    pairs.push({ container, network });
  }
  return pairs;
}

function chooseLeaver({ containers }: Snapshot, membership: Membership): Promise<Container | undefined> {
  return chooseOne(
    moveTitle(),
    moveWhomPlaceholder(),
    containerChoices(containers, (container) => leaverObstacle(container, membership)),
  );
}

/** What keeps a container where it is, wherever it is to go. */
function leaverObstacle(container: Container, membership: Membership): string | undefined {
  const bound = boundObstacle(membership, container);
  if (bound) return joinObstacleMessage(bound);
  const attached = container.endpoints.some((endpoint) => membership.networkOf(endpoint) !== undefined);
  return attached ? undefined : attachedNowhereNote(shown(container.name));
}

async function networkToLeave(
  container: Container,
  membership: Membership,
  { networks }: Snapshot,
): Promise<Network | undefined> {
  const attached = networks.filter((network) => isMember(membership, network, container));
  if (attached.length === 0) void notify('info', shown(attachedNowhereNote(container.name)));
  if (attached.length <= 1) return attached[0];
  return chooseOne(moveTitle(), moveFromPlaceholder(shown(container.name)), networkChoices(attached));
}

function named(call: Call<Row>, position: number, expected: 'container' | 'network'): readonly string[] | undefined {
  return call.kind === 'arguments' ? namesArgument(call.values, position, expected) : undefined;
}

/** What keeps all of them from going there. */
function obstacleTo(network: Network, pairs: readonly Pair[], membership: Membership): string | undefined {
  const there = pairs.every(({ container }) => isMember(membership, network, container));
  if (there) return alreadyThereObstacle();
  const obstacle = networkObstacle(network);
  return obstacle && joinObstacleMessage(obstacle);
}

function isMember(membership: Membership, network: Network, container: Container): boolean {
  return membership.of(network.id).some((member) => member.container.id === container.id);
}
