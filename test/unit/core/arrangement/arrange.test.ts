import assert from 'node:assert/strict';
import type { Arrangement } from '../../../../src/core/arrangement/arrangement';
import { arrange } from '../../../../src/core/arrangement/arrange';
import type { Row, ViewSettings } from '../../../../src/core/arrangement/rows';
import type { Snapshot } from '../../../../src/core/model';
import { container, endpoint, idOf, network, snapshot, unstartedEndpoint } from '../../../support/records';

const compose = (project: string) => new Map([['com.docker.compose.project', project]]);

const bridge = network({ name: 'bridge', pools: [{ subnet: '172.17.0.0/16' }] });
const host = network({ name: 'host', driver: 'host' });
const none = network({ name: 'none', driver: 'null' });
const front = network({
  name: 'front',
  labels: compose('shop'),
  internal: true,
  ipv6: true,
  pools: [{ subnet: '172.18.0.0/16' }, { subnet: 'fd00:18::/64' }],
});
const net10 = network({ name: 'net10', labels: compose('shop'), pools: [{ subnet: '172.20.0.0/16' }] });
const net2 = network({ name: 'net2', driver: 'macvlan', pools: [{ subnet: '10.9.0.0/24' }] });
const twin = network({ name: 'net2', id: 'cafe'.repeat(16), driver: 'overlay', scope: 'swarm' });

const web = container({
  name: 'web',
  labels: compose('shop'),
  ports: [
    { protocol: 'tcp', containerPort: 80, hostPort: 8080, hostAddress: '0.0.0.0' },
    { protocol: 'tcp', containerPort: 80, hostPort: 8080, hostAddress: '::' },
    { protocol: 'tcp', containerPort: 9000 },
  ],
  endpoints: [endpoint(front, { ipv4: '172.18.0.2' }), endpoint(net10, { ipv4: '172.20.0.2' })],
});
const db = container({
  name: 'db',
  state: 'exited',
  endpoints: [endpoint(front, { endpointId: '', requestedIpv4: '172.18.0.9' })],
});
const born = container({ name: 'born', state: 'created', endpoints: [unstartedEndpoint('front')] });
const side = container({ name: 'side', networkMode: `container:${web.id}` });
const bare = container({ name: 'bare', endpoints: [endpoint(host)] });
const lost = container({
  name: 'lost',
  state: 'exited',
  endpoints: [endpoint(network({ name: 'gone', pools: [] }), { endpointId: '' })],
});

const everything: Snapshot = {
  ...snapshot([bridge, host, none, net10, net2, twin, front], [web, db, born, side, bare, lost]),
  unreadable: [{ kind: 'network', index: 7, hint: 'odd' }],
};

const plain: ViewSettings = { groupBy: 'none', showBuiltIn: true, filter: '', engineKey: 'E' };

function describeRow(row: Row): string {
  switch (row.kind) {
    case 'group':
      return `[${row.name}] ${row.networks}`;
    case 'network':
      return [
        row.network.name,
        row.network.driver,
        row.subnet ?? '-',
        `${row.running}/${row.containers}`,
        ...row.flags,
        row.role ?? '',
        row.twinId ?? '',
      ]
        .filter((part) => part !== '')
        .join(' ');
    case 'attachment':
      return [
        row.container.name,
        row.address ?? '-',
        row.container.state,
        ...row.ports.map((port) => `:${port.hostPort}→${port.containerPort}`),
      ].join(' ');
    case 'container':
      return `${row.container.name} ${row.networks}`;
    case 'container-network':
      return `${row.endpoint.networkName} ${row.network ? (row.address ?? '-') : 'missing'}`;
    case 'sharer':
      return `${row.container.name} in ${row.owner.name}`;
    case 'unreadable':
      return `unreadable ${row.record.kind} ${row.record.hint}`;
  }
}

/** The whole tree, one line a row, indented. */
function drawn(arrangement: Arrangement): readonly string[] {
  const below = (rows: readonly Row[], depth: string): readonly string[] =>
    rows.flatMap((row) => [depth + describeRow(row), ...below(arrangement.childrenOf(row.id), `${depth}  `)]);
  return below(arrangement.roots, '');
}

describe('arrange', () => {
  const table: readonly (readonly [string, Partial<ViewSettings>, readonly string[]])[] = [
    [
      'own networks in natural order, then built-in ones, then what cannot be read',
      {},
      [
        'front bridge 172.18.0.0/16 1/3 internal ipv6',
        '  born - created',
        '  db 172.18.0.9 exited',
        '  web 172.18.0.2 running :8080→80',
        '    side in web',
        `net2 macvlan 10.9.0.0/24 0/0 ${idOf('net2').slice(0, 12)}`,
        'net2 overlay - 0/0 swarm cafecafecafe',
        'net10 bridge 172.20.0.0/16 1/1',
        '  web 172.20.0.2 running :8080→80',
        '    side in web',
        'bridge bridge 172.17.0.0/16 0/0 default-bridge',
        'host host - 1/1 host',
        '  bare - running',
        'none null - 0/0 none',
        'unreadable network odd',
      ],
    ],
    [
      'by driver, without built-in networks',
      { groupBy: 'driver', showBuiltIn: false },
      [
        '[bridge] 2',
        '  front bridge 172.18.0.0/16 1/3 internal ipv6',
        '    born - created',
        '    db 172.18.0.9 exited',
        '    web 172.18.0.2 running :8080→80',
        '      side in web',
        '  net10 bridge 172.20.0.0/16 1/1',
        '    web 172.20.0.2 running :8080→80',
        '      side in web',
        '[macvlan] 1',
        `  net2 macvlan 10.9.0.0/24 0/0 ${idOf('net2').slice(0, 12)}`,
        '[overlay] 1',
        '  net2 overlay - 0/0 swarm cafecafecafe',
        'unreadable network odd',
      ],
    ],
    [
      'by project, those without one last',
      { groupBy: 'project', showBuiltIn: false, filter: 'net' },
      [
        '[shop] 1',
        '  net10 bridge 172.20.0.0/16 1/1',
        '    web 172.20.0.2 running :8080→80',
        '      side in web',
        '[] 2',
        `  net2 macvlan 10.9.0.0/24 0/0 ${idOf('net2').slice(0, 12)}`,
        '  net2 overlay - 0/0 swarm cafecafecafe',
      ],
    ],
    [
      'by container',
      { groupBy: 'container' },
      [
        'bare 1',
        '  host -',
        'born 1',
        '  front -',
        'db 1',
        '  front 172.18.0.9',
        'lost 1',
        '  gone missing',
        'web 2',
        '  front 172.18.0.2',
        '  net10 172.20.0.2',
        '  side in web',
        'unreadable network odd',
      ],
    ],
    [
      'a network found by an address inside it',
      { filter: '172.20.3.4' },
      ['net10 bridge 172.20.0.0/16 1/1', '  web 172.20.0.2 running :8080→80', '    side in web'],
    ],
    [
      'a network that is shown for one of its containers',
      { filter: 'DB' },
      ['front bridge 172.18.0.0/16 1/3 internal ipv6', '  db 172.18.0.9 exited'],
    ],
    [
      'words found in network and container together',
      { filter: 'shop 172.18.0.9' },
      ['front bridge 172.18.0.0/16 1/3 internal ipv6', '  db 172.18.0.9 exited'],
    ],
    [
      'a container that is shown for one in its namespace',
      { filter: 'side front' },
      ['front bridge 172.18.0.0/16 1/3 internal ipv6', '  web 172.18.0.2 running :8080→80', '    side in web'],
    ],
    ['the beginning of an id', { filter: 'cafecafe' }, ['net2 overlay - 0/0 swarm cafecafecafe']],
    ['no part of an id', { filter: 'afeca' }, []],
    [
      'by container, filtered by network',
      { groupBy: 'container', filter: 'net10' },
      ['web 1'.replace('1', '2'), '  net10 172.20.0.2', '  side in web'],
    ],
    [
      'by container, filtered by one in its namespace',
      { groupBy: 'container', filter: 'side' },
      ['web 2', '  side in web'],
    ],
  ];
  for (const [title, settings, expected] of table) {
    it(title, () => {
      assert.deepEqual(drawn(arrange(everything, { ...plain, ...settings })), expected);
    });
  }

  it('gives ids that name what the row stands for and nothing else', () => {
    const tree = arrange(everything, { ...plain, engineKey: 'unix:///run/x', filter: 'front web' });
    const [row] = tree.roots;
    const [below] = tree.childrenOf(row?.id ?? '');
    assert.deepEqual(
      [row?.id, below?.id],
      [
        `unix:%002f%002f%002frun%002fx/network/${front.id}`,
        `unix:%002f%002f%002frun%002fx/network/${front.id}/container/${web.id}`,
      ],
    );
  });

  for (const groupBy of ['none', 'driver', 'project', 'container'] as const) {
    it(`finds every row and its parent by id, grouped by ${groupBy}`, () => {
      const walked = arrange(everything, { ...plain, groupBy });
      const seen = new Map<string, string | undefined>();
      const walk = (rows: readonly Row[], above?: string): void => {
        for (const { id, expandable } of rows) {
          assert.ok(!seen.has(id), `${id} is there once`);
          assert.equal(expandable, walked.childrenOf(id).length > 0);
          seen.set(id, above);
          walk(walked.childrenOf(id), id);
        }
      };
      walk(walked.roots);
      for (const [id, above] of seen) {
        const fresh = arrange(everything, { ...plain, groupBy });
        assert.deepEqual([fresh.parentOf(id)?.id, fresh.row(id)], [above, walked.row(id)]);
      }
      assert.deepEqual(
        [walked.row('E/network/none'), walked.childrenOf('x'), walked.parentOf('')],
        [undefined, [], undefined],
      );
    });
  }
});
