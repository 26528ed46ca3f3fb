import assert from 'node:assert/strict';
import { prunePlan } from '../../../../src/core/impact/prunePlan';
import { container, endpoint, engineInfo, network, snapshot, unstartedEndpoint } from '../../../support/records';

describe('prunePlan', () => {
  it('offers what nothing needs, and says why the rest is better kept', () => {
    const used = network({ name: 'used' });
    const waiting = network({ name: 'waiting' });
    const named = network({ name: 'named' });
    const plan = prunePlan({
      engine: { info: engineInfo() },
      snapshot: snapshot(
        [
          network({ name: 'bridge' }),
          network({ name: 'host', driver: 'host' }),
          network({ name: 'none', driver: 'null' }),
          network({ name: 'ingress', driver: 'overlay', scope: 'swarm', ingress: true }),
          network({ name: 'mesh', driver: 'overlay', scope: 'swarm' }),
          network({ name: 'config', driver: 'null', configOnly: true }),
          network({ name: 'made', configFrom: 'config' }),
          used,
          waiting,
          named,
          network({ name: 'left' }),
          network({ name: 'free10' }),
          network({ name: 'free9' }),
        ],
        [
          container({ name: 'web', endpoints: [endpoint(used)] }),
          container({ name: 'old', state: 'exited', endpoints: [endpoint(waiting, { endpointId: '' })] }),
          container({ name: 'born', state: 'created', endpoints: [unstartedEndpoint('named')] }),
          container({ name: 'moved', networkMode: 'left', endpoints: [endpoint(used)] }),
        ],
      ),
    });
    assert.deepEqual(
      plan.map(({ network: { name }, keep }) => {
        if (!keep) return name;
        switch (keep.code) {
          case 'needed-to-start':
            return `${name}: needed by ${keep.containers.map((one) => one.name).join()}`;
          case 'configuration-used':
            return `${name}: used by ${keep.by.map((one) => one.name).join()}`;
          case 'swarm':
            return `${name}: swarm`;
        }
      }),
      [
        'free9',
        'free10',
        'made',
        'config: used by made',
        'left: needed by moved',
        'mesh: swarm',
        'named: needed by born',
        'waiting: needed by old',
      ],
    );
  });
});
