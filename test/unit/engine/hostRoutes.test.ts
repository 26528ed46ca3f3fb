import assert from 'node:assert/strict';
import { readIpv4Routes, readIpv6Routes, routesOfAddresses } from '../../../src/engine/hostRoutes';

/** As Linux writes them: `/proc/net/route` pads its lines with blanks. */
const ipv4 = [
  'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT   ',
  'eth0\t00000000\t0102A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0   ',
  'eth0\t0002A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0   ',
  'tun0\t0000000A\t0100080A\t0003\t0\t0\t0\t000000FF\t0\t0\t0   ',
  'wg0\t010510AC\t00000000\t0005\t0\t0\t0\tFFFFFFFF\t0\t0\t0   ',
  '*\t0000A8C0\t00000000\t0200\t0\t0\t0\t0000FFFF\t0\t0\t0   ',
  'nonsense',
  '',
].join('\n');

const zero = '0'.repeat(32);
const ipv6 = [
  `fd000000000000000000000000000000 40 ${zero} 00 ${zero} 00000100 00000001 00000000 00000001     eth0`,
  `20010db8000000000000000000000000 20 ${zero} 00 fe800000000000000000000000000001 00000400 00000001 00000000 00000003     eth0`,
  `fe800000000000000000000000000000 40 ${zero} 00 ${zero} 00000100 00000001 00000000 00000001     eth0`,
  `ff000000000000000000000000000000 08 ${zero} 00 ${zero} 00000100 00000001 00000000 00000001     eth0`,
  `fd000000000000000000000000000005 80 ${zero} 00 ${zero} 00000000 00000002 00000000 80200001     eth0`,
  `${zero} 00 ${zero} 00 ${zero} ffffffff 00000001 00000000 00200200       lo`,
].join('\n');

describe('the routes of the host', () => {
  it('of IPv4 are those of the kernel that are in use', () => {
    assert.deepEqual(readIpv4Routes(ipv4), [
      { subnet: '0.0.0.0/0', device: 'eth0', gateway: '192.168.2.1' },
      { subnet: '192.168.2.0/24', device: 'eth0' },
      { subnet: '10.0.0.0/8', device: 'tun0', gateway: '10.8.0.1' },
      { subnet: '172.16.5.1/32', device: 'wg0' },
    ]);
  });

  it('of IPv6 are without what every machine has', () => {
    assert.deepEqual(readIpv6Routes(ipv6), [
      { subnet: 'fd00::/64', device: 'eth0' },
      { subnet: '2001:db8::/32', device: 'eth0', gateway: 'fe80::1' },
    ]);
  });

  it('elsewhere are the subnets of its addresses', () => {
    const interfaces = [
      { name: 'en0', addresses: ['192.168.2.7/24', 'fe80::1/64', 'fd00::7/64'] },
      { name: 'utun3', addresses: ['10.8.0.2/32', 'nonsense'] },
    ];
    assert.deepEqual(routesOfAddresses(interfaces), [
      { subnet: '192.168.2.0/24', device: 'en0' },
      { subnet: 'fd00::/64', device: 'en0' },
      { subnet: '10.8.0.2/32', device: 'utun3' },
    ]);
  });
});
