import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ContainerDetails, NetworkDetails, NetworkEngine } from '../../../../src/core/engine';
import type { Container, Network } from '../../../../src/core/model';
import { createDetailsReader } from '../../../../src/ui/panels/inspectedDetails';
import { detailsOf } from '../../../support/inspectionScenes';
import { container, endpoint, network } from '../../../support/records';

const front = network({ name: 'front' });
const back = network({ name: 'back' });
const web = container({ name: 'web', endpoints: [endpoint(front)] });
const db = container({ name: 'db', endpoints: [endpoint(front)] });
const names = new Map([front, back, web, db].map(({ id, name }) => [id, name]));

function networkDetails(of: Network, members: readonly Container[]): NetworkDetails {
  const rest = { endpointId: '', mac: '', ipv4: '', ipv6: '' };
  return { network: of, members: members.map(({ id, name }) => ({ containerId: id, name, ...rest })) };
}

/** A reader whose questions are answered by the test, in the order it likes. */
function bench() {
  const asked: string[] = [];
  const networks = new Map<string, (answer: NetworkDetails) => void>();
  const containers = new Map<string, (answer: ContainerDetails) => void>();
  const engine: Pick<NetworkEngine, 'inspectNetwork' | 'inspectContainer'> = {
    inspectNetwork(id) {
      asked.push(names.get(id) ?? id);
      return new Promise((resolve) => networks.set(id, resolve));
    },
    inspectContainer(id) {
      asked.push(names.get(id) ?? id);
      return new Promise((resolve) => containers.set(id, resolve));
    },
  };
  const reader = createDetailsReader({
    // Only these two are asked.
    session: { engine: () => Promise.resolve(engine as NetworkEngine) },
    learned: () => undefined,
    failed: (error) => assert.fail(String(error)),
  });
  return {
    reader,
    asked,
    answerNetwork: async (of: Network, members: readonly Container[]): Promise<void> => {
      await nextTurn();
      networks.get(of.id)?.(networkDetails(of, members));
      await nextTurn();
    },
    answerContainer: async (of: Container): Promise<void> => {
      await nextTurn();
      containers.get(of.id)?.(detailsOf(of, {}));
      await nextTurn();
    },
    known: () => ({
      network: reader.known.network?.network.name,
      members: reader.known.network?.members.map(({ name }) => name),
      containers: [...reader.known.containers.keys()].map((id) => names.get(id)),
    }),
  };
}

describe('the details of an inspector', () => {
  it('are asked for once, while nothing changes', async () => {
    const { reader, asked, answerNetwork, answerContainer, known } = bench();
    reader.want(front.id, [web]);
    reader.want(front.id, [web]);
    await answerNetwork(front, [web]);
    await answerContainer(web);
    reader.want(front.id, [web]);
    await nextTurn();
    assert.deepEqual(asked, ['front', 'web']);
    assert.deepEqual(known(), { network: 'front', members: ['web'], containers: ['web'] });
  });

  it('come from no answer that was asked for another network', async () => {
    const { reader, answerNetwork, known } = bench();
    reader.want(front.id, [web]);
    await nextTurn();
    reader.clear();
    reader.want(back.id, []);
    await answerNetwork(back, []);
    await answerNetwork(front, [web]);
    assert.deepEqual(known(), { network: 'back', members: [], containers: [] });
  });

  it('name nobody who has left since they were asked for', async () => {
    const { reader, answerNetwork, known } = bench();
    reader.want(front.id, [web, db]);
    await answerNetwork(front, [web, db]);
    reader.want(front.id, [web]);
    assert.deepEqual(known().members, []);
  });
});
