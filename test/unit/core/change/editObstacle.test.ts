import assert from 'node:assert/strict';
import { editObstacle } from '../../../../src/core/change/editObstacle';
import type { SwarmRole } from '../../../../src/core/model';
import { network } from '../../../support/records';
import type { NetworkParts } from '../../../support/records';

const bridgeName = 'com.docker.network.bridge.name';

const table: readonly (readonly [NetworkParts, SwarmRole, string | undefined])[] = [
  [{ name: 'shop' }, 'none', undefined],
  [{ name: 'bridge' }, 'none', 'predefined'],
  [{ name: 'host', driver: 'host' }, 'none', 'predefined'],
  [{ name: 'none', driver: 'null' }, 'none', 'predefined'],
  [{ name: 'docker_gwbridge', options: new Map([[bridgeName, 'docker_gwbridge']]) }, 'manager', 'predefined'],
  [{ name: 'ingress', driver: 'overlay', scope: 'swarm', ingress: true }, 'manager', 'ingress'],
  [{ name: 'child', configFrom: 'settings' }, 'none', 'config-from'],
  [{ name: 'settings', driver: 'null', configOnly: true }, 'none', undefined],
  [{ name: 'wide', driver: 'overlay', scope: 'swarm' }, 'worker', 'needs-manager'],
  [{ name: 'wide', driver: 'overlay', scope: 'swarm' }, 'manager', undefined],
];

describe('what keeps a network from being edited', () => {
  for (const [parts, swarm, expected] of table) {
    it(`${parts.name} (${swarm}): ${expected ?? 'nothing'}`, () => {
      assert.equal(editObstacle(network(parts), { swarm })?.code, expected);
    });
  }
});
