import type { Remedy } from '../core/remedies';
import { remedyLabel } from '../messages/remedies';
import type { CommandName } from './ids';
import { shown } from './neutral';
import type { Action } from './notify';

/** Runs a command for a person, who is told when it fails. */
export type RunForPerson = (name: CommandName, values: readonly unknown[]) => void;

/** The button that does what helps. */
export function remedyAction(remedy: Remedy, runForPerson: RunForPerson, retry: () => unknown): Action {
  const command = commandOf(remedy);
  return { label: shown(remedyLabel(remedy)), run: () => (command ? runForPerson(...command) : retry()) };
}

/** The command that does it, with its arguments; undefined for doing again what failed. */
function commandOf(remedy: Remedy): Parameters<RunForPerson> | undefined {
  switch (remedy.code) {
    case 'show-network':
    case 'show-container':
      return ['inspectNetwork', [remedy.network.id]];
    case 'choose-address':
      return ['connectContainer', [remedy.network.id, remedy.container.id, { ask: true }]];
    case 'disconnect':
      return ['disconnectContainer', [remedy.network.id, remedy.container.id]];
    case 'connect-owner':
      return ['connectContainer', [remedy.network.id, remedy.owner.id, { ask: true }]];
    case 'disconnect-and-remove':
      return ['removeNetwork', [remedy.network.id, { confirmed: true, disconnect: true }]];
    case 'edit-network':
      return ['editNetwork', [remedy.network.id]];
    case 'create-network':
      return ['createNetwork', [remedy.name, { ask: true }]];
    case 'recover':
      return ['recoverChange', []];
    case 'select-engine':
      return ['selectEngine', []];
    case 'refresh':
      return ['refresh', []];
    case 'undo-rest':
      return ['undo', []];
    case 'retry':
      return undefined;
  }
}
