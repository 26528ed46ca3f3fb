import assert from 'node:assert/strict';
import type { Member } from '../../../../src/core/inspection/member';
import { fittingColumns } from '../../../../src/webview/inspector/columnFit';
import { readLook } from '../../../../src/webview/inspector/look';
import type { MemberColumn } from '../../../../src/webview/inspector/memberOrder';
import { arrangeMembers } from '../../../../src/webview/inspector/memberOrder';
import { makeSelection } from '../../../../src/webview/inspector/memberSelection';
import { sharedNamesByKey } from '../../../../src/webview/inspector/sharedNames';
import { member } from '../../../support/inspectionScenes';

const port = {
  protocol: 'tcp',
  containerPort: 80,
  host: { address: '', port: '8080' },
  state: { code: 'published' },
} as const;
const members: readonly Member[] = [
  member('web-10', {
    ipv4: { address: '10.0.0.100', origin: 'dynamic', inForce: true },
    ports: [port],
    names: ['web-10', 'api'],
    networks: [{ id: '', name: 'edge' }],
  }),
  member('web-2', {
    ipv4: { address: '10.0.0.20', origin: 'dynamic', inForce: true },
    route: { code: 'here', reason: { code: 'only' } },
    mac: '02:42',
  }),
  member('DB', { state: 'exited', attached: false, image: 'postgres:18' }),
];
const shared = sharedNamesByKey([
  {
    name: 'api',
    owners: [
      { id: members[0]?.id ?? '', name: 'web-10' },
      { id: 'x', name: 'other' },
    ],
    replicas: false,
  },
]);

function names(filter: string, column: MemberColumn = 'name', descending = false): string {
  return arrangeMembers(members, shared, filter, { column, descending })
    .map(({ name }) => name)
    .join(' ');
}

describe('arrangeMembers', () => {
  const orders: Readonly<Record<MemberColumn, string>> = {
    name: 'DB web-2 web-10',
    state: 'web-2 web-10 DB',
    ipv4: 'web-2 web-10 DB',
    ipv6: 'DB web-2 web-10',
    mac: 'DB web-10 web-2',
    names: 'web-10 DB web-2',
    route: 'web-2 DB web-10',
    ports: 'web-10 DB web-2',
    networks: 'web-10 DB web-2',
  };
  for (const [column, order] of Object.entries(orders)) {
    it(`sorts by ${column}`, () => {
      assert.equal(names('', column as MemberColumn), order);
    });
  }

  it('sorts backwards, equals by name as ever', () => {
    assert.deepEqual([names('', 'name', true), names('', 'ipv6', true)], ['web-10 web-2 DB', 'DB web-2 web-10']);
  });

  const filters: readonly (readonly [filter: string, found: string])[] = [
    ['WEB', 'web-2 web-10'],
    ['web 100', 'web-10'],
    ['postgres', 'DB'],
    ['exited', 'DB'],
    ['8080', 'web-10'],
    ['api', 'web-10'],
    ['edge', 'web-10'],
    ['02:42', 'web-2'],
    ['  ', 'DB web-2 web-10'],
    ['nothing', ''],
  ];
  for (const [filter, found] of filters) {
    it(`finds ${JSON.stringify(filter)}`, () => {
      assert.equal(names(filter), found);
    });
  }
});

describe('fittingColumns', () => {
  const columns = (['name', 'ipv4', 'ipv6', 'mac', 'names', 'route', 'ports', 'networks'] as const).map((id) => ({
    id,
    least: 10,
  }));
  const fits = (characters: number, useless: readonly MemberColumn[] = []) =>
    fittingColumns(columns, characters, new Set(useless))
      .map(({ id }) => id)
      .join(' ');

  it('gives up the less important ones first, and never the first two', () => {
    assert.deepEqual(
      [fits(80), fits(79), fits(39), fits(5), fits(40, ['ports', 'route'])],
      [
        'name ipv4 ipv6 mac names route ports networks',
        'name ipv4 ipv6 names route ports networks',
        'name ipv4 ports',
        'name ipv4',
        'name ipv4 ipv6 names',
      ],
    );
  });
});

describe('makeSelection', () => {
  const order = ['a', 'b', 'c', 'd'];

  it('toggles, extends from the last toggled, keeps what is left and tells only changes', () => {
    let told = 0;
    const selection = makeSelection(() => told++);
    selection.toggle('b');
    selection.extend(order, 'd');
    const extended = selection.ids;
    selection.toggle('c');
    selection.keep(new Set(['a', 'b']));
    selection.keep(new Set(['a', 'b']));
    assert.deepEqual([extended, selection.ids, told], [['b', 'c', 'd'], ['b'], 4]);
    selection.selectAll(order);
    selection.clear();
    selection.clear();
    assert.deepEqual([selection.ids, told], [[], 6]);
  });
});

describe('readLook', () => {
  it('takes what it can read and the usual for the rest', () => {
    const usual = { tab: 'members', filter: '', sort: { column: 'name', descending: false } };
    const kept = { tab: 'path', filter: 'x', sort: { column: 'ipv4', descending: true } };
    const looks = [
      undefined,
      'x',
      { look: null },
      { look: { tab: 5, sort: { column: 'constructor' } } },
      JSON.parse('{"__proto__": {"look": {"tab": "path"}}}'),
      { look: kept },
    ];
    assert.deepEqual(looks.map(readLook), [usual, usual, usual, usual, usual, kept]);
  });
});
