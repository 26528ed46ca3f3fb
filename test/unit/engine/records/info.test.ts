import assert from 'node:assert/strict';
import type { EngineInfo } from '../../../../src/core/model';
import { readInfo, readSystemTime } from '../../../../src/engine/records/info';

const bare: EngineInfo = {
  id: '',
  name: '',
  product: 'docker',
  version: '',
  apiVersion: '1.51',
  os: 'linux',
  operatingSystem: '',
  swarm: 'none',
  networkDrivers: [],
};

const cases: readonly (readonly [string, unknown, EngineInfo['product'], EngineInfo | undefined])[] = [
  [
    'Docker, manager of a swarm',
    {
      ID: 'e1',
      Name: 'host',
      ServerVersion: '28.5.2',
      OSType: 'windows',
      OperatingSystem: 'Docker Desktop',
      Swarm: { LocalNodeState: 'active', ControlAvailable: true },
      Plugins: { Network: ['bridge', 'overlay', 7] },
      DefaultAddressPools: [{ Base: '10.0.0.0/8', Size: 24 }, { Base: '' }, null],
    },
    'docker',
    {
      ...bare,
      id: 'e1',
      name: 'host',
      version: '28.5.2',
      os: 'windows',
      operatingSystem: 'Docker Desktop',
      swarm: 'manager',
      networkDrivers: ['bridge', 'overlay'],
      defaultPools: [{ base: '10.0.0.0/8', size: 24 }],
    },
  ],
  [
    'a worker',
    { Swarm: { LocalNodeState: 'active', ControlAvailable: false } },
    'docker',
    { ...bare, swarm: 'worker' },
  ],
  ['a node that is locked', { Swarm: { LocalNodeState: 'locked', ControlAvailable: true } }, 'docker', bare],
  [
    'Podman, whose ID is another one each time',
    { ID: 'random', Name: 'host', DockerRootDir: '/store' },
    'podman',
    { ...bare, id: 'host:/store', name: 'host', product: 'podman' },
  ],
  ['nulls', { ID: null, Swarm: null, Plugins: null, DefaultAddressPools: null }, 'docker', bare],
  ['an empty object', {}, 'docker', bare],
  ['a list', [], 'docker', undefined],
];

describe('readInfo', () => {
  for (const [title, raw, product, expected] of cases) {
    it(`reads ${title}`, () => assert.deepEqual(readInfo(raw, product, '1.51'), expected));
  }
});

describe('readSystemTime', () => {
  const times: readonly (readonly [unknown, number | undefined])[] = [
    [{ SystemTime: '1970-01-01T00:00:01.500000000Z' }, 1500],
    [{ SystemTime: 'now' }, undefined],
    [{}, undefined],
    [null, undefined],
  ];
  for (const [raw, expected] of times) {
    it(JSON.stringify(raw), () => assert.equal(readSystemTime(raw), expected));
  }
});
