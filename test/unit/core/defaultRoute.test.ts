import assert from 'node:assert/strict';
import { defaultRoutes } from '../../../src/core/defaultRoute';
import { network } from '../../support/records';

const networks = {
  back: network({ name: 'back' }),
  front: network({ name: 'front' }),
  aaa: network({ name: 'aaa' }),
  closed: network({ name: 'a-closed', internal: true }),
  dual: network({ name: 'z-dual', ipv6: true }),
  six: network({ name: 'six', ipv4: false, ipv6: true }),
  mesh: network({ name: 'mesh', driver: 'overlay', scope: 'swarm' }),
  host: network({ name: 'host', driver: 'host' }),
  gateway: network({
    name: 'docker_gwbridge',
    options: new Map([['com.docker.network.bridge.name', 'docker_gwbridge']]),
  }),
};
type Name = keyof typeof networks;

describe('defaultRoutes', () => {
  const table: readonly (readonly [string, readonly (readonly [Name, number])[], string?, string?])[] = [
    ['nothing attached', []],
    ['one network', [['front', 0]], 'front'],
    [
      'name decides last',
      [
        ['front', 0],
        ['back', 0],
      ],
      'back',
    ],
    [
      'priority decides first',
      [
        ['front', 1],
        ['back', 0],
      ],
      'front',
    ],
    [
      'negative priority',
      [
        ['aaa', -1],
        ['front', 0],
      ],
      'front',
    ],
    ['internal never leads out', [['closed', 100]]],
    [
      'internal beside another',
      [
        ['closed', 100],
        ['front', 0],
      ],
      'front',
    ],
    [
      'two families before one',
      [
        ['aaa', 0],
        ['dual', 0],
      ],
      'z-dual',
      'z-dual',
    ],
    [
      'two families before a higher priority',
      [
        ['aaa', 5],
        ['dual', 0],
      ],
      'z-dual',
      'z-dual',
    ],
    [
      'one family each',
      [
        ['six', 0],
        ['front', 0],
      ],
      'front',
      'six',
    ],
    [
      'docker_gwbridge last',
      [
        ['gateway', 0],
        ['front', 0],
      ],
      'front',
    ],
    [
      'overlay beside docker_gwbridge',
      [
        ['mesh', 0],
        ['gateway', 0],
      ],
      'docker_gwbridge',
    ],
    ['host has no gateway', [['host', 0]]],
  ];
  for (const [title, attached, ipv4, ipv6] of table) {
    it(title, () => {
      const routes = defaultRoutes(
        attached.map(([name, gatewayPriority]) => ({ network: networks[name], gatewayPriority })),
      );
      assert.deepEqual([routes.ipv4?.name, routes.ipv6?.name], [ipv4, ipv6]);
    });
  }
});
