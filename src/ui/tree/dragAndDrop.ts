import * as vscode from 'vscode';
import type { Row } from '../../core/arrangement/rows';
import { rowsMimeType } from '../ids';
import type { NetworksTree, RowHandle } from './networksTree';

/** Who is to be connected to what, by full ids. */
export interface ConnectionWish {
  readonly networks: readonly string[];
  readonly containers: readonly string[];
  /** The one network that all of them were dragged from, where it is not the one they were dropped on. */
  readonly from?: string;
}

export interface RowsDragAndDrop {
  handleDrag(handles: readonly RowHandle[], transfer: vscode.DataTransfer): void;
  handleDrop(target: RowHandle | undefined, transfer: vscode.DataTransfer): void;
}

/** A container dropped on a network, or a network on a container, is wished to be connected. */
export function createDragAndDrop(tree: NetworksTree, onWish: (wish: ConnectionWish) => void): RowsDragAndDrop {
  return {
    handleDrag(handles, transfer) {
      transfer.set(rowsMimeType, new vscode.DataTransferItem(handles));
    },
    handleDrop(target, transfer) {
      const dragged: unknown = transfer.get(rowsMimeType)?.value;
      const onto = tree.rowOf(target);
      if (!onto || !Array.isArray(dragged)) return;
      const wish = wishOf(
        dragged.flatMap((handle) => tree.rowOf(handle) ?? []),
        onto,
      );
      if (wish) onWish(wish);
    },
  };
}

/** Undefined where the rows make no sense together. */
function wishOf(dragged: readonly Row[], onto: Row): ConnectionWish | undefined {
  const network = networkIdOf(onto);
  const containers = dragged.flatMap((row) => containerIdOf(row) ?? []);
  if (network !== undefined && containers.length > 0) {
    const [from, other] = new Set(dragged.map((row) => (row.kind === 'attachment' ? row.network.id : undefined)));
    const moves = from !== undefined && other === undefined && from !== network;
    return { networks: [network], containers, ...(moves && { from }) };
  }
  const networks = dragged.flatMap((row) => networkIdOf(row) ?? []);
  if (onto.kind === 'container' && networks.length > 0) return { networks, containers: [onto.container.id] };
  return undefined;
}

function networkIdOf(row: Row): string | undefined {
  return row.kind === 'network' || row.kind === 'attachment' ? row.network.id : undefined;
}

function containerIdOf(row: Row): string | undefined {
  return row.kind === 'attachment' || row.kind === 'container' || row.kind === 'sharer' ? row.container.id : undefined;
}
