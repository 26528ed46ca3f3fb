import assert from 'node:assert/strict';
import type { CreateNetworkRequest } from '../../../../src/core/engine';
import type { EngineInfo } from '../../../../src/core/model';
import type { CreateContext } from '../../../../src/core/requests/createContext';
import { isChosen, settingRows } from '../../../../src/core/requests/settings';
import type { Setting, SettingRow, SettingValue } from '../../../../src/core/requests/settings';
import { engineInfo } from '../../../support/records';

const newest: Partial<EngineInfo> = { version: '29.0.0', apiVersion: '1.52' };
const oldest: Partial<EngineInfo> = { version: '20.10.24', apiVersion: '1.41' };
const icc = 'com.docker.network.bridge.enable_icc';

function context(parts: Partial<EngineInfo>): CreateContext {
  return { engine: engineInfo(parts), networks: [] };
}

function rows(request: Partial<CreateNetworkRequest>, parts: Partial<EngineInfo> = newest): readonly SettingRow[] {
  return settingRows({ name: 'front', driver: 'bridge', ...request }, context(parts));
}

function nameOf(setting: Setting): string {
  const { field } = setting;
  if (field === 'switch') return setting.name;
  if (field === 'option') return setting.key.replace('com.docker.network.', '');
  return field === 'new-pool' ? `new-pool ${setting.family}` : field;
}

function valueOf(value: SettingValue): string {
  switch (value.kind) {
    case 'open':
      return value.usual === undefined ? '-' : `- (${value.usual})`;
    case 'switch':
      return value.on ? 'on' : 'off';
    case 'text':
      return value.text;
    case 'pool':
      return value.pool.subnet;
    case 'entries':
      return String(value.count);
  }
}

/** `setting = value`, what stands against it after a bar. */
function told({ setting, value, obstacle }: SettingRow): string {
  return `${nameOf(setting)} = ${valueOf(value)}${obstacle ? ` | ${obstacle.code}` : ''}`;
}

const bridgeOptions = [
  'bridge.name = -',
  'bridge.enable_ip_masquerade = - (true)',
  'bridge.enable_icc = - (true)',
  'bridge.gateway_mode_ipv4 = - (nat)',
  'bridge.gateway_mode_ipv6 = - (nat)',
  'bridge.inhibit_ipv4 = - (false)',
  'bridge.host_binding_ipv4 = -',
  'bridge.trusted_host_interfaces = -',
  'driver.mtu = - (1500)',
  'container_iface_prefix = - (eth)',
  'host_ipv4 = -',
  'host_ipv6 = -',
  'advertise_addr_nmsgs = - (3)',
  'advertise_addr_ms = - (1000)',
];

describe('settingRows', () => {
  it('of a bridge on a new engine are all that there is', () => {
    assert.deepEqual(rows({}).map(told), [
      'name = front',
      'driver = bridge',
      'new-pool 4 = -',
      'new-pool 6 = -',
      'ipv4 = on',
      'ipv6 = off',
      'ipam-driver = - (default)',
      'ipam-options = 0',
      'internal = off',
      ...bridgeOptions,
      'new-option = -',
      'labels = 0',
      'scope = - (local)',
      'configOnly = off',
      'config-from = -',
    ]);
  });

  it('that an old engine does not know say so', () => {
    assert.deepEqual(
      rows({}, oldest)
        .filter(({ obstacle }) => obstacle)
        .map(told),
      [
        'ipv4 = on | needs-api',
        'bridge.gateway_mode_ipv4 = - (nat) | needs-engine',
        'bridge.gateway_mode_ipv6 = - (nat) | needs-engine',
        'bridge.trusted_host_interfaces = - | needs-engine',
        'host_ipv6 = - | needs-engine',
        'advertise_addr_nmsgs = - (3) | needs-engine',
        'advertise_addr_ms = - (1000) | needs-engine',
      ],
    );
  });

  const options: readonly (readonly [string, readonly string[]])[] = [
    ['bridge', bridgeOptions.map((text) => text.split(' ')[0] ?? '')],
    ['macvlan', ['parent', 'macvlan_mode', 'advertise_addr_nmsgs', 'advertise_addr_ms']],
    ['ipvlan', ['parent', 'ipvlan_mode', 'ipvlan_flag', 'advertise_addr_nmsgs', 'advertise_addr_ms']],
    ['weave', ['advertise_addr_nmsgs', 'advertise_addr_ms']],
  ];
  for (const [driver, expected] of options) {
    it(`offer the options of ${driver}`, () => {
      const offered = rows({ driver }).filter(({ setting }) => setting.field === 'option');
      assert.deepEqual(
        offered.map(({ setting }) => nameOf(setting)),
        expected,
      );
    });
  }

  const chosen: readonly (readonly [string, Partial<CreateNetworkRequest>, readonly string[]])[] = [
    ['nothing but what one must', {}, ['name = front', 'driver = bridge']],
    [
      'subnets, switches, options, labels',
      {
        pools: [{ subnet: '10.1.0.0/24' }, { subnet: 'fd00::/64' }],
        ipv6: true,
        internal: true,
        options: new Map([
          [icc, 'false'],
          ['my.own', 'x'],
        ]),
        labels: new Map([['a', 'b']]),
      },
      [
        'name = front',
        'driver = bridge',
        'pool = 10.1.0.0/24',
        'pool = fd00::/64',
        'ipv6 = on',
        'internal = on',
        'bridge.enable_icc = false',
        'my.own = x',
        'labels = 1',
      ],
    ],
    ['IPv4 switched off', { ipv4: false, ipv6: true }, ['name = front', 'driver = bridge', 'ipv4 = off', 'ipv6 = on']],
    ['a scope', { scope: 'swarm' }, ['name = front', 'driver = bridge', 'scope = swarm']],
  ];
  for (const [title, request, expected] of chosen) {
    it(`chosen: ${title}`, () => assert.deepEqual(rows(request).filter(isChosen).map(told), expected));
  }

  it('carry their problems, the gravest first', () => {
    const found = rows({ name: 'bridge', pools: [{ subnet: '8.8.8.1/24', gateway: '8.8.9.1' }] });
    assert.deepEqual(
      found
        .filter(({ problems }) => problems.length > 0)
        .map(({ setting, problems }) => [nameOf(setting), ...problems.map(({ code }) => code)]),
      [
        ['name', 'name-reserved'],
        ['pool', 'host-bits', 'outside-subnet', 'subnet-public'],
      ],
    );
  });

  it('beside settings of another network cannot be chosen', () => {
    const blocked = rows({ configFrom: 'plan' }).filter(({ obstacle }) => obstacle?.code === 'config-with-settings');
    assert.deepEqual(
      blocked.filter(({ group }) => group !== 'options').map(({ setting }) => nameOf(setting)),
      ['new-pool 4', 'new-pool 6', 'ipv4', 'ipv6', 'ipam-driver', 'ipam-options', 'labels'],
    );
  });
});
