import assert from 'node:assert/strict';
import type { EndpointRequest } from '../../../../src/core/engine';
import { membershipOf } from '../../../../src/core/membership';
import type { Container, EngineInfo, Network } from '../../../../src/core/model';
import { checkConnect } from '../../../../src/core/requests/checkConnect';
import { suggestAddress } from '../../../../src/core/requests/chosenAddress';
import type { ConnectProblem } from '../../../../src/core/requests/connectProblem';
import { container, endpoint, engineInfo, network, snapshot } from '../../../support/records';

const nets = {
  bridge: network({ name: 'bridge', pools: [{ subnet: '172.17.0.0/16' }] }),
  host: network({ name: 'host', driver: 'host' }),
  front: network({
    name: 'front',
    ipv6: true,
    pools: [
      { subnet: '10.9.0.0/24', range: '10.9.0.128/25', gateway: '10.9.0.1', reserved: new Map([['nas', '10.9.0.9']]) },
      { subnet: 'fd00:9::/64' },
    ],
  }),
  auto: network({ name: 'auto', pools: [{ subnet: '10.8.0.0/24' }] }),
  lan: network({ name: 'lan', driver: 'ipvlan', pools: [{ subnet: '10.7.0.0/24' }] }),
  own: network({ name: 'own', pools: [{ subnet: '172.30.0.0/16', gateway: '172.30.0.1' }] }),
  mesh: network({ name: 'mesh', driver: 'overlay', scope: 'swarm' }),
};
const boxes = {
  web: container({ name: 'web', endpoints: [endpoint(nets.auto)] }),
  db: container({
    name: 'db',
    labels: new Map([['com.docker.compose.service', 'database']]),
    endpoints: [endpoint(nets.front, { ipv4: '10.9.0.2', mac: '02:42:ac:11:00:02' })],
  }),
  idle: container({
    name: 'idle',
    state: 'exited',
    endpoints: [endpoint(nets.front, { endpointId: '', requestedIpv4: '10.9.0.3' })],
  }),
  bare: container({ name: 'bare', networkMode: 'host', endpoints: [endpoint(nets.host)] }),
  side: container({ name: 'side', networkMode: 'container:web' }),
};
const membership = membershipOf(snapshot(Object.values(nets), Object.values(boxes)));
const modern = engineInfo({ version: '29.2.0', apiVersion: '1.54' });

interface Case {
  readonly request?: EndpointRequest;
  readonly to?: keyof typeof nets;
  readonly box?: keyof typeof boxes;
  readonly engine?: EngineInfo;
}

function contextOf({ to = 'front', box = 'web', engine = modern }: Case): {
  readonly engine: EngineInfo;
  readonly membership: typeof membership;
  readonly network: Network;
  readonly container: Container;
} {
  return { engine, membership, network: nets[to], container: boxes[box] };
}

function told(problem: ConnectProblem): string {
  const nearest = problem.nearest === undefined ? '' : ` → ${problem.nearest}`;
  const obstacle = problem.code === 'obstacle' ? `:${problem.obstacle.code}` : '';
  return `${problem.severity} ${problem.code}${obstacle}@${problem.at.field}${nearest}`;
}

describe('checkConnect', () => {
  const option = (key: string, value: string): EndpointRequest => ({ driverOptions: new Map([[key, value]]) });
  const table: readonly (readonly [Case, readonly string[]])[] = [
    [{}, []],
    [{ to: 'host' }, ['error obstacle:host-network@container']],
    [{ to: 'mesh' }, ['error obstacle:not-attachable@container']],
    [{ to: 'auto' }, ['error obstacle:already-connected@container']],
    [{ box: 'bare' }, ['error obstacle:host-mode@container']],
    [{ box: 'side' }, ['error obstacle:shared-namespace@container']],
    [{ request: { ipv4: '10.9.0.20', ipv6: 'fd00:9::20' } }, ['hint in-dynamic-range@ipv6']],
    [{ request: { ipv4: '10.9.0.200' } }, ['hint in-dynamic-range@ipv4']],
    [{ request: { ipv4: '10.9.0.20/24' } }, ['error bad-address@ipv4 → 10.9.0.20']],
    [{ request: { ipv4: 'fd00:9::20' } }, ['error wrong-family@ipv4 → 10.9.0.4']],
    [{ request: { ipv4: '10.1.0.1' } }, ['error outside-subnets@ipv4 → 10.9.0.4']],
    [{ request: { ipv4: '10.9.0.0' } }, ['error edge-address@ipv4 → 10.9.0.4']],
    [{ request: { ipv4: '10.9.0.255' } }, ['error edge-address@ipv4 → 10.9.0.4']],
    [{ request: { ipv4: '10.9.0.1' } }, ['error is-gateway@ipv4 → 10.9.0.4']],
    [{ request: { ipv4: '10.9.0.9' } }, ['error is-reserved@ipv4 → 10.9.0.4']],
    [{ request: { ipv4: '10.9.0.2' } }, ['error address-taken@ipv4 → 10.9.0.4']],
    [{ request: { ipv4: '10.9.0.3' } }, ['error address-taken@ipv4 → 10.9.0.4']],
    [{ request: { ipv6: 'fd00:9::1' } }, ['error is-gateway@ipv6 → fd00:9::2']],
    [{ request: { ipv6: 'fd00:8::5' }, to: 'lan' }, ['error no-subnet@ipv6']],
    [{ request: { ipv4: '172.30.0.9' }, to: 'own' }, ['warning subnet-automatic@ipv4']],
    [{ request: { ipv4: '172.30.0.1' }, to: 'own' }, ['error is-gateway@ipv4 → 172.30.0.2']],
    [{ request: { ipv4: '172.17.0.9' }, to: 'bridge' }, ['error default-bridge@ipv4']],
    [{ request: { aliases: ['db'] }, to: 'bridge' }, ['error default-bridge@aliases']],
    [{ request: { linkLocal: ['169.254.8.8', 'fe80::8'] } }, []],
    [
      { request: { linkLocal: ['57.123.22.11', 'x'] } },
      ['error not-link-local@link-local', 'error bad-address@link-local'],
    ],
    [{ request: { mac: '02:42:ac:11:00:05' } }, []],
    [{ request: { mac: '0242.ac11.0002' } }, ['warning mac-taken@mac']],
    [{ request: { mac: '02:42:ac:11:00' } }, ['error bad-mac@mac']],
    [{ request: { mac: '02:42-ac:11:00:05' } }, ['error bad-mac@mac']],
    [{ request: { mac: '00:00:00:00:00:00' } }, ['error bad-mac@mac']],
    [{ request: { mac: '01-42-AC-11-00-05' } }, ['error mac-multicast@mac → 02:42:ac:11:00:05']],
    [{ request: { mac: '02:42:ac:11:00:05' }, to: 'lan' }, ['error mac-refused@mac']],
    [{ request: { mac: '02:42:ac:11:00:05' }, engine: engineInfo() }, ['warning needs-api@mac']],
    [{ request: { gatewayPriority: -5 } }, []],
    [{ request: { gatewayPriority: 1.5 } }, ['error not-an-integer@gateway-priority']],
    [
      { request: { gatewayPriority: 5 }, engine: engineInfo({ apiVersion: '1.47' }) },
      ['warning needs-api@gateway-priority'],
    ],
    [{ request: { aliases: ['www'] } }, []],
    [
      { request: { aliases: ['', 'a b', 'db', 'database', 'localhost', 'google.com'] } },
      [
        'warning alias-empty@alias',
        'warning alias-blank@alias → a-b',
        'warning alias-shared@alias',
        'warning alias-shared@alias',
        'warning alias-hides@alias',
        'warning alias-hides@alias',
      ],
    ],
    [{ request: option('com.docker.network.endpoint.ifname', 'lan0') }, []],
    [{ request: option('com.docker.network.endpoint.ifname', 'eth0') }, ['warning interface-there@option → eth1']],
    [{ request: option('com.docker.network.endpoint.ifname', 'lan%d') }, ['warning interface-pattern@option → lan0']],
    [{ request: option('com.docker.network.endpoint.ifname', 'eth1') }, []],
    [{ request: option('com.docker.network.endpoint.ifname', 'eth0'), box: 'idle', to: 'auto' }, []],
    [{ request: option('com.docker.network.endpoint.ifname', 'lo') }, ['error option-value@option']],
    [{ request: option('com.docker.network.endpoint.ifname', 'lan/0') }, ['error option-value@option → lan0']],
    [
      { request: option('com.docker.network.endpoint.ifnam', 'x') },
      ['warning option-unknown@option → com.docker.network.endpoint.ifname'],
    ],
    [{ request: option('com.docker.network.driver.mtu', '1400') }, ['warning option-level@option']],
  ];
  for (const [given, expected] of table) {
    const title = JSON.stringify(given, (_, value: unknown) =>
      value instanceof Map ? ([...value] as unknown) : value,
    );
    it(title, () => {
      assert.deepEqual(checkConnect(given.request ?? {}, contextOf(given)).map(told), expected);
    });
  }

  it('suggests addresses that nobody has, wants or keeps', () => {
    assert.deepEqual(
      ([4, 6] as const).map((family) => suggestAddress(contextOf({}), family)),
      ['10.9.0.4', 'fd00:9::2'],
    );
    assert.equal(suggestAddress(contextOf({ to: 'mesh' }), 4), undefined);
  });
});
