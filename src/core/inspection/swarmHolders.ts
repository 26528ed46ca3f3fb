import type { SwarmService, SwarmTask } from '../engine';
import type { AddressHolder } from './addressUse';

/** Who holds an address besides the members, in the engine's spelling of it. */
export interface FurtherHolder {
  readonly address: string;
  readonly holder: AddressHolder;
}

/** Virtual addresses of services, and containers on whatever node; those of this node are members too. */
export function swarmHolders(
  services: readonly SwarmService[] = [],
  loose: readonly SwarmTask[] = [],
): readonly FurtherHolder[] {
  const virtual = services.map(({ name, virtualAddress }) => held(virtualAddress, 'engine', name));
  const tasks = [...services.flatMap((service) => service.tasks), ...loose];
  return [...virtual, ...tasks.map(({ name, address }) => held(address, 'dynamic', name))].filter(
    ({ address }) => address !== '',
  );
}

function held(address: string, use: AddressHolder['use'], name: string): FurtherHolder {
  return { address, holder: { use, name } };
}
