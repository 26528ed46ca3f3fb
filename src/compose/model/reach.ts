import type { Service } from './services';

/** Whether two services are known to be on networks of their own, with none in common. */
export function shareNoNetwork(one: Service, other: Service | undefined): boolean {
  if (!other || one === other || !one.attachmentsKnown || !other.attachmentsKnown) {
    return false;
  }
  return (
    one.networks.size > 0 &&
    other.networks.size > 0 &&
    [...one.networks].every((network) => !other.networks.has(network))
  );
}
