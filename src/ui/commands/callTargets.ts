import type { Row } from '../../core/arrangement/rows';
import type { Container, Network, Snapshot } from '../../core/model';
import { namesArgument } from '../arguments';
import type { Call } from '../call';
import { containerNamed, networkNamed } from '../targets';

/** A container and a network that it is attached to. */
export interface Pair {
  readonly network: Network;
  readonly container: Container;
}

/** The networks that a call names; empty where one has to ask. Throws `CommandError` for names that mean nothing. */
export function networksOf(call: Call<Row>, snapshot: Snapshot): readonly Network[] {
  switch (call.kind) {
    case 'palette':
      return [];
    case 'rows':
      return unique(call.rows.flatMap((row) => networkOfRow(row) ?? []));
    case 'arguments':
      return unique(namesArgument(call.values, 0, 'network')?.map((name) => networkNamed(snapshot, name)) ?? []);
  }
}

/** The containers that a call names beside its networks; empty where one has to ask. */
export function containersOf(call: Call<Row>, snapshot: Snapshot): readonly Container[] {
  switch (call.kind) {
    case 'palette':
      return [];
    case 'rows':
      return unique(call.rows.flatMap((row) => containerOfRow(row) ?? []));
    case 'arguments':
      return unique(namesArgument(call.values, 1, 'container')?.map((name) => containerNamed(snapshot, name)) ?? []);
  }
}

/** The attachments that selected rows stand for. */
export function pairsOf(call: Call<Row>): readonly Pair[] {
  return call.kind === 'rows' ? call.rows.flatMap((row) => pairOfRow(row) ?? []) : [];
}

function pairOfRow(row: Row): Pair | undefined {
  if (row.kind !== 'attachment' && row.kind !== 'container-network') return undefined;
  return row.network && { network: row.network, container: row.container };
}

function networkOfRow(row: Row): Network | undefined {
  return row.kind === 'network' || row.kind === 'container-network' ? row.network : undefined;
}

function containerOfRow(row: Row): Container | undefined {
  return row.kind === 'attachment' || row.kind === 'container' || row.kind === 'sharer' ? row.container : undefined;
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
