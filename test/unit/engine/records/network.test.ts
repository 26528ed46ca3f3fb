import assert from 'node:assert/strict';
import type { Network } from '../../../../src/core/model';
import { readNetwork, readNetworkDetails } from '../../../../src/engine/records/network';
import { idOf } from '../../../support/records';

const id = idOf('front');

const bare: Network = {
  id,
  name: 'front',
  driver: '',
  scope: '',
  created: '',
  internal: false,
  attachable: false,
  ingress: false,
  ipv4: true,
  ipv6: false,
  configOnly: false,
  ipam: { driver: '', options: new Map(), pools: [] },
  options: new Map(),
  labels: new Map(),
};

/** JSON as it arrives, so that a key called `__proto__` is an own one. */
function json(text: string): unknown {
  return JSON.parse(text.replace('ID', id));
}

const cases: readonly (readonly [string, unknown, Network | undefined])[] = [
  [
    'a bridge of Docker 28.5',
    {
      Name: 'front',
      Id: id,
      Created: '2026-11-21T04:00:00Z',
      Scope: 'local',
      Driver: 'bridge',
      EnableIPv4: true,
      EnableIPv6: true,
      IPAM: {
        Driver: 'default',
        Options: { some: 'option' },
        Config: [
          {
            Subnet: '172.18.0.0/16',
            IPRange: '172.18.5.0/24',
            Gateway: '172.18.0.1',
            AuxiliaryAddresses: { router: '172.18.5.2' },
          },
          { Subnet: 'fd00::/64' },
        ],
      },
      Internal: true,
      Attachable: true,
      Ingress: false,
      ConfigFrom: { Network: 'template' },
      ConfigOnly: false,
      Containers: {},
      Options: { 'com.docker.network.driver.mtu': '1400' },
      Labels: { 'com.docker.compose.project': 'shop' },
    },
    {
      ...bare,
      driver: 'bridge',
      scope: 'local',
      created: '2026-11-21T04:00:00Z',
      internal: true,
      attachable: true,
      ipv6: true,
      configFrom: 'template',
      ipam: {
        driver: 'default',
        options: new Map([['some', 'option']]),
        pools: [
          {
            subnet: '172.18.0.0/16',
            gateway: '172.18.0.1',
            range: '172.18.5.0/24',
            reserved: new Map([['router', '172.18.5.2']]),
          },
          { subnet: 'fd00::/64', reserved: new Map() },
        ],
      },
      options: new Map([['com.docker.network.driver.mtu', '1400']]),
      labels: new Map([['com.docker.compose.project', 'shop']]),
    },
  ],
  [
    'one that turns IPv4 off',
    { Id: id, Name: 'front', EnableIPv4: false, EnableIPv6: true },
    { ...bare, ipv4: false, ipv6: true },
  ],
  ['IPAM null', { Id: id, Name: 'front', IPAM: null, ConfigFrom: null, Options: null, Labels: null }, bare],
  [
    'IPAM.Config null',
    { Id: id, Name: 'front', IPAM: { Driver: 'null', Config: null, Options: null } },
    {
      ...bare,
      ipam: { ...bare.ipam, driver: 'null' },
    },
  ],
  [
    'pools that are odd',
    { Id: id, Name: 'front', IPAM: { Config: [null, 7, {}, { Subnet: '10.0.0.0/8' }] } },
    {
      ...bare,
      ipam: { ...bare.ipam, pools: [{ subnet: '10.0.0.0/8', reserved: new Map() }] },
    },
  ],
  ['nothing but id and name', { Id: id, Name: 'front' }, bare],
  [
    'odd types everywhere',
    { Id: id, Name: 'front', Driver: 7, Scope: {}, Internal: 'yes', Options: [], Labels: { a: 1, b: null, c: true } },
    {
      ...bare,
      labels: new Map([
        ['a', '1'],
        ['b', ''],
        ['c', 'true'],
      ]),
    },
  ],
  [
    'keys that are no ordinary ones',
    json('{"Id":"ID","Name":"front","Labels":{"__proto__":"x","constructor":"y"},"__proto__":{"Driver":"bridge"}}'),
    {
      ...bare,
      labels: new Map([
        ['__proto__', 'x'],
        ['constructor', 'y'],
      ]),
    },
  ],
  ['a name that is no name', { Id: id, Name: '__proto__' }, { ...bare, name: '__proto__' }],
  ['no name', { Id: id }, undefined],
  ['no id', { Name: 'front' }, undefined],
  ['an id that is a number', { Id: 7, Name: 'front' }, undefined],
  ['null', null, undefined],
  ['a text', 'front', undefined],
  ['a list', [], undefined],
  ['nothing', undefined, undefined],
];

describe('readNetwork', () => {
  for (const [title, raw, expected] of cases) {
    it(`reads ${title}`, () => {
      assert.deepEqual(readNetwork(raw), expected);
      assert.equal(Reflect.get({}, 'Driver'), undefined);
    });
  }
});

describe('readNetworkDetails', () => {
  const members: readonly (readonly [string, unknown, readonly object[]])[] = [
    [
      'members',
      { c1: { Name: 'web', EndpointID: 'e', MacAddress: 'm', IPv4Address: '10.0.0.2/8', IPv6Address: '' } },
      [{ containerId: 'c1', name: 'web', endpointId: 'e', mac: 'm', ipv4: '10.0.0.2/8', ipv6: '' }],
    ],
    [
      'a member that is null',
      { c1: null },
      [{ containerId: 'c1', name: '', endpointId: '', mac: '', ipv4: '', ipv6: '' }],
    ],
    ['Containers null', null, []],
    ['Containers missing', undefined, []],
    ['Containers as a list', [1], []],
  ];
  for (const [title, containers, expected] of members) {
    it(`reads ${title}`, () => {
      const details = readNetworkDetails({ Id: id, Name: 'front', Containers: containers });
      assert.deepEqual(details, { network: bare, members: expected });
    });
  }

  it('reads who uses a network of a swarm, as Docker 28.5 tells it', () => {
    const task = (name: string, address: string) => ({
      Name: name,
      EndpointID: 'e',
      EndpointIP: address,
      Info: { 'Host IP': '198.18.0.2' },
    });
    const { peers, services, loose } =
      readNetworkDetails({
        Id: id,
        Name: 'mesh',
        Peers: [{ Name: '2fa175f8527a', IP: '198.18.0.2' }],
        Services: {
          '': { VIP: '<nil>', Ports: [], LocalLBIndex: 0, Tasks: [task('own', '10.77.0.7')] },
          web: { VIP: '10.77.0.2', Ports: ['Target: 80, Publish: 8080'], Tasks: [task('web.1', '10.77.0.3')] },
          rr: { VIP: '<nil>', Ports: [], Tasks: [task('rr.1', '10.77.0.5')] },
        },
      }) ?? {};
    const node = '198.18.0.2';
    assert.deepEqual(
      { peers, services, loose },
      {
        peers: [{ name: '2fa175f8527a', address: node }],
        services: [
          {
            name: 'web',
            virtualAddress: '10.77.0.2',
            ports: [{ target: 80, published: 8080 }],
            tasks: [{ name: 'web.1', address: '10.77.0.3', node }],
          },
          { name: 'rr', virtualAddress: '', ports: [], tasks: [{ name: 'rr.1', address: '10.77.0.5', node }] },
        ],
        loose: [{ name: 'own', address: '10.77.0.7', node }],
      },
    );
  });

  const strange: readonly (readonly [string, unknown, unknown, object])[] = [
    ['null for peers and services', null, null, {}],
    ['odd types for peers and services', 'x', [], {}],
    [
      'odd peers and services',
      [null, 7, { IP: 3 }],
      { web: null, db: { VIP: {}, Ports: ['x', 7], Tasks: [null, {}] } },
      {
        peers: [
          { name: '', address: '' },
          { name: '', address: '' },
          { name: '', address: '' },
        ],
        services: [
          { name: 'web', virtualAddress: '', ports: [], tasks: [] },
          { name: 'db', virtualAddress: '', ports: [], tasks: [{ name: '', address: '', node: '' }] },
        ],
        loose: [],
      },
    ],
  ];
  for (const [title, peers, services, expected] of strange) {
    it(`reads ${title}`, () => {
      const details = readNetworkDetails({ Id: id, Name: 'front', Peers: peers, Services: services });
      assert.deepEqual(details, { network: bare, members: [], ...expected });
    });
  }

  it('makes nothing of what is no network', () => assert.equal(readNetworkDetails([]), undefined));
});
