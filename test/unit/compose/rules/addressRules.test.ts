import assert from 'node:assert/strict';
import { check } from '../../../../src/compose/check';
import { DocumentCache } from '../../../../src/compose/files';
import { loadProject } from '../../../../src/compose/project';
import { memoryFiles } from '../support/cases';

/** What is found in a file, hints left out: `rule text`. */
function found(text: string): readonly string[] {
  const request = { files: ['compose.yaml'], environment: new Map<string, string>(), extent: 'whole' } as const;
  const project = loadProject(request, memoryFiles(new Map([['compose.yaml', text]])), new DocumentCache());
  return check(project)
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, at }) => `${rule} ${text.slice(at.start, at.end)}`);
}

interface Shape {
  readonly config: string;
  /** Lines of the network beside `ipam`. */
  readonly network?: string;
  readonly address?: string;
  readonly service?: string;
}

/** A service on one network. */
function file({ config, network = '', address = '', service = '' }: Shape): string {
  return `name: demo
services:
  web:
    image: nginx
    ${service}
    networks:
      front: {${address}}
networks:
  front:
    ${network}
    ipam:
      config: [${config}]
`;
}

describe('rules on subnets and pools', () => {
  const dual = 'enable_ipv6: true';
  for (const [title, shape, expected] of [
    [
      'a variable that is not known',
      { config: '{subnet: "${SUBNET:?}", gateway: 10.0.0.1}' },
      ['variable-required ${SUBNET:?}'],
    ],
    ['a default that is wrong', { config: '{subnet: "${SUBNET:-10.9.0.0}"}' }, ['subnet-invalid ${SUBNET:-10.9.0.0}']],
    [
      'a subnet of one address family in another',
      { config: '{subnet: 10.9.0.0/24, ip_range: "fd00::/80"}' },
      ['ip-range-family fd00::/80'],
    ],
    ['the last address of a /31 as gateway', { config: '{subnet: 10.9.0.0/31, gateway: 10.9.0.1}' }, []],
    [
      'the broadcast address as gateway',
      { config: '{subnet: 10.9.0.0/24, gateway: 10.9.0.255}' },
      ['gateway-is-broadcast 10.9.0.255'],
    ],
    [
      'the last IPv6 address as gateway',
      { network: dual, config: '{subnet: "fd00::/64", gateway: "fd00::ffff:ffff:ffff:ffff"}' },
      [],
    ],
    [
      'an IPv4 gateway in an IPv6 subnet',
      { network: dual, config: '{subnet: "fd00::/64", gateway: 10.0.0.1}' },
      ['gateway-family 10.0.0.1'],
    ],
    ['a reserved name', { config: '{subnet: 10.9.0.0/24, aux_addresses: {router: host1}}' }, ['aux-invalid host1']],
    [
      'a reserved address of another family',
      { config: '{subnet: 10.9.0.0/24, aux_addresses: {router: "fd00::1"}}' },
      ['aux-family fd00::1'],
    ],
    [
      'an address reserved twice',
      { config: '{subnet: 10.9.0.0/24, aux_addresses: {one: 10.9.0.5, two: 10.9.0.5}}' },
      ['aux-conflict 10.9.0.5'],
    ],
    [
      'every address reserved',
      { config: '{subnet: 10.9.0.0/30, aux_addresses: {one: 10.9.0.2}}' },
      ['subnet-too-small 10.9.0.0/30'],
    ],
    [
      'a range with a gateway outside',
      { config: '{subnet: 10.9.0.0/24, ip_range: 10.9.0.8/32, gateway: 10.9.0.1}' },
      [],
    ],
    ['a public subnet', { config: '{subnet: 8.8.8.0/24}' }, ['subnet-public 8.8.8.0/24']],
    ['all addresses', { config: '{subnet: 0.0.0.0/0}' }, ['subnet-reserved 0.0.0.0/0']],
    ['the link-local network of a bridge', { network: dual, config: '{subnet: "fe80::/64"}' }, []],
    ['IPv6 multicast', { network: dual, config: '{subnet: "ff05::/64"}' }, ['subnet-reserved ff05::/64']],
    ['class E', { config: '{subnet: 240.1.0.0/24}' }, ['subnet-reserved 240.1.0.0/24']],
    ['an address driver of a plugin', { config: '', network: 'driver: bridge' }, []],
    [
      'IPv4 off and IPv6 not on',
      { config: '', network: 'enable_ipv4: false' },
      ['no-ip-family-enabled enable_ipv4: false'],
    ],
    [
      'two subnets of a bridge',
      { config: '{subnet: 10.9.0.0/24}, {subnet: 10.8.0.0/24}' },
      ['bridge-multiple-subnets 10.8.0.0/24'],
    ],
  ] as const satisfies readonly (readonly [string, Shape, readonly string[]])[]) {
    it(title, () => assert.deepEqual(found(file(shape)), expected));
  }

  it('lets a swarm network and a local one have the same subnet', () => {
    const text = file({ config: '{subnet: 10.9.0.0/24}' }).replace(
      /$/,
      '  cluster:\n    driver: overlay\n    attachable: true\n    ipam:\n      config: [{subnet: 10.9.0.0/24}]\n',
    );
    assert.deepEqual(
      found(text.replace('front: {}', 'front: {}\n      cluster: {}')).filter((line) => line.startsWith('subnet-')),
      [],
    );
  });
});

describe('rules on static addresses', () => {
  const config = '{subnet: 10.9.0.0/24}';
  for (const [title, shape, expected] of [
    ['an address that fits', { config, address: 'ipv4_address: 10.9.0.9' }, []],
    ['none', { config, address: 'ipv4_address: ""' }, []],
    ['an address outside', { config, address: 'ipv4_address: 10.8.0.9' }, ['static-ip-not-in-subnet 10.8.0.9']],
    [
      'one that only a wrong subnet could hold',
      { config: '{subnet: 10.9.0.0}', address: 'ipv4_address: 10.9.0.9' },
      ['subnet-invalid 10.9.0.0'],
    ],
    [
      'one in a subnet that is not known',
      { config: '{subnet: "${SUBNET:?}"}', address: 'ipv4_address: 10.9.0.9' },
      ['variable-required ${SUBNET:?}'],
    ],
    ['the unspecified address', { config, address: 'ipv4_address: 0.0.0.0' }, ['static-ip-invalid 0.0.0.0']],
    ['IPv6 under the key of IPv4', { config, address: 'ipv4_address: "fd00::5"' }, ['static-ip-family fd00::5']],
    [
      'a written gateway',
      { config: '{subnet: 10.9.0.0/24, gateway: 10.9.0.7}', address: 'ipv4_address: 10.9.0.7' },
      ['static-ip-is-gateway 10.9.0.7'],
    ],
    [
      'the first address beside a written gateway',
      { config: '{subnet: 10.9.0.0/24, gateway: 10.9.0.7}', address: 'ipv4_address: 10.9.0.1' },
      [],
    ],
    [
      'the first address of an ipvlan in l3 mode',
      {
        config,
        network: 'driver: ipvlan\n    driver_opts: {ipvlan_mode: l3, parent: eth0}',
        address: 'ipv4_address: 10.9.0.1',
      },
      [],
    ],
    [
      'a reserved address',
      { config: '{subnet: 10.9.0.0/24, aux_addresses: {dns: 10.9.0.5}}', address: 'ipv4_address: 10.9.0.5' },
      ['static-ip-reserved 10.9.0.5'],
    ],
    [
      'two containers',
      { config, address: 'ipv4_address: 10.9.0.9', service: 'deploy: {replicas: 2}' },
      ['static-ip-with-replicas 2'],
    ],
    ['no containers', { config, address: 'ipv4_address: 10.9.0.9', service: 'deploy: {replicas: 0}' }, []],
    [
      'an IPv6 address and no IPv6',
      { config, address: 'ipv6_address: "fd00::5"' },
      ['static-ip-family-disabled fd00::5'],
    ],
    [
      'an address of an external network',
      { config, network: 'external: true', address: 'ipv4_address: 1.2.3.4' },
      ['external-with-attributes ipam'],
    ],
  ] as const satisfies readonly (readonly [string, Shape, readonly string[]])[]) {
    it(title, () => {
      const about = found(file(shape)).filter((line) => !/^(driver|macvlan|ipvlan|external)-/.test(line));
      assert.deepEqual(
        about,
        expected.filter((line) => !line.startsWith('external-')),
      );
    });
  }

  it('sees an automatic container take the address of one that waits for it', () => {
    const text = `services:
  first: {image: nginx, networks: [front]}
  second:
    image: nginx
    depends_on: [first]
    networks: {front: {ipv4_address: 10.9.0.2}}
networks:
  front: {ipam: {config: [{subnet: 10.9.0.0/24}]}}
`;
    assert.deepEqual(found(text), ['static-ip-in-dynamic-range 10.9.0.2']);
  });
});
