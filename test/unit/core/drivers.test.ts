import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { driverFacts, findOption, nearestOptionKeys, optionsNamed, optionsOf } from '../../../src/core/drivers';
import { driverOptions } from '../../../src/core/driverOptions';
import { nearestWords } from '../../../src/core/nearestWords';
import { checkOptionValue } from '../../../src/core/optionValue';

interface MeasuredOption {
  readonly driver: string | readonly string[];
  readonly level: string;
  readonly key: string;
  readonly type: string;
  readonly values?: readonly string[];
  readonly internal?: boolean;
}

const measured = (
  JSON.parse(readFileSync(join(__dirname, '../../fixtures/driverOptions.json'), 'utf8')) as {
    readonly options: readonly MeasuredOption[];
  }
).options;

describe('the table of driver options', () => {
  it('holds every option that was found in the engine, and no other', () => {
    const measuredKeys = measured.map(({ driver, level, key, internal }) => {
      const drivers = driver === '*' ? [] : typeof driver === 'string' ? [driver] : driver;
      return [level, key, [...drivers].sort().join(), internal === true].join(' ');
    });
    const tableKeys = driverOptions.map(({ level, key, drivers, internal }) =>
      [level, key, [...drivers].sort().join(), internal === true].join(' '),
    );
    assert.deepEqual(tableKeys.sort(), measuredKeys.sort());
  });

  it('takes every value that the engine takes', () => {
    for (const { driver, level, key, values } of measured) {
      const option = findOption(
        key,
        level === 'endpoint' ? 'endpoint' : 'network',
        typeof driver === 'string' ? driver : 'nat',
      );
      assert.ok(option, key);
      assert.deepEqual(
        (values ?? []).flatMap((value) => checkOptionValue(option.value, value) ?? []),
        [],
        key,
      );
    }
  });

  it('names each option once', () => {
    assert.equal(new Set(driverOptions.map((option) => option.id)).size, driverOptions.length);
  });
});

describe('option lookups', () => {
  it('knows which driver reads what', () => {
    assert.deepEqual(
      [
        findOption('com.docker.network.driver.mtu', 'network', 'bridge')?.id,
        findOption('com.docker.network.driver.mtu', 'network', 'overlay')?.id,
        findOption('com.docker.network.driver.mtu', 'network', 'macvlan')?.id,
        findOption('com.docker.network.endpoint.ifname', 'endpoint', 'weave')?.id,
        optionsNamed('parent').map((option) => option.id),
        optionsOf('ipvlan', 'network').map((option) => option.id),
        optionsOf('bridge', 'network').some((option) => option.id === 'default-bridge'),
        [driverFacts('macvlan')?.manySubnets, driverFacts('Bridge'), driverFacts('host')?.creatable],
      ],
      [
        'bridge-mtu',
        'overlay-mtu',
        undefined,
        'endpoint-interface',
        ['macvlan-parent', 'ipvlan-parent'],
        [
          'enable-ipv6',
          'enable-ipv4',
          'advertise-count',
          'advertise-interval',
          'ipvlan-parent',
          'ipvlan-mode',
          'ipvlan-flag',
        ],
        false,
        [true, undefined, false],
      ],
    );
  });

  const keys: readonly (readonly [key: string, driver: string, nearest: string | undefined])[] = [
    ['com.docker.network.bridge.enable_ic', 'bridge', 'com.docker.network.bridge.enable_icc'],
    ['com.docker.network.bridge.enable_iccc', 'bridge', 'com.docker.network.bridge.enable_icc'],
    ['com.docker.network.driver.MTU', 'bridge', 'com.docker.network.driver.mtu'],
    ['mtu', 'overlay', 'com.docker.network.driver.mtu'],
    ['mtu', 'macvlan', undefined],
    ['mode', 'ipvlan', 'ipvlan_mode'],
    ['mode', 'macvlan', 'macvlan_mode'],
    ['parnet', 'macvlan', 'parent'],
    ['com.docker.network.bridge.host_binding_ipv6', 'bridge', 'com.docker.network.bridge.host_binding_ipv4'],
    ['my.company.tag', 'bridge', undefined],
    ['__proto__', 'bridge', undefined],
  ];
  for (const [key, driver, nearest] of keys) {
    it(`takes ${key} of ${driver} for ${nearest ?? 'nothing'}`, () => {
      assert.equal(nearestOptionKeys(key, 'network', driver)[0], nearest);
    });
  }

  it('ranks slips by their size', () => {
    assert.deepEqual(
      [
        nearestWords('brigde', ['overlay', 'bridge', 'ipvlan']),
        nearestWords('Bridge', ['bridge']),
        nearestWords('vlan', ['ipvlan', 'macvlan']),
        nearestWords('', ['bridge']),
      ],
      [['bridge'], ['bridge'], [], []],
    );
  });
});

describe('checkOptionValue', () => {
  const table: readonly (readonly [id: string, value: string, code: string, nearest?: string])[] = [
    ['icc', 'true', ''],
    ['icc', 'tRue', 'not-boolean', 'true'],
    ['icc', 'yes', 'not-boolean', 'true'],
    ['icc', 'off', 'not-boolean', 'false'],
    ['icc', '', 'not-boolean'],
    ['encrypted', '', ''],
    ['encrypted', 'true', ''],
    ['encrypted', 'false', 'value-ignored'],
    ['gateway-mode-ipv4', 'nat', ''],
    ['gateway-mode-ipv4', 'route', 'not-a-choice', 'routed'],
    ['gateway-mode-ipv4', 'bridged', 'not-a-choice'],
    ['macvlan-mode', 'Bridge', 'not-a-choice', 'bridge'],
    ['bridge-mtu', '1400', ''],
    ['bridge-mtu', '0', ''],
    ['bridge-mtu', '60', 'out-of-range', '68'],
    ['bridge-mtu', '-1', 'out-of-range', '68'],
    ['bridge-mtu', '70000', 'out-of-range', '65535'],
    ['bridge-mtu', '1400.5', 'not-an-integer', '1400'],
    ['bridge-mtu', '0x578', 'not-an-integer'],
    ['bridge-mtu', 'auto', 'not-an-integer'],
    ['advertise-interval', '1s', 'not-an-integer'],
    ['host-binding', '127.0.0.1', ''],
    ['host-binding', '::1', ''],
    ['host-binding', 'localhost', 'not-an-address'],
    ['host-ipv4', '::1', 'not-ipv4'],
    ['host-ipv4', '10.1.1.1', ''],
    ['macvlan-mode', '', ''],
    ['gateway-mode-ipv4', '', 'not-a-choice'],
    ['host-binding', ' 127.0.0.1', 'not-an-address', '127.0.0.1'],
    ['bridge-name', 'abcdefghijklmno', ''],
    ['bridge-name', 'a;b', ''],
    ['bridge-name', 'my-very-long-bridge', 'too-long', 'my-very-long-br'],
    ['bridge-name', '网络网络网络', 'too-long', '网络网络网'],
    ['bridge-name', 'br 0', 'bad-characters', 'br0'],
    ['bridge-name', 'a/b', 'bad-characters', 'ab'],
    ['bridge-name', '/', 'bad-characters'],
    ['bridge-name', '..', 'bad-characters'],
    ['bridge-name', 'br%d', 'bad-characters', 'br'],
    ['bridge-name', 'voilà', 'bad-characters', 'voil'],
    ['bridge-name', '网桥', ''],
    ['bridge-name', '中文 网桥', 'bad-characters', '中文网桥'],
    ['bridge-name', 'a\u2003b', ''],
    ['bridge-name', '堠', 'bad-characters'],
    ['bridge-name', '🠀', 'bad-characters'],
    ['bridge-name', '🐳', ''],
    ['bridge-name', 'all', 'kernel-name'],
    ['endpoint-interface', 'lo', 'kernel-name'],
    ['endpoint-interface', 'default', 'kernel-name'],
    ['endpoint-interface', 'lan%d', ''],
    ['endpoint-interface', '%d', ''],
    ['endpoint-interface', 'lan%dx', ''],
    ['endpoint-interface', 'lan%s', 'bad-characters', 'lans'],
    ['endpoint-interface', 'lan%d%d', 'bad-characters', 'lan'],
    ['endpoint-interface', '%', 'bad-characters'],
    ['endpoint-interface', 'thirteenlong0%d', ''],
    ['endpoint-interface', 'fourteen-long0%d', 'too-long', 'fourteen-long0'],
    ['interface-prefix', 'lan%d', ''],
    ['interface-prefix', 'lo', ''],
    ['bridge-name', '', ''],
    ['macvlan-parent', 'eth0', ''],
    ['macvlan-parent', 'eth0.50', ''],
    ['macvlan-parent', '', ''],
    ['macvlan-parent', 'lo', 'loopback'],
    ['macvlan-parent', 'eth0.0', 'bad-vlan'],
    ['macvlan-parent', 'eth0.4095', 'bad-vlan'],
    ['macvlan-parent', 'eth0.abc', ''],
    ['ipvlan-parent', 'a/b', 'bad-characters', 'ab'],
    ['vxlan-ids', '4097,4098', ''],
    ['vxlan-ids', '4097,x', 'not-an-integer'],
    ['vxlan-ids', '16777216', 'out-of-range', '16777215'],
    ['endpoint-sysctls', 'net.ipv4.conf.IFNAME.log_martians=1,net.ipv6.conf.IFNAME.forwarding=0', ''],
    ['endpoint-sysctls', 'net.ipv4.conf.eth0.log_martians=1', 'bad-sysctl', 'net.ipv4.conf.IFNAME.log_martians=1'],
    ['endpoint-sysctls', 'kernel.x=1', 'bad-sysctl'],
    ['trusted-interfaces', 'eth0:eth1', ''],
    ['hns-name', 'anything; at all', ''],
  ];
  for (const [id, value, code, nearest] of table) {
    it(`${id} = ${JSON.stringify(value)}`, () => {
      const option = driverOptions.find((candidate) => candidate.id === id) ?? assert.fail();
      const fault = checkOptionValue(option.value, value);
      assert.deepEqual([fault?.code ?? '', fault && 'nearest' in fault ? fault.nearest : undefined], [code, nearest]);
      if (nearest !== undefined) assert.equal(checkOptionValue(option.value, nearest), undefined);
    });
  }
});
