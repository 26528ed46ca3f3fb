import assert from 'node:assert/strict';
import type { EndpointRequest } from '../../../../src/core/engine';
import { membershipOf } from '../../../../src/core/membership';
import type { EngineInfo } from '../../../../src/core/model';
import { freeAddresses, takenAddresses } from '../../../../src/core/requests/chosenAddress';
import {
  correctedText,
  fieldProblems,
  fieldText,
  withChosen,
  withField,
} from '../../../../src/core/requests/connectFields';
import type { ConnectContext } from '../../../../src/core/requests/connectContext';
import type { ConnectOption } from '../../../../src/core/requests/connectOptions';
import { connectOptions, endpointOptionKeys, offeredOptions } from '../../../../src/core/requests/connectOptions';
import { container, endpoint, engineInfo, network, snapshot } from '../../../support/records';

const nets = {
  bridge: network({ name: 'bridge', pools: [{ subnet: '172.17.0.0/16' }] }),
  front: network({
    name: 'front',
    ipv6: true,
    pools: [
      { subnet: '10.9.0.0/29', gateway: '10.9.0.1', reserved: new Map([['nas', '10.9.0.4']]) },
      { subnet: 'fd00:9::/64' },
    ],
  }),
  bare: network({ name: 'bare' }),
  lan: network({ name: 'lan', driver: 'ipvlan', pools: [{ subnet: '10.7.0.0/24' }] }),
};
const web = container({ name: 'web', endpoints: [endpoint(nets.bare)] });
const db = container({ name: 'db', endpoints: [endpoint(nets.front, { ipv4: '10.9.0.2', ipv6: 'fd00:9::2' })] });
const idle = container({
  name: 'idle',
  state: 'exited',
  endpoints: [endpoint(nets.front, { endpointId: '', requestedIpv4: '10.9.0.3' })],
});
const membership = membershipOf(snapshot(Object.values(nets), [web, db, idle]));
const engines = {
  bookworm: engineInfo({ version: '20.10.24', apiVersion: '1.41' }),
  twentySeven: engineInfo({ version: '27.5.1', apiVersion: '1.47' }),
  twentyEight: engineInfo({ version: '28.5.2', apiVersion: '1.51' }),
  newest: engineInfo({ version: '29.3.0', apiVersion: '1.54' }),
  podman: engineInfo({ version: '5.4.2', apiVersion: '1.41', product: 'podman' }),
};

function contextOf(to: keyof typeof nets, engine: EngineInfo = engines.newest): ConnectContext {
  return { engine, membership, network: nets[to], container: web };
}

describe('offeredOptions', () => {
  const table: readonly (readonly [string, readonly ConnectContext[], readonly ConnectOption[]])[] = [
    ['all that the newest engine takes', [contextOf('front')], connectOptions],
    ['no MAC address before API 1.54', [contextOf('front', engines.twentyEight)], without('mac')],
    [
      'no priority and no interface name before 28',
      [contextOf('front', engines.twentySeven)],
      without('mac', 'gateway-priority', 'interface'),
    ],
    ['what 20.10 takes', [contextOf('front', engines.bookworm)], ['aliases', 'ipv4', 'ipv6', 'link-local']],
    ['what Podman takes', [contextOf('front', engines.podman)], ['aliases', 'ipv4', 'ipv6']],
    [
      'no names and addresses on the default bridge',
      [contextOf('bridge')],
      ['mac', 'gateway-priority', 'interface', 'sysctls'],
    ],
    ['no address where there is no subnet', [contextOf('bare')], without('ipv4', 'ipv6')],
    ['no MAC address on ipvlan', [contextOf('lan')], without('ipv6', 'mac')],
    [
      'for several what they can share',
      [contextOf('front'), contextOf('bare')],
      ['aliases', 'gateway-priority', 'interface', 'sysctls'],
    ],
    [
      'for several what all of them take',
      [contextOf('front'), contextOf('bridge')],
      ['gateway-priority', 'interface', 'sysctls'],
    ],
    ['nothing for nobody', [], []],
  ];
  for (const [what, contexts, expected] of table) {
    it(what, () => assert.deepEqual(offeredOptions(contexts), expected));
  }

  function without(...left: readonly ConnectOption[]): readonly ConnectOption[] {
    return connectOptions.filter((option) => !left.includes(option));
  }
});

describe('the fields of a connection', () => {
  const other = new Map([['vendor.option', 'x']]);
  const table: readonly (readonly [ConnectOption, string, EndpointRequest, string])[] = [
    ['aliases', ' db,  database ,', { aliases: ['db', 'database'] }, 'db, database'],
    ['ipv4', ' 10.9.0.5 ', { ipv4: '10.9.0.5' }, '10.9.0.5'],
    ['ipv6', 'fd00:9::5', { ipv6: 'fd00:9::5' }, 'fd00:9::5'],
    ['mac', '02:42:ac:11:00:02', { mac: '02:42:ac:11:00:02' }, '02:42:ac:11:00:02'],
    ['gateway-priority', '-7', { gatewayPriority: -7 }, '-7'],
    ['link-local', '169.254.8.8,fe80::8', { linkLocal: ['169.254.8.8', 'fe80::8'] }, '169.254.8.8, fe80::8'],
    ['interface', 'eth9', { driverOptions: new Map([[endpointOptionKeys.interface, 'eth9']]) }, 'eth9'],
    [
      'sysctls',
      'net.ipv4.conf.IFNAME.log_martians=1',
      { driverOptions: new Map([[endpointOptionKeys.sysctls, 'net.ipv4.conf.IFNAME.log_martians=1']]) },
      'net.ipv4.conf.IFNAME.log_martians=1',
    ],
  ];
  for (const [option, typed, request, text] of table) {
    it(`${option} is written, read and taken away`, () => {
      const links = ['web:www'];
      const written = withField({ links }, option, typed);
      assert.deepEqual(
        [written, fieldText(written, option), withField(written, option, ' ')],
        [{ links, ...request }, text, { links }],
      );
    });
  }

  it('leave other driver options as they are', () => {
    const [set, unset] = [
      withField({ driverOptions: other }, 'interface', 'eth9'),
      withField({ driverOptions: new Map([...other, [endpointOptionKeys.interface, 'eth9']]) }, 'interface', ''),
    ];
    assert.deepEqual(
      [set, unset],
      [{ driverOptions: new Map([...other, [endpointOptionKeys.interface, 'eth9']]) }, { driverOptions: other }],
    );
  });

  it('take the place of what each has where they are chosen for several, and leave the rest', () => {
    const own: EndpointRequest = { aliases: ['db'], gatewayPriority: 3, driverOptions: other };
    const chosen = withField({ gatewayPriority: 7 }, 'interface', 'lan0');
    assert.deepEqual(
      [withChosen(own, chosen), withChosen(own, {}), withChosen({}, {})],
      [
        {
          aliases: ['db'],
          gatewayPriority: 7,
          driverOptions: new Map([...other, [endpointOptionKeys.interface, 'lan0']]),
        },
        own,
        {},
      ],
    );
  });

  const faults: readonly (readonly [ConnectOption, string, string | undefined, string | undefined])[] = [
    ['aliases', 'cache, db', 'alias-shared', undefined],
    ['aliases', 'cache, my db', 'alias-blank', 'cache, my-db'],
    ['ipv4', '10.9.0.2', 'address-taken', '10.9.0.5'],
    ['ipv4', '10.9.0.3', 'address-taken', '10.9.0.5'],
    ['ipv6', '10.9.0.5', 'wrong-family', 'fd00:9::3'],
    ['gateway-priority', 'high', 'not-an-integer', undefined],
    ['interface', 'a/b', 'option-value', 'ab'],
    ['sysctls', 'kernel.x=1', 'option-value', undefined],
    ['link-local', '169.254.8.8, 10.0.0.1', 'not-link-local', undefined],
    ['mac', '', undefined, undefined],
  ];
  for (const [option, typed, code, corrected] of faults) {
    it(`${option} "${typed}" is ${code ?? 'right'}`, () => {
      const [problem] = fieldProblems(withField({}, option, typed), option, [contextOf('front')]);
      assert.deepEqual([problem?.code, problem && correctedText(typed, problem)], [code, corrected]);
    });
  }
});

describe('the addresses of a network', () => {
  it('that are free, in order', () => {
    assert.deepEqual(freeAddresses(contextOf('front'), 4, 5), ['10.9.0.5', '10.9.0.6']);
    assert.deepEqual(freeAddresses(contextOf('front'), 6, 2), ['fd00:9::3', 'fd00:9::4']);
    assert.deepEqual(freeAddresses(contextOf('bare'), 4, 5), []);
  });

  it('that somebody has', () => {
    assert.deepEqual(takenAddresses(contextOf('front'), 4), ['10.9.0.1', '10.9.0.2', '10.9.0.3', '10.9.0.4']);
    assert.deepEqual(takenAddresses(contextOf('front'), 6), ['fd00:9::1', 'fd00:9::2']);
  });
});
