import type { NetworkRef, Step } from '../../core/change/plan';
import type { NetworkEngine } from '../../core/engine';
import type { EngineFailure } from '../../core/failure';
import { failureIn } from '../ask';

/** Asks the engine for one step. What had been done already is no failure. Gives the id of a network it has created. */
export async function runStep(
  engine: NetworkEngine,
  step: Step,
  createdIds: ReadonlyMap<number, string>,
): Promise<string | undefined> {
  switch (step.kind) {
    case 'create':
      return (await engine.createNetwork(step.request)).id;
    case 'remove':
      await unless(['network-not-found'], engine.removeNetwork(idOf(step.network, createdIds)));
      return undefined;
    case 'disconnect': {
      const disconnected = engine.disconnect(idOf(step.network, createdIds), step.container.id, 'force');
      await unless(['not-connected', 'container-not-found', 'network-not-found'], disconnected);
      return undefined;
    }
    case 'connect': {
      const id = idOf(step.network, createdIds);
      await unless(['already-connected', 'container-not-found'], engine.connect(id, step.container.id, step.request));
      return undefined;
    }
  }
}

async function unless(expected: readonly EngineFailure['code'][], work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!expected.includes(failureIn(error).code)) throw error;
  }
}

function idOf(network: NetworkRef, createdIds: ReadonlyMap<number, string>): string {
  if (network.kind === 'there') return network.id;
  const id = createdIds.get(network.index);
  if (id === undefined) throw new Error(`network ${network.index} of the plan has not been created`);
  return id;
}
