import assert from 'node:assert/strict';
import { builtInRole, isPredefined } from '../../../src/core/networkRole';
import type { NetworkParts } from '../../support/records';
import { network } from '../../support/records';

describe('builtInRole', () => {
  const gatewayBridge = new Map([['com.docker.network.bridge.name', 'docker_gwbridge']]);
  const table: readonly (readonly [string, NetworkParts, string | undefined, boolean])[] = [
    ['docker0', { name: 'bridge' }, 'default-bridge', true],
    ['host', { name: 'host', driver: 'host' }, 'host', true],
    ['none', { name: 'none', driver: 'null' }, 'none', true],
    ['ingress of a swarm', { name: 'mesh', driver: 'overlay', scope: 'swarm', ingress: true }, 'ingress', false],
    ['docker_gwbridge', { name: 'docker_gwbridge', options: gatewayBridge }, 'gateway-bridge', false],
    ['default of Windows', { name: 'nat', driver: 'nat' }, 'default-bridge', true],
    [
      'default of Podman',
      { name: 'whatever', id: '2f259bab93aaaaa2542ba43ef33eb990d0999ee1b9924b557b7be53c0b7a1bb9' },
      'default-bridge',
      true,
    ],
    ['own network called podman', { name: 'podman' }, undefined, false],
    ['own network called nat', { name: 'nat' }, undefined, false],
    ['own network called docker_gwbridge', { name: 'docker_gwbridge' }, undefined, false],
    ['own overlay called bridge', { name: 'bridge', driver: 'overlay', scope: 'swarm' }, undefined, false],
    ['config-only network', { name: 'lan-config', driver: 'null', configOnly: true }, undefined, false],
    ['own network', { name: 'front' }, undefined, false],
  ];
  for (const [title, parts, role, predefined] of table) {
    it(title, () => {
      assert.deepEqual([builtInRole(network(parts)), isPredefined(network(parts))], [role, predefined]);
    });
  }
});
