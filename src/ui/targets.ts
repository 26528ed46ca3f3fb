import type { Container, Network, Snapshot } from '../core/model';
import { CommandError } from './commandError';

/** The shortest id that docker's own tools print. */
const shortIdLength = 12;

export function shortId(id: string): string {
  return id.slice(0, shortIdLength);
}

/** The network with this id, name or id's beginning. Throws `CommandError` where there is none, or more than one. */
export function networkNamed(snapshot: Snapshot, text: string): Network {
  const found = named(snapshot.networks, text);
  if (found.length > 1) throw new CommandError({ code: 'ambiguous-network', text, ids: found.map(({ id }) => id) });
  const [network] = found;
  if (!network) throw new CommandError({ code: 'no-such-network', text });
  return network;
}

/** The container with this id, name or id's beginning. Throws `CommandError` where there is none, or more than one. */
export function containerNamed(snapshot: Snapshot, text: string): Container {
  const found = named(snapshot.containers, text);
  if (found.length > 1) throw new CommandError({ code: 'ambiguous-container', text, ids: found.map(({ id }) => id) });
  const [container] = found;
  if (!container) throw new CommandError({ code: 'no-such-container', text });
  return container;
}

/**
 * A full id means one thing. A name counts as much as the beginning of an id: somebody may have named a network like
 * another one's short id.
 */
function named<T extends { readonly id: string; readonly name: string }>(items: readonly T[], text: string): T[] {
  const exact = items.find((item) => item.id === text);
  if (exact) return [exact];
  const beginning = text.length >= shortIdLength;
  return items.filter((item) => item.name === text || (beginning && item.id.startsWith(text)));
}
