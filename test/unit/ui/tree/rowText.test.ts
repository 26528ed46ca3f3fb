import assert from 'node:assert/strict';
import { rowText } from '../../../../src/ui/tree/rowText';
import { tooltipOf } from '../../../../src/ui/tree/tooltip';
import { sampleRows } from './rows';

describe('rowText', () => {
  it('says what there is, and nothing that is not', () => {
    const byNetwork = [...sampleRows('none')].map(([name, row]) => `${name}: ${rowText(row).description}`);
    assert.deepEqual(byNetwork, [
      'network front: bridge · 172.18.0.0/16 · 3 containers · internal · IPv6',
      'attachment front/born: created',
      'attachment front/db: 172.18.0.9 · exited',
      'attachment front/web: 172.18.0.2 · [::1]:53→53/udp · :8080→80',
      'sharer side: uses the network of web',
      'network mesh: overlay · 10.0.1.0/24 · 0 containers · swarm',
      'network bridge: bridge · 172.17.0.0/16 · 0 containers',
      'network host: host · 1 container',
      'attachment host/bare: ',
      'network none: null · 1 container',
      'attachment none/still: ',
      'unreadable: odd',
    ]);
  });

  it('puts containers first where they come first', () => {
    const byContainer = [...sampleRows('container')].map(([name, row]) => `${name}: ${rowText(row).description}`);
    assert.deepEqual(byContainer, [
      'container bare: 1 network',
      'container-network bare/host: host',
      'container born: 1 network · created',
      'container-network born/front: bridge · created',
      'container db: 1 network · exited',
      'container-network db/front: 172.18.0.9 · bridge · exited',
      'container lost: 1 network · exited',
      'container-network lost/gone: network is gone: will not start',
      'container still: 1 network',
      'container-network still/none: null',
      'container web: 1 network · [::1]:53→53/udp · :8080→80',
      'container-network web/front: 172.18.0.2 · bridge',
      'sharer side: uses the network of web',
      'unreadable: odd',
    ]);
  });

  it('names groups', () => {
    const groups = [...sampleRows('project').values()].filter((row) => row.kind === 'group').map(rowText);
    assert.deepEqual(groups, [
      { label: 'shop', description: '1 network', spoken: 'group shop, 1 network' },
      { label: 'No Compose project', description: '4 networks', spoken: 'group No Compose project, 4 networks' },
    ]);
  });

  it('tells a screen reader the kind and all that the eye gets', () => {
    const rows = sampleRows('none');
    const spoken = ['network front', 'attachment front/db', 'unreadable'].map((name) => {
      const row = rows.get(name);
      return row && rowText(row).spoken;
    });
    assert.deepEqual(spoken, [
      'network front, bridge, 172.18.0.0/16, 3 containers, internal, IPv6',
      'container db, 172.18.0.9, exited',
      'Unreadable network, odd',
    ]);
  });
});

describe('tooltipOf', () => {
  function tooltip(name: string, groupBy: 'none' | 'container' = 'none'): unknown {
    const row = sampleRows(groupBy).get(name);
    const found = row && tooltipOf(row);
    return found && [found.title, found.note, ...found.facts.map((fact) => fact.join(' '))];
  }

  it('tells of a network', () => {
    assert.deepEqual(tooltip('network front'), [
      'front',
      undefined,
      'driver bridge',
      'scope local',
      'subnet 172.18.0.0/16',
      'gateway 172.18.0.1',
      'subnet fd00:18::/64',
      'project shop',
      'properties internal, IPv6',
      'containers 3, of which 1 running',
      'id 66726f6e7466',
    ]);
  });

  it('says what a built-in network is for', () => {
    assert.deepEqual(tooltip('network none'), [
      'none',
      'Containers in it have no network at all.',
      'driver null',
      'scope local',
      'containers 1',
      'id 6e6f6e656e6f',
    ]);
  });

  it('tells of an attachment', () => {
    assert.deepEqual(tooltip('attachment front/web'), [
      'web',
      undefined,
      'address 172.18.0.2',
      'address fd00:18::2',
      'mac 02:42:ac:12:00:02',
      'network front',
      'image busybox',
      'state running',
      'ports [::1]:53→53/udp, :8080→80',
      'project shop',
      'id 636f6e746169',
    ]);
  });

  it('warns of a network that is gone', () => {
    assert.deepEqual(tooltip('container-network lost/gone', 'container'), ['gone', 'network is gone: will not start']);
  });

  it('has nothing to add to a group', () => {
    const groups = [...sampleRows('driver').values()].filter((row) => row.kind === 'group');
    assert.deepEqual(new Set(groups.map(tooltipOf)), new Set([undefined]));
  });
});
