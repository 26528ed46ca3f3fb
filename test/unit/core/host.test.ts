import assert from 'node:assert/strict';
import { hostBeside } from '../../../src/core/host';
import type { HostNetwork } from '../../../src/core/host';
import { network } from '../../support/records';

const bridgeName = 'com.docker.network.bridge.name';
const front = network({ name: 'front' });

function host(...names: readonly string[]): HostNetwork {
  return {
    interfaces: names.map((name) => ({ name, addresses: [] })),
    routes: names.map((device) => ({ subnet: '10.0.0.0/24', device })),
    lacks: ['ipvlan'],
  };
}

describe('hostBeside', () => {
  it('leaves out what belongs to the networks of the engine', () => {
    const docker0 = network({ name: 'bridge', options: new Map([[bridgeName, 'docker0']]) });
    const own = `br-${front.id.slice(0, 12)}`;
    assert.deepEqual(
      hostBeside(host('eth0', 'docker0', own, 'veth1a2b', 'br-other'), [docker0, front]),
      host('eth0', 'br-other'),
    );
  });

  it('knows an engine that lives elsewhere by its bridges, which are not here', () => {
    assert.equal(hostBeside(host('eth0'), [front]), undefined);
  });

  it('believes an engine without bridges to be here', () => {
    assert.deepEqual(hostBeside(host('eth0'), [network({ name: 'none', driver: 'null' })]), host('eth0'));
  });
});
