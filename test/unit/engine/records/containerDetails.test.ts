import assert from 'node:assert/strict';
import type { EndpointDetails } from '../../../../src/core/engine';
import { readContainerDetails } from '../../../../src/engine/records/containerDetails';
import { idOf } from '../../../support/records';

const id = idOf('web');
const networkId = idOf('front');
const shortId = id.slice(0, 12);

function inspected(endpoint: object): unknown {
  return { Id: id, Name: '/web', NetworkSettings: { Networks: { front: { NetworkID: networkId, ...endpoint } } } };
}

const bare: EndpointDetails = {
  networkId,
  networkName: 'front',
  endpointId: '',
  aliases: [],
  dnsNames: ['web'],
};

const endpoints: readonly (readonly [string, object, EndpointDetails])[] = [
  [
    'everything that Docker 28.5 tells',
    {
      IPAMConfig: { IPv4Address: '172.18.0.9', IPv6Address: 'fd00::9', LinkLocalIPs: ['169.254.8.8'] },
      Links: ['db:database'],
      Aliases: ['www', shortId],
      MacAddress: '0a:9d:1e:1f:5e:ca',
      DriverOpts: { 'com.docker.network.endpoint.ifname': 'eth9' },
      GwPriority: 5,
      EndpointID: 'e1',
      IPAddress: '172.18.0.9',
      GlobalIPv6Address: 'fd00::9',
      DNSNames: ['web', 'www', shortId],
    },
    {
      ...bare,
      endpointId: 'e1',
      aliases: ['www'],
      ipv4: '172.18.0.9',
      ipv6: 'fd00::9',
      linkLocal: ['169.254.8.8'],
      links: ['db:database'],
      gatewayPriority: 5,
      driverOptions: new Map([['com.docker.network.endpoint.ifname', 'eth9']]),
      assignedIpv4: '172.18.0.9',
      assignedIpv6: 'fd00::9',
      assignedMac: '0a:9d:1e:1f:5e:ca',
      dnsNames: ['web', 'www', shortId],
    },
  ],
  [
    'the names that Docker 20.10 keeps among the aliases',
    { Aliases: ['www', shortId] },
    { ...bare, aliases: ['www'], dnsNames: ['web', 'www', shortId] },
  ],
  [
    'an endpoint of Podman, which has no id',
    { IPAMConfig: null, EndpointID: '', IPAddress: '10.89.0.2', Aliases: [shortId] },
    { ...bare, endpointId: '10.89.0.2', assignedIpv4: '10.89.0.2', dnsNames: ['web', shortId] },
  ],
  ['nulls', { IPAMConfig: null, Links: null, Aliases: null, DriverOpts: null, GwPriority: null, DNSNames: null }, bare],
  ['what a failed connect leaves', { NetworkID: '', EndpointID: '', Aliases: null }, { ...bare, networkId: '' }],
];

describe('readContainerDetails', () => {
  for (const [title, raw, expected] of endpoints) {
    it(`reads ${title}`, () => assert.deepEqual(readContainerDetails(inspected(raw))?.endpoints, [expected]));
  }

  it('reads the container itself', () => {
    const details = readContainerDetails({
      Id: id,
      Name: '/web',
      State: { Status: 'exited', Error: 'network front not found' },
      Config: { Image: 'nginx', Labels: { a: 'b' } },
      HostConfig: {
        NetworkMode: 'front',
        PortBindings: { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '8080' }, null], '53/udp': null, odd: [{}] },
      },
      NetworkSettings: {
        Ports: { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '8080' }], '443/tcp': null, '53/udp': [{ HostPort: '' }] },
        Networks: null,
      },
    });
    assert.deepEqual(details, {
      container: {
        id,
        name: 'web',
        image: 'nginx',
        state: 'exited',
        networkMode: 'front',
        labels: new Map([['a', 'b']]),
        ports: [
          { protocol: 'tcp', containerPort: 80, hostPort: 8080, hostAddress: '127.0.0.1' },
          { protocol: 'tcp', containerPort: 443 },
          { protocol: 'udp', containerPort: 53 },
        ],
        endpoints: [],
      },
      endpoints: [],
      error: 'network front not found',
      portBindings: [
        { containerPort: 80, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort: '8080' },
        { containerPort: 80, protocol: 'tcp', hostAddress: '', hostPort: '' },
      ],
    });
  });

  for (const raw of [null, [], 'web', {}, { Id: 7 }]) {
    it(`makes nothing of ${JSON.stringify(raw)}`, () => assert.equal(readContainerDetails(raw), undefined));
  }
});
