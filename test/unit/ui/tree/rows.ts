import { arrange } from '../../../../src/core/arrangement/arrange';
import type { Row, ViewSettings } from '../../../../src/core/arrangement/rows';
import type { Snapshot } from '../../../../src/core/model';
import { container, endpoint, network, snapshot, unstartedEndpoint } from '../../../support/records';

const project = new Map([['com.docker.compose.project', 'shop']]);

const bridge = network({ name: 'bridge', pools: [{ subnet: '172.17.0.0/16', gateway: '172.17.0.1' }] });
const front = network({
  name: 'front',
  labels: project,
  internal: true,
  ipv6: true,
  pools: [{ subnet: '172.18.0.0/16', gateway: '172.18.0.1' }, { subnet: 'fd00:18::/64' }],
});
const host = network({ name: 'host', driver: 'host' });
const none = network({ name: 'none', driver: 'null' });
const swarm = network({ name: 'mesh', driver: 'overlay', scope: 'swarm', pools: [{ subnet: '10.0.1.0/24' }] });
const gone = network({ name: 'gone' });

const web = container({
  name: 'web',
  labels: project,
  ports: [
    { protocol: 'tcp', containerPort: 80, hostPort: 8080, hostAddress: '0.0.0.0' },
    { protocol: 'udp', containerPort: 53, hostPort: 53, hostAddress: '::1' },
  ],
  endpoints: [endpoint(front, { ipv4: '172.18.0.2', ipv6: 'fd00:18::2', mac: '02:42:ac:12:00:02' })],
});
const db = container({ name: 'db', state: 'exited', endpoints: [endpoint(front, { requestedIpv4: '172.18.0.9' })] });
const born = container({ name: 'born', state: 'created', endpoints: [unstartedEndpoint('front')] });
const side = container({ name: 'side', networkMode: `container:${web.id}` });
const bare = container({ name: 'bare', endpoints: [endpoint(host)] });
const still = container({ name: 'still', endpoints: [endpoint(none)] });
const lost = container({ name: 'lost', state: 'exited', endpoints: [endpoint(gone)] });

const everything: Snapshot = {
  ...snapshot([bridge, front, host, none, swarm], [web, db, born, side, bare, still, lost]),
  unreadable: [{ kind: 'network', index: 5, hint: 'odd' }],
};

/** Every row of an engine that has one of everything, by what it is and the name it bears: `attachment front/web`. */
export function sampleRows(groupBy: ViewSettings['groupBy']): ReadonlyMap<string, Row> {
  const arrangement = arrange(everything, { groupBy, showBuiltIn: true, filter: '', engineKey: 'E' });
  const all = (rows: readonly Row[]): readonly Row[] =>
    rows.flatMap((row) => [row, ...all(arrangement.childrenOf(row.id))]);
  return new Map(all(arrangement.roots).map((row) => [nameOf(row), row]));
}

function nameOf(row: Row): string {
  switch (row.kind) {
    case 'group':
      return `group ${row.name}`;
    case 'network':
      return `network ${row.network.name}`;
    case 'attachment':
      return `attachment ${row.network.name}/${row.container.name}`;
    case 'container':
      return `container ${row.container.name}`;
    case 'container-network':
      return `container-network ${row.container.name}/${row.endpoint.networkName}`;
    case 'sharer':
      return `sharer ${row.container.name}`;
    case 'unreadable':
      return 'unreadable';
  }
}
