import assert from 'node:assert/strict';
import type { NetworkDetails } from '../../src/core/engine';
import { engineCanBeHurt } from '../support/chosenEngine';
import { eventually } from '../support/eventually';
import { makeMesh } from '../support/mesh';
import type { TestSession } from '../support/testSession';
import { openTestSession } from '../support/testSession';
import type { TwoNodeSwarm } from '../support/twoNodeSwarm';
import { nodes, startTwoNodeSwarm } from '../support/twoNodeSwarm';

describe('a network of a swarm of two nodes', () => {
  let swarm: TwoNodeSwarm | undefined;
  let sessions: readonly TestSession[] = [];

  before(async function () {
    if (!engineCanBeHurt()) this.skip();
    swarm = await startTwoNodeSwarm();
    sessions = [swarm.manager, swarm.worker].map(({ host }) => openTestSession({ host }));
  });
  after(async () => {
    for (const { session } of sessions) session.dispose();
    await swarm?.stop();
  });

  it('tells both nodes and the tasks on both, whichever of them is asked', async () => {
    assert.ok(swarm);
    const mesh = await makeMesh(swarm.manager, { Mode: { Global: {} } });
    for (const { session } of sessions) {
      const api = await session.engine();
      await eventually(async () => assert.deepEqual(whereabouts(await api.inspectNetwork(mesh)), both));
    }
  });
});

const addresses: readonly string[] = Object.values(nodes);
const both = { peers: addresses, services: ['web'], tasks: addresses };

function whereabouts({ peers = [], services = [] }: NetworkDetails): typeof both {
  return {
    peers: peers.map(({ address }) => address).sort(),
    services: services.map(({ name }) => name),
    tasks: services.flatMap(({ tasks }) => tasks.map(({ node }) => node)).sort(),
  };
}
