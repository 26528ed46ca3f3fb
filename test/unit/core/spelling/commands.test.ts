import assert from 'node:assert/strict';
import type { CreateNetworkRequest, EndpointRequest } from '../../../../src/core/engine';
import { requestOf } from '../../../../src/core/requestOf';
import { spellConnect } from '../../../../src/core/spelling/connectCommand';
import { spellCreate } from '../../../../src/core/spelling/createCommand';
import { network } from '../../../support/records';

const shop = network({
  name: 'shop front',
  internal: true,
  ipv6: true,
  pools: [
    {
      subnet: '172.28.0.0/16',
      range: '172.28.5.0/24',
      gateway: '172.28.0.1',
      reserved: new Map([['nas', '172.28.1.9']]),
    },
    { subnet: 'fd00:28::/64' },
  ],
  options: new Map([['com.docker.network.bridge.enable_icc', 'false']]),
  labels: new Map([['note', "it's\nours"]]),
});

describe('spellCreate', () => {
  const table: readonly (readonly [string, CreateNetworkRequest, string, readonly unknown[]])[] = [
    ['the least', { name: 'front', driver: 'bridge' }, 'docker network create --driver=bridge -- front', []],
    [
      'an existing network',
      requestOf(shop),
      'docker network create --driver=bridge --internal --ipv6 --subnet=172.28.0.0/16 --ip-range=172.28.5.0/24 ' +
        '--gateway=172.28.0.1 --subnet=fd00:28::/64 --aux-address=nas=172.28.1.9 ' +
        String.raw`--opt=com.docker.network.bridge.enable_icc=false $'--label=note=it\'s\012ours' -- 'shop front'`,
      [],
    ],
    [
      'an overlay, without the ids that the swarm chose',
      requestOf(
        network({
          name: 'mesh',
          driver: 'overlay',
          scope: 'swarm',
          attachable: true,
          options: new Map([
            ['com.docker.network.driver.overlay.vxlanid_list', '4097'],
            ['encrypted', ''],
          ]),
        }),
      ),
      'docker network create --driver=overlay --attachable --opt=encrypted= -- mesh',
      [],
    ],
    [
      'one made from a config network',
      requestOf(
        network({
          name: 'lan',
          driver: 'macvlan',
          scope: 'swarm',
          configFrom: 'lan-config',
          pools: [{ subnet: '10.9.0.0/24' }],
        }),
      ),
      'docker network create --driver=macvlan --scope=swarm --config-from=lan-config -- lan',
      [],
    ],
    [
      'a config network',
      requestOf(
        network({ name: 'lan-config', driver: 'null', configOnly: true, options: new Map([['parent', 'eth0.5']]) }),
      ),
      'docker network create --driver=bridge --config-only --opt=parent=eth0.5 -- lan-config',
      [],
    ],
    [
      'IPv6 alone with a plugin for addresses',
      requestOf(
        network({ name: 'six', ipv4: false, ipv6: true, ipamDriver: 'dhcp', ipamOptions: new Map([['if', 'eth0']]) }),
      ),
      'docker network create --driver=bridge --ipv4=false --ipv6 --ipam-driver=dhcp --ipam-opt=if=eth0 -- six',
      [],
    ],
    [
      'what no command line can say',
      {
        name: '--help',
        driver: 'bridge',
        pools: [
          { subnet: '10.1.0.0/24', reserved: new Map([['a', '10.1.0.5']]) },
          { subnet: '10.2.0.0/24', reserved: new Map([['a', '10.2.0.5']]) },
        ],
        options: new Map([['a=b', 'c']]),
        labels: new Map([
          ['two words', 'x'],
          ['nul', '\0'],
          ['__proto__', 'y'],
        ]),
      },
      'docker network create --driver=bridge --subnet=10.1.0.0/24 --subnet=10.2.0.0/24 --aux-address=a=10.1.0.5 ' +
        '--label=__proto__=y -- --help',
      [
        { code: 'repeated-reserved-name', key: 'a' },
        { code: 'unspeakable-key', what: 'option', key: 'a=b' },
        { code: 'unspeakable-key', what: 'label', key: 'two words' },
        { code: 'unquotable', what: 'label', key: 'nul' },
      ],
    ],
  ];
  for (const [title, request, text, omissions] of table) {
    it(title, () => {
      assert.deepEqual(spellCreate(request, 'sh'), { kind: 'command', text, omissions });
    });
  }

  it('quotes for the shell it is pasted into, and refuses what that shell cannot carry', () => {
    const request = { name: 'a b', driver: 'bridge', labels: new Map([['x', '%PATH%']]) };
    assert.deepEqual(
      [
        spellCreate(request, 'powershell'),
        spellCreate(request, 'cmd'),
        spellCreate({ name: 'a\nb', driver: 'bridge' }, 'powershell'),
        spellCreate({ name: 'a\0b', driver: 'bridge' }, 'sh'),
        spellCreate({ name: 'a', driver: '"' }, 'cmd'),
      ],
      [
        {
          kind: 'command',
          text: "docker network create '--driver=bridge' '--label=x=%PATH%' '--' 'a b'",
          omissions: [],
        },
        {
          kind: 'command',
          text: 'docker network create --driver=bridge -- "a b"',
          omissions: [{ code: 'unquotable', what: 'label', key: 'x' }],
        },
        { kind: 'impossible', part: 'name' },
        { kind: 'impossible', part: 'name' },
        { kind: 'impossible', part: 'driver' },
      ],
    );
  });
});

describe('spellConnect', () => {
  const table: readonly (readonly [string, string, EndpointRequest, string, readonly string[]])[] = [
    ['the least', 'front', {}, 'docker network connect -- front web', []],
    [
      'everything',
      'a b',
      {
        ipv4: '10.0.0.5',
        ipv6: 'fd00::5',
        linkLocal: ['169.254.8.8'],
        gatewayPriority: -1,
        aliases: ['db', 'a,b', 'say "x"', '', 'c\rd'],
        links: ['other:peer'],
        driverOptions: new Map([
          ['com.docker.network.endpoint.sysctls', 'net.ipv4.conf.IFNAME.x=1,net.ipv4.conf.IFNAME.y=2'],
          ['a=b', 'c'],
        ]),
        mac: '02:42:ac:11:00:02',
      },
      'docker network connect --ip=10.0.0.5 --ip6=fd00::5 --link-local-ip=169.254.8.8 --gw-priority=-1 --alias=db ' +
        `'--alias="a,b"' '--alias="say ""x"""' --link=other:peer ` +
        `'--driver-opt="com.docker.network.endpoint.sysctls=net.ipv4.conf.IFNAME.x=1,net.ipv4.conf.IFNAME.y=2"' ` +
        "-- 'a b' web",
      ['mac', 'alias', 'driver-option'],
    ],
  ];
  for (const [title, name, request, text, omissions] of table) {
    it(title, () => {
      assert.deepEqual(spellConnect(name, 'web', request, 'sh'), { kind: 'command', text, omissions });
    });
  }

  it('refuses a name that cannot be written', () => {
    assert.deepEqual(spellConnect('a\nb', 'web', {}, 'cmd'), { kind: 'impossible' });
  });
});
