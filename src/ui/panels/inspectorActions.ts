import type { MemberAction, NetworkAction } from '../../core/inspection/offers';
import { memberActions, networkActions } from '../../core/inspection/offers';
import { commandNames } from '../ids';
import type { CommandName } from '../ids';

/** The command behind an action of the panel; undefined where there is none. The panel itself names no command. */
export function networkCommand(action: NetworkAction): CommandName | undefined {
  return known(networkCommands[action]);
}

export function memberCommand(action: MemberAction): CommandName | undefined {
  return known(memberCommands[action]);
}

/** What that command is called with. */
export function memberArguments(
  action: MemberAction,
  network: string,
  members: readonly string[],
): readonly [unknown, unknown] {
  return action === 'move' ? [members, network] : [network, members];
}

export function offeredNetworkActions(): ReadonlySet<NetworkAction> {
  return new Set(networkActions.filter((action) => own.has(action) || networkCommand(action) !== undefined));
}

export function offeredMemberActions(): ReadonlySet<MemberAction> {
  return new Set(memberActions.filter((action) => own.has(action) || memberCommand(action) !== undefined));
}

/** What the panel does by itself. */
const own: ReadonlySet<NetworkAction | MemberAction> = new Set([
  'openComposeFile',
  'createAgain',
  'showSuccessor',
  'copyNames',
  'copyAddresses',
]);

/** Names of the design: an action appears as soon as its command is there. */
const networkCommands: Readonly<Partial<Record<NetworkAction, string>>> = {
  connect: 'connectContainer',
  edit: 'editNetwork',
  duplicate: 'duplicateNetwork',
  remove: 'removeNetwork',
  copyCommand: 'copyDockerCommand',
  copyCompose: 'copyComposeSnippet',
  json: 'showNetworkJson',
  topology: 'openTopology',
  copyName: 'copyName',
  copyId: 'copyId',
};

const memberCommands: Readonly<Partial<Record<MemberAction, string>>> = {
  disconnect: 'disconnectContainer',
  move: 'moveContainer',
};

function known(name: string | undefined): CommandName | undefined {
  return commandNames.find((one) => one === name);
}
