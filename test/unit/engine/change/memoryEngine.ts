import type { CreateNetworkRequest, NetworkEngine } from '../../../../src/core/engine';
import { EngineError } from '../../../../src/core/failure';
import type { EngineFailure } from '../../../../src/core/failure';
import type { Network } from '../../../../src/core/model';
import { engineInfo, idOf, network } from '../../../support/records';
import { factsOf } from '../../core/change/changeScene';
import type { Member } from '../../core/change/changeScene';

/** An engine of a few lines that does what it is told, unless the test objects. */
export interface MemoryEngine {
  readonly engine: NetworkEngine;
  /** What it was told to change, as `disconnect web shop`. */
  readonly told: readonly string[];
  /** Who is in a network, by name. */
  membersOf(network: string): readonly string[];
}

/**
 * Asked before each change: a failure is the engine's answer, `lie` makes it say yes and do nothing, `late` makes it
 * say nothing in time and do it all the same.
 */
export type Objection = (told: string) => EngineFailure | 'lie' | 'late' | undefined;

/** In milliseconds: when that is done. */
export const lateness = 50;

export function memoryEngine(
  first: readonly Network[],
  containers: readonly Member[],
  objection: Objection,
  id = 'ENGINE',
): MemoryEngine {
  let networks = first;
  let members = containers;
  const told: string[] = [];
  const facts = () => factsOf(networks, members);
  const nameOf = (wanted: string) =>
    [...networks, ...facts().listed].find((each) => each.id === wanted)?.name ?? wanted;

  function tell(what: string, change: () => void): Promise<void> {
    told.push(what);
    const answer = objection(what);
    if (answer === undefined) change();
    if (answer === 'late') setTimeout(change, lateness);
    if (answer === undefined || answer === 'lie') return Promise.resolve();
    const timeout: EngineFailure = { code: 'timeout', operation: what, milliseconds: 0 };
    return Promise.reject(new EngineError(answer === 'late' ? timeout : answer));
  }

  function update(containerId: string, attached: (now: NonNullable<Member['attached']>) => Member['attached']): void {
    const name = nameOf(containerId);
    members = members.map((each) =>
      each.name === name ? { ...each, attached: attached(each.attached ?? []) ?? [] } : each,
    );
  }

  const engine: Partial<NetworkEngine> = {
    info: engineInfo({ id }),
    snapshot: () => Promise.resolve({ networks, containers: facts().listed, unreadable: [] }),
    inspectNetwork(wanted) {
      const found = networks.find((each) => each.id === wanted);
      if (!found) return Promise.reject(new EngineError({ code: 'network-not-found', detail: wanted }));
      return Promise.resolve({ network: found, members: facts().members.get(wanted) ?? [] });
    },
    inspectContainer(wanted) {
      const found = facts().containers.get(wanted);
      return found
        ? Promise.resolve(found)
        : Promise.reject(new EngineError({ code: 'container-not-found', detail: wanted }));
    },
    async createNetwork(request) {
      const made = networkOf(request, idOf(`${request.name} ${told.length}`));
      await tell(`create ${request.name}`, () => (networks = [...networks, made]));
      return { id: made.id, warning: '' };
    },
    removeNetwork: (wanted) =>
      tell(`remove ${nameOf(wanted)}`, () => (networks = networks.filter((each) => each.id !== wanted))),
    connect: (wanted, container, request) =>
      tell(`connect ${nameOf(container)} ${nameOf(wanted)}`, () => {
        const to = networks.find((each) => each.id === wanted);
        if (to) update(container, (now) => [...now, { to, ...request }]);
      }),
    disconnect: (wanted, container) =>
      tell(`disconnect ${nameOf(container)} ${nameOf(wanted)}`, () =>
        update(container, (now) => now.filter((each) => each.to.id !== wanted)),
      ),
  };
  return {
    // Nothing else is asked to make a change.
    engine: engine as NetworkEngine,
    told,
    membersOf: (name) =>
      members.flatMap((each) => (each.attached?.some(({ to }) => to.name === name) ? [each.name] : [])),
  };
}

function networkOf(
  { name, driver, internal = false, pools = [], labels = new Map() }: CreateNetworkRequest,
  id: string,
) {
  const given = pools.map(({ subnet, gateway }) => ({ subnet, ...(gateway !== undefined && { gateway }) }));
  return network({ id, name, driver, internal, labels, pools: given });
}
