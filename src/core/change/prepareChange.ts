import type { Facts, Stamp } from './facts';
import type { ChangeRequest, Preparation } from './port';
import { prepareConnect, prepareDisconnect, prepareMove } from './prepareAttachment';
import { prepareEdit } from './prepareEdit';
import { prepareRemove } from './prepareRemove';
import { prepareUndo } from './prepareUndo';

/** The change that does what was asked for, or why it is not begun. */
export function prepareChange(request: ChangeRequest, facts: Facts, stamp: Stamp): Preparation {
  switch (request.kind) {
    case 'edit':
      return prepareEdit(request, facts, stamp);
    case 'move':
      return prepareMove(request, facts, stamp);
    case 'connect':
      return prepareConnect(request, facts, stamp);
    case 'disconnect':
      return prepareDisconnect(request, facts, stamp);
    case 'remove':
      return prepareRemove(request, facts, stamp);
    case 'undo':
      return prepareUndo(request.change, facts, stamp);
  }
}
