import assert from 'node:assert/strict';
import { connectBody, createBody } from '../../../src/engine/requestBodies';

describe('createBody', () => {
  it('has only what is asked for', () => {
    const body = createBody({ name: 'front', driver: 'bridge' }, '1.51');
    assert.equal(JSON.stringify(body), '{"Name":"front","CheckDuplicate":true,"Driver":"bridge"}');
  });

  it('has all of it', () => {
    const body = createBody(
      {
        name: 'front',
        driver: 'bridge',
        scope: 'local',
        internal: true,
        attachable: false,
        ingress: false,
        ipv4: false,
        ipv6: true,
        configOnly: false,
        configFrom: 'template',
        ipamDriver: 'special',
        ipamOptions: new Map([['a', 'b']]),
        pools: [
          { subnet: '10.0.0.0/8', gateway: '10.0.0.1', range: '10.1.0.0/16', reserved: new Map([['r', '10.0.0.2']]) },
        ],
        options: new Map([['mtu', '1400']]),
        labels: new Map([['__proto__', 'x']]),
      },
      '1.51',
    );
    assert.equal(
      JSON.stringify(body),
      '{"Name":"front","CheckDuplicate":true,"Driver":"bridge","Scope":"local","Internal":true,"Attachable":false,' +
        '"Ingress":false,"EnableIPv4":false,"EnableIPv6":true,"ConfigOnly":false,"ConfigFrom":{"Network":"template"},' +
        '"IPAM":{"Driver":"special","Config":[{"Subnet":"10.0.0.0/8","Gateway":"10.0.0.1","IPRange":"10.1.0.0/16",' +
        '"AuxiliaryAddresses":{"r":"10.0.0.2"}}],"Options":{"a":"b"}},"Options":{"mtu":"1400"},' +
        '"Labels":{"__proto__":"x"}}',
    );
  });
});

describe('connectBody', () => {
  const request = {
    aliases: ['www'],
    ipv4: '10.0.0.9',
    ipv6: 'fd00::9',
    linkLocal: ['169.254.8.8'],
    links: ['db:database'],
    mac: '02:00:00:00:00:01',
    gatewayPriority: 5,
    driverOptions: new Map([['o', 'v']]),
  };
  const common = {
    IPAMConfig: { IPv4Address: '10.0.0.9', IPv6Address: 'fd00::9', LinkLocalIPs: ['169.254.8.8'] },
    Aliases: ['www'],
    Links: ['db:database'],
    DriverOpts: { o: 'v' },
  };
  const cases: readonly (readonly [string, object])[] = [
    ['1.41', common],
    ['1.47', common],
    ['1.48', { ...common, GwPriority: 5 }],
    ['1.53', { ...common, GwPriority: 5 }],
    ['1.54', { ...common, GwPriority: 5, MacAddress: '02:00:00:00:00:01' }],
  ];
  for (const [version, EndpointConfig] of cases) {
    it(`has what API ${version} honours`, () =>
      assert.deepEqual(connectBody('c', request, version), { Container: 'c', EndpointConfig }));
  }

  it('leaves to the engine what is not asked for', () =>
    assert.deepEqual(connectBody('c', {}, '1.54'), { Container: 'c', EndpointConfig: {} }));
});
