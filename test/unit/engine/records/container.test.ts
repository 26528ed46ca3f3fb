import assert from 'node:assert/strict';
import type { Container, Endpoint, PublishedPort } from '../../../../src/core/model';
import { readContainer } from '../../../../src/engine/records/container';
import { idOf } from '../../../support/records';

const id = idOf('web');
const networkId = idOf('front');

const bare: Container = {
  id,
  name: 'web',
  image: '',
  state: 'unknown',
  networkMode: '',
  labels: new Map(),
  ports: [],
  endpoints: [],
};

const endpoint: Endpoint = { networkId, networkName: 'front', endpointId: '', gatewayPriority: 0 };

function withEndpoint(raw: unknown): unknown {
  return { Id: id, Names: ['/web'], NetworkSettings: { Networks: { front: raw } } };
}

const cases: readonly (readonly [string, unknown, Container | undefined])[] = [
  [
    'a running container of Docker 28.5',
    {
      Id: id,
      Names: ['/web'],
      Image: 'nginx',
      State: 'running',
      Status: 'Up 2 minutes',
      HostConfig: { NetworkMode: 'front' },
      Labels: { 'com.docker.compose.service': 'web' },
      Ports: [{ IP: '0.0.0.0', PrivatePort: 80, PublicPort: 8080, Type: 'tcp' }],
      NetworkSettings: {
        Networks: {
          front: {
            IPAMConfig: { IPv4Address: '172.18.0.9', IPv6Address: 'fd00::9' },
            Links: null,
            Aliases: null,
            MacAddress: '0a:9d:1e:1f:5e:ca',
            DriverOpts: null,
            GwPriority: -3,
            NetworkID: networkId,
            EndpointID: 'e1',
            Gateway: '172.18.0.1',
            IPAddress: '172.18.0.9',
            IPPrefixLen: 16,
            IPv6Gateway: 'fd00::1',
            GlobalIPv6Address: 'fd00::9',
            GlobalIPv6PrefixLen: 64,
            DNSNames: null,
          },
        },
      },
    },
    {
      ...bare,
      image: 'nginx',
      state: 'running',
      networkMode: 'front',
      labels: new Map([['com.docker.compose.service', 'web']]),
      ports: [{ protocol: 'tcp', containerPort: 80, hostPort: 8080, hostAddress: '0.0.0.0' }],
      endpoints: [
        {
          ...endpoint,
          endpointId: 'e1',
          ipv4: '172.18.0.9',
          ipv4PrefixLength: 16,
          ipv6: 'fd00::9',
          ipv6PrefixLength: 64,
          gateway: '172.18.0.1',
          ipv6Gateway: 'fd00::1',
          mac: '0a:9d:1e:1f:5e:ca',
          requestedIpv4: '172.18.0.9',
          requestedIpv6: 'fd00::9',
          gatewayPriority: -3,
        },
      ],
    },
  ],
  [
    'a container of Podman, whose listing has neither mode nor endpoint id',
    {
      Id: id,
      Names: ['/web'],
      Image: 'docker.io/library/busybox:local',
      State: 'running',
      Ports: [],
      Labels: {},
      NetworkSettings: {
        Networks: {
          front: { IPAMConfig: null, NetworkID: networkId, EndpointID: '', IPAddress: '10.89.0.2', IPPrefixLen: 24 },
        },
      },
      Config: null,
      Platform: null,
    },
    {
      ...bare,
      image: 'docker.io/library/busybox:local',
      state: 'running',
      endpoints: [{ ...endpoint, endpointId: '10.89.0.2', ipv4: '10.89.0.2', ipv4PrefixLength: 24 }],
    },
  ],
  [
    'an endpoint of a stopped container',
    withEndpoint({ NetworkID: networkId, IPAddress: '', IPPrefixLen: 0 }),
    {
      ...bare,
      endpoints: [endpoint],
    },
  ],
  [
    'an endpoint that was never started',
    withEndpoint({ NetworkID: '' }),
    {
      ...bare,
      endpoints: [{ ...endpoint, networkId: '' }],
    },
  ],
  ['an endpoint that is null', withEndpoint(null), { ...bare, endpoints: [{ ...endpoint, networkId: '' }] }],
  [
    'a network called __proto__',
    JSON.parse(
      `{"Id":"${id}","Names":["/web"],"NetworkSettings":{"Networks":{"__proto__":{"NetworkID":"${networkId}"}}}}`,
    ),
    {
      ...bare,
      endpoints: [{ ...endpoint, networkName: '__proto__' }],
    },
  ],
  [
    'no NetworkSettings',
    { Id: id, Names: ['/web'], NetworkSettings: null, Labels: null, Ports: null, HostConfig: null },
    bare,
  ],
  ['Networks as a list', { Id: id, Names: ['/web'], NetworkSettings: { Networks: [] } }, bare],
  ['names of links beside its own', { Id: id, Names: ['/other/alias', '/web'] }, bare],
  ['only names of links', { Id: id, Names: ['/other/alias'] }, { ...bare, name: 'other/alias' }],
  ['no name', { Id: id, Names: null }, { ...bare, name: id.slice(0, 12) }],
  ['names that are none', { Id: id, Names: [7, {}] }, { ...bare, name: id.slice(0, 12) }],
  ['nothing but an id', { Id: id }, { ...bare, name: id.slice(0, 12) }],
  ['no id', { Names: ['/web'] }, undefined],
  ['null', null, undefined],
  ['a number', 7, undefined],
];

const states: readonly (readonly [string, Container['state']])[] = [
  ['created', 'created'],
  ['running', 'running'],
  ['paused', 'paused'],
  ['restarting', 'restarting'],
  ['removing', 'removing'],
  ['exited', 'exited'],
  ['dead', 'dead'],
  ['configured', 'created'],
  ['initialized', 'created'],
  ['stopped', 'exited'],
  ['Up 3 minutes', 'unknown'],
  ['', 'unknown'],
];

const ports: readonly (readonly [string, unknown, readonly PublishedPort[]])[] = [
  ['exposed only', { PrivatePort: 80, Type: 'tcp' }, [{ protocol: 'tcp', containerPort: 80 }]],
  ['routed', { IP: '0.0.0.0', PrivatePort: 80, PublicPort: 0, Type: 'udp' }, [{ protocol: 'udp', containerPort: 80 }]],
  ['without a type', { PrivatePort: 80 }, [{ protocol: 'tcp', containerPort: 80 }]],
  ['with a text for a number', { PrivatePort: '80' }, []],
  ['null', null, []],
];

describe('readContainer', () => {
  for (const [title, raw, expected] of cases) {
    it(`reads ${title}`, () => assert.deepEqual(readContainer(raw), expected));
  }
  for (const [text, expected] of states) {
    it(`reads the state "${text}"`, () => assert.equal(readContainer({ Id: id, State: text })?.state, expected));
  }
  for (const [title, raw, expected] of ports) {
    it(`reads a port ${title}`, () => assert.deepEqual(readContainer({ Id: id, Ports: [raw] })?.ports, expected));
  }
});
