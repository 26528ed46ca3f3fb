import assert from 'node:assert/strict';
import fc from 'fast-check';
import { arrange } from '../../../../src/core/arrangement/arrange';
import type { Arrangement } from '../../../../src/core/arrangement/arrangement';
import { compareArrangements } from '../../../../src/core/arrangement/compare';
import type { Row, ViewSettings } from '../../../../src/core/arrangement/rows';
import type { Container, Snapshot } from '../../../../src/core/model';
import { container, endpoint, idOf, network, snapshot } from '../../../support/records';

const settings: ViewSettings = { groupBy: 'none', showBuiltIn: true, filter: '', engineKey: 'E' };
const front = network({ name: 'front' });
const back = network({ name: 'back' });
const web = container({ name: 'web', endpoints: [endpoint(front, { ipv4: '10.0.0.2' })] });
const idle = container({ name: 'idle' });
const frontId = `E/network/${front.id}`;
const backId = `E/network/${back.id}`;

function grow(arrangement: Arrangement, rows: readonly Row[] = arrangement.roots): Arrangement {
  for (const { id } of rows) grow(arrangement, arrangement.childrenOf(id));
  return arrangement;
}

describe('compareArrangements', () => {
  const before = snapshot([front, back], [web, idle]);
  const table: readonly (readonly [string, Snapshot, ReturnType<typeof compareArrangements>])[] = [
    ['the same', structuredClone(before), { roots: false, rows: [], parents: [] }],
    [
      'another network',
      snapshot([front, back, network({ name: 'x' })], [web, idle]),
      { roots: true, rows: [], parents: [] },
    ],
    ['a network gone', snapshot([front], [web, idle]), { roots: true, rows: [], parents: [] }],
    [
      'a container connected',
      snapshot([front, back], [web, { ...idle, endpoints: [endpoint(back)] }]),
      { roots: false, rows: [backId], parents: [backId] },
    ],
    [
      'a container renamed',
      snapshot([front, back], [{ ...web, name: 'web2' }, idle]),
      { roots: false, rows: [`${frontId}/container/${web.id}`], parents: [] },
    ],
    [
      'a container stopped',
      snapshot([front, back], [{ ...web, state: 'exited' }, idle]),
      { roots: false, rows: [frontId, `${frontId}/container/${web.id}`], parents: [] },
    ],
    [
      'a namespace shared',
      snapshot([front, back], [web, { ...idle, networkMode: `container:${web.id}` }]),
      { roots: false, rows: [`${frontId}/container/${web.id}`], parents: [`${frontId}/container/${web.id}`] },
    ],
  ];
  for (const [title, after, expected] of table) {
    it(title, () => {
      assert.deepEqual(compareArrangements(grow(arrange(before, settings)), arrange(after, settings)), expected);
    });
  }

  it('does not look below what was never expanded', () => {
    const after = arrange(snapshot([front, back], [{ ...web, name: 'web2' }, idle]), settings);
    assert.deepEqual(compareArrangements(arrange(before, settings), after), { roots: false, rows: [], parents: [] });
    assert.equal(after.grown.size, 0);
  });

  it('misses nothing: drawing only what it names gives the new tree', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd');
    const nets = fc.uniqueArray(names, { maxLength: 4 }).map((list) => list.map((name) => network({ name })));
    const boxes = fc.uniqueArray(
      fc
        .tuple(
          names,
          fc.constantFrom<Container['state']>('running', 'exited'),
          fc.array(names, { maxLength: 3 }),
          names,
        )
        .map(([name, state, on, owner]) =>
          container({
            name,
            state,
            endpoints: on.map((to) => endpoint(network({ name: to }))),
            ...(on.length === 0 && { networkMode: `container:${idOf(`container ${owner}`)}` }),
          }),
        ),
      { selector: ({ id }) => id, maxLength: 4 },
    );
    const groupings = fc.constantFrom('none', 'driver', 'project', 'container');
    const scenes = fc.tuple(nets, boxes).map(([n, c]) => snapshot(n, c));
    fc.assert(
      fc.property(scenes, scenes, groupings, (one, two, groupBy) => {
        const old = grow(arrange(one, { ...settings, groupBy }));
        const now = arrange(two, { ...settings, groupBy });
        const change = compareArrangements(old, now);
        const redrawn = (rows: readonly Row[]): unknown =>
          rows.map(({ id }) => {
            const kept = change.rows.includes(id) ? undefined : old.row(id);
            const row = kept ?? now.row(id);
            const below = change.parents.includes(id) || !kept ? now.childrenOf(id) : old.childrenOf(id);
            return [row, redrawn(below)];
          });
        const fresh = (rows: readonly Row[]): unknown => rows.map((row) => [row, fresh(now.childrenOf(row.id))]);
        assert.deepEqual(redrawn(change.roots ? now.roots : old.roots), fresh(now.roots));
      }),
      { numRuns: 500 },
    );
  });

  it('takes a few milliseconds for 1,000 networks and 5,000 attachments', () => {
    const nets = Array.from({ length: 1000 }, (_, index) =>
      network({ name: `net-${index}`, pools: [{ subnet: `10.${index >> 8}.${index & 255}.0/24` }] }),
    );
    const many = Array.from({ length: 5000 }, (_, index) =>
      container({
        name: `box-${index}`,
        endpoints: [endpoint(nets[index % 1000] ?? assert.fail(), { ipv4: '10.0.0.2' })],
      }),
    );
    const times = ['', '', 'box-49', '', 'net-1'].map((filter) => {
      const old = arrange(snapshot(nets, many), { ...settings, filter });
      const start = performance.now();
      compareArrangements(old, arrange(snapshot(nets, many), { ...settings, filter }));
      return performance.now() - start;
    });
    // It takes about 10 ms; the bound leaves room for a busy machine.

    assert.ok(Math.min(...times) < 60, `took ${times.map((time) => time.toFixed(1)).join(', ')} ms`);
  });
});
