import { editObstacle } from '../../core/change/editObstacle';
import type { ConnectionState } from '../../core/engine';
import type { Blocked, MemberAction, NetworkAction, Offer } from '../../core/inspection/offers';
import { editObstacles, memberActions, networkActions, networkObstacles } from '../../core/inspection/offers';
import { networkObstacle } from '../../core/joinObstacle';
import type { EngineInfo, Network } from '../../core/model';
import { builtInRole, isPredefined } from '../../core/networkRole';
import type { Presence } from '../../protocol/inspector';

/** What decides, apart from the network, what a panel offers. */
export interface OfferRules {
  readonly trusted: boolean;
  /** Actions that have a command behind them. */
  readonly network: ReadonlySet<NetworkAction>;
  readonly members: ReadonlySet<MemberAction>;
}

export interface OfferContext {
  readonly network: Network | undefined;
  readonly presence: Presence;
  readonly connection: ConnectionState['kind'];
  /** What this node is in a swarm; undefined while no engine answers. */
  readonly swarm: EngineInfo['swarm'] | undefined;
  /** A container of the network's compose project tells its file. */
  readonly composeFile: boolean;
  /** Another network bears the name of this one. */
  readonly successor: boolean;
}

/** What the panel shows as possible; what is shown and cannot be done carries the reason. */
export function networkOffers(context: OfferContext, rules: OfferRules): readonly Offer<NetworkAction>[] {
  return networkActions
    .filter((action) => rules.network.has(action) && isShown(action, context))
    .map((action) => offer(action, blockedNetworkAction(action, context, rules)));
}

export function memberOffers(context: OfferContext, rules: OfferRules): readonly Offer<MemberAction>[] {
  return memberActions
    .filter((action) => rules.members.has(action))
    .map((action) => offer(action, copies.has(action) ? undefined : blockedMemberChange(context, rules)));
}

const copies: ReadonlySet<NetworkAction | MemberAction> = new Set(['copyNames', 'copyAddresses']);
const changes: ReadonlySet<NetworkAction> = new Set(['connect', 'edit', 'duplicate', 'remove']);
/** What tells how to make such a network. */
const recipes: ReadonlySet<NetworkAction> = new Set(['copyCommand', 'copyCompose']);

function offer<A extends string>(action: A, blocked: Blocked | undefined): Offer<A> {
  return blocked === undefined ? { action } : { action, blocked };
}

function isShown(action: NetworkAction, { network, presence, composeFile, successor }: OfferContext): boolean {
  const gone = presence.kind === 'removed' || presence.kind === 'absent';
  if (action === 'createAgain') return gone && network !== undefined && !successor;
  if (action === 'showSuccessor') return gone && successor;
  if (action === 'openComposeFile') return composeFile;
  return network !== undefined && !(recipes.has(action) && isPredefined(network));
}

function blockedNetworkAction(action: NetworkAction, context: OfferContext, rules: OfferRules): Blocked | undefined {
  const { network, presence, connection } = context;
  if (action === 'createAgain') return rules.trusted ? (connection === 'live' ? undefined : 'no-engine') : 'untrusted';
  if (action === 'openComposeFile' || action === 'showSuccessor' || action === 'copyName' || action === 'copyId')
    return undefined;
  if (presence.kind === 'removed') return 'removed';
  if (changes.has(action)) {
    const blocked = blockedChange(context, rules);
    if (blocked) return blocked;
  }
  if (connection !== 'live') return 'no-engine';
  return network && changes.has(action) ? networkBlocked(action, network, context) : undefined;
}

function networkBlocked(action: NetworkAction, network: Network, { swarm }: OfferContext): Blocked | undefined {
  if (action === 'connect') return joinBlocked(network);
  if (action === 'duplicate' && isPredefined(network)) return 'one-of-its-kind';
  if (network.scope === 'swarm' && swarm !== 'manager') return 'needs-manager';
  if (action === 'edit') return editBlocked(network);
  if (action === 'duplicate') return undefined;
  if (isPredefined(network)) return 'predefined';
  return builtInRole(network) === 'ingress' ? 'ingress' : undefined;
}

function blockedMemberChange(context: OfferContext, rules: OfferRules): Blocked | undefined {
  const blocked = blockedChange(context, rules);
  return blocked ?? (context.network?.driver === 'host' ? 'host-network' : undefined);
}

function blockedChange({ presence, connection }: OfferContext, { trusted }: OfferRules): Blocked | undefined {
  if (presence.kind === 'removed') return 'removed';
  if (!trusted) return 'untrusted';
  return connection === 'live' ? undefined : 'no-engine';
}

function editBlocked(network: Network): Blocked | undefined {
  const code = editObstacle(network)?.code;
  return editObstacles.find((one) => one === code);
}

function joinBlocked(network: Network): Blocked | undefined {
  const code = networkObstacle(network)?.code;
  return networkObstacles.find((one) => one === code);
}
