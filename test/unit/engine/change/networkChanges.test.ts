import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Change } from '../../../../src/core/change/change';
import type { ChangeOutcome, ChangeRequest, PerformOptions } from '../../../../src/core/change/port';
import { requestOf } from '../../../../src/core/requestOf';
import { createChangeFolder } from '../../../../src/engine/change/changeFolder';
import { createNetworkChanges } from '../../../../src/engine/change/networkChanges';
import { systemClock } from '../../../../src/engine/clock';
import { scratchDir } from '../../../support/paths';
import { idOf, network } from '../../../support/records';
import { emptyChange } from '../../core/change/changeScene';
import type { Member } from '../../core/change/changeScene';
import { lateness, memoryEngine } from './memoryEngine';
import type { Objection } from './memoryEngine';

const ignore = (): void => undefined;
const log = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore };
const timing = { patience: 10_000, settling: 4 * lateness };
const shop = network({ name: 'shop', pools: [{ subnet: '10.1.0.0/24', gateway: '10.1.0.1' }] });
const back = network({ name: 'back', pools: [{ subnet: '10.2.0.0/24', gateway: '10.2.0.1' }] });
const web: Member = { name: 'web', attached: [{ to: shop, aliases: ['www'] }] };
const webId = idOf('container web');
const move: ChangeRequest = { kind: 'move', containerId: webId, from: shop.id, to: back.id };
const edit: ChangeRequest = { kind: 'edit', networkId: shop.id, target: { ...requestOf(shop), internal: true } };

describe('changes on an engine that objects', () => {
  let folder: string;

  beforeEach(() => (folder = scratchDir('changes')));
  afterEach(() => rmSync(folder, { recursive: true }));

  function bench(objection: Objection = () => undefined, networks = [shop, back]) {
    const memory = memoryEngine(networks, [web], objection);
    let now = memory;
    const parts = { folder, log, timing };
    const changes = createNetworkChanges({ ...parts, engine: () => Promise.resolve(now.engine) });
    const prepared = async (request: ChangeRequest): Promise<Change> => {
      const preparation = await changes.prepare(request);
      assert.ok(preparation.kind === 'ready', JSON.stringify(preparation));
      return preparation.change;
    };
    return {
      memory,
      changes,
      prepared,
      /** Another one answers from now on. */
      exchange: (other: typeof memory) => (now = other),
      make: async (request: ChangeRequest, options: PerformOptions = {}): Promise<ChangeOutcome> =>
        changes.perform(await prepared(request), options),
    };
  }

  function journals(): readonly string[] {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  }

  function codesOf(outcome: ChangeOutcome): readonly string[] {
    return outcome.kind === 'refused' ? outcome.refusals.map(({ code }) => code) : [outcome.kind];
  }

  it('are on disk before the first step, and gone after the last', async () => {
    const seen: number[] = [];
    const { memory, make } = bench(() => void seen.push(journals().length));
    assert.deepEqual(codesOf(await make(move)), ['done']);
    assert.deepEqual([seen, journals()], [[1, 1], []]);
    assert.deepEqual([memory.membersOf('shop'), memory.membersOf('back')], [[], ['web']]);
  });

  it('touch nothing where they cannot be written down', async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'in the way');
    const { memory, make } = bench();
    assert.deepEqual([codesOf(await make(move)), memory.told], [['journal-unwritable'], []]);
  });

  it('touch no other engine than the one they were prepared for', async () => {
    const { prepared, changes, exchange } = bench();
    const change = await prepared(move);
    const other = memoryEngine([shop, back], [web], () => undefined, 'OTHER');
    exchange(other);
    assert.deepEqual([codesOf(await changes.perform(change, {})), other.told], [['other-engine'], []]);
  });

  it('touch nothing that has changed since they were prepared', async () => {
    const { memory, prepared, changes } = bench();
    const change = await prepared(move);
    await memory.engine.disconnect(shop.id, webId, 'normal');
    assert.deepEqual(codesOf(await changes.perform(change, {})), ['changed-meanwhile']);
    assert.deepEqual(memory.told, ['disconnect web shop']);
  });

  it('wait for an earlier one of the same network to come to its end', async () => {
    const { memory, prepared, changes } = bench();
    const [first, second] = [await prepared(edit), await prepared(move)];
    await createChangeFolder(folder, systemClock).write({ change: { ...first, id: otherId }, heading: 'after' });
    assert.deepEqual([codesOf(await changes.perform(second, {})), memory.told], [['unfinished-before'], []]);
  });

  it('are taken back when the engine refuses a step', async () => {
    const { memory, make } = bench((told) =>
      told === 'disconnect web shop' ? { code: 'refused', operation: told, status: 500, detail: '' } : undefined,
    );
    assert.equal((await make(move)).kind, 'restored');
    assert.deepEqual([memory.membersOf('shop'), memory.membersOf('back'), journals()], [['web'], [], []]);
  });

  it('are not called done because the engine said so', async () => {
    const { make } = bench((told) => (told === 'connect web back' ? 'lie' : undefined));
    assert.equal((await make(move)).kind, 'restored');
  });

  it('are taken back though the engine does late what it did not answer', async () => {
    const { memory, make } = bench((told) => (told === 'connect web back' ? 'late' : undefined));
    assert.equal((await make(move)).kind, 'restored');
    await delay(2 * lateness);
    assert.deepEqual([memory.membersOf('shop'), memory.membersOf('back')], [['web'], []]);
  });

  it('stop where another window has taken them over', async () => {
    const { memory, make } = bench((told) => {
      if (told === 'connect web back')
        for (const name of readdirSync(folder).filter((each) => each.endsWith('.lock')))
          writeFileSync(path.join(folder, name), JSON.stringify({ pid: process.pid, token: 'another' }));
      return undefined;
    });
    const outcome = await make(move);
    assert.deepEqual([outcome.kind, 'setback' in outcome && outcome.setback.code], ['unfinished', 'taken-over']);
    assert.deepEqual([memory.told, journals().length], [['connect web back'], 1]);
  });

  const cancels: readonly (readonly [string, ChangeOutcome['kind']])[] = [
    ['disconnect web shop', 'restored'],
    ['remove shop', 'done'],
  ];
  for (const [at, kind] of cancels) {
    it(`are ${kind} when they are cancelled at "${at}"`, async () => {
      const cancel = new AbortController();
      const { memory, make } = bench((told) => {
        if (told === at) cancel.abort();
        return undefined;
      });
      assert.equal((await make(edit, { signal: cancel.signal })).kind, kind);
      assert.deepEqual(memory.membersOf('shop'), ['web']);
    });
  }
});

const otherId = '22222222-2222-4333-8444-555555555555';

describe('the folder of changes', () => {
  let folder: string;
  beforeEach(() => (folder = scratchDir('changes')));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('never holds half a journal: a new one comes in place of the old', async () => {
    const changes = createChangeFolder(folder, systemClock);
    const file = path.join(folder, `${emptyChange.id}.json`);
    await changes.write({ change: emptyChange, heading: 'after' });
    const before = statSync(file).ino;
    await changes.write({ change: emptyChange, heading: 'before' });
    assert.notEqual(statSync(file).ino, before);
  });

  it('takes no id that is a path, and no journal of another change', async () => {
    const changes = createChangeFolder(folder, systemClock);
    mkdirSync(path.join(folder, 'sub'));
    for (const id of ['../x', 'sub/x', '', `${emptyChange.id}/../x`])
      await assert.rejects(changes.read(id), /not the id of a change/);
    await changes.write({ change: emptyChange, heading: 'after' });
    copyFileSync(path.join(folder, `${emptyChange.id}.json`), path.join(folder, `${otherId}.json`));
    const read = await changes.read(otherId);
    assert.deepEqual([read?.kind, read?.kind === 'fault' && read.detail], ['fault', 'the journal of another change']);
  });
});
