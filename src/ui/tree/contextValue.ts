import type { Row } from '../../core/arrangement/rows';
import { networkObstacle } from '../../core/joinObstacle';
import { projectOf, serviceOf } from '../../core/composeLabels';
import { editObstacle } from '../../core/change/editObstacle';
import type { Container } from '../../core/model';
import { isPredefined } from '../../core/networkRole';

/** What menus may ask of a row. */
export type RowFlag =
  | 'network'
  | 'container'
  | 'group'
  | 'unreadable'
  /** Stands for a network that is gone. */
  | 'missing'
  /** An attachment that can be ended. */
  | 'attached'
  /** Something can be connected: to the network, or the container to another network. */
  | 'connectable'
  | 'removable'
  /** Can be made anew with other settings. */
  | 'editable'
  | 'subnet'
  | 'address'
  /** Can be written down as a command or a compose snippet that makes it again. */
  | 'spellable'
  /** Made by Compose, so that a file declares it. */
  | 'compose';

/** Flags between semicolons, so that a `when` clause finds one by `viewItem =~ /;flag;/`. Foreign text is never in it. */
export function contextValue(row: Row): string {
  return `;${flagsOf(row).join(';')};`;
}

function flagsOf(row: Row): readonly RowFlag[] {
  switch (row.kind) {
    case 'group':
      return ['group'];
    case 'unreadable':
      return ['unreadable'];
    case 'network':
      return [
        'network',
        ...when('connectable', networkObstacle(row.network) === undefined),
        ...when('removable', !isPredefined(row.network)),
        ...when('editable', editObstacle(row.network) === undefined),
        ...when('subnet', row.subnet !== undefined),
        ...when('spellable', !isPredefined(row.network)),
        ...when('compose', projectOf(row.network) !== undefined),
      ];
    case 'attachment':
      return [
        'container',
        ...when('attached', row.network.driver !== 'host'),
        ...when('connectable', mayJoinMore(row.container)),
        ...when('address', row.address !== undefined),
        ...when('compose', serviceOf(row.container) !== undefined),
      ];
    case 'container':
      return [
        'container',
        ...when('connectable', mayJoinMore(row.container)),
        ...when('compose', serviceOf(row.container) !== undefined),
      ];
    case 'container-network':
      if (!row.network) return ['missing'];
      return [
        'network',
        ...when('attached', row.network.driver !== 'host'),
        ...when('editable', editObstacle(row.network) === undefined),
        ...when('subnet', row.network.ipam.pools.length > 0),
        ...when('address', row.address !== undefined),
        ...when('compose', projectOf(row.network) !== undefined),
      ];
    case 'sharer':
      return ['container', ...when('compose', serviceOf(row.container) !== undefined)];
  }
}

function when(flag: RowFlag, holds: boolean): readonly RowFlag[] {
  return holds ? [flag] : [];
}

/** As far as the container itself tells; the wizard knows the rest. */
function mayJoinMore({ networkMode }: Container): boolean {
  return networkMode !== 'host' && !networkMode.startsWith('container:');
}
