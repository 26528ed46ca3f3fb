import type { Family } from '../../core/addressing';
import { scalarAt } from './access';
import type { Network } from './networks';
import type { Service } from './services';

/** How many containers Compose starts on a network; a number that is not known counts as one. */
export function containersOn({ members }: Network): number {
  return members.reduce((sum, { enabled, replicas }) => sum + (enabled ? (replicas ?? 1) : 0), 0);
}

/** Those of them that the engine chooses an address of this family for. */
export function automaticContainersOn({ key, members }: Network, family: Family): number {
  return members.reduce((sum, member) => sum + automaticContainersOf(member, key, family), 0);
}

export function automaticContainersOf(service: Service, network: string, family: Family): number {
  const options = service.attachments.find((attachment) => attachment.network === network)?.options;
  const asked = scalarAt(options, family === 4 ? 'ipv4_address' : 'ipv6_address');
  const automatic = !asked || asked.type === 'null' || asked.text === '';
  return service.enabled && automatic ? (service.replicas ?? 1) : 0;
}
