import assert from 'node:assert/strict';
import { createFoldingMemory } from '../../../../src/ui/tree/foldingMemory';

/** What VS Code keeps for a workspace, as it comes back after a restart: through JSON. */
function storageWith(stored?: unknown) {
  let kept = stored;
  return {
    get: () => kept,
    update: (_: string, value: unknown) => {
      kept = JSON.parse(JSON.stringify(value));
      return Promise.resolve();
    },
  };
}

describe('the memory of what is open in the tree', () => {
  it('is there again after a restart, the last word of each row', () => {
    const storage = storageWith();
    const before = createFoldingMemory(storage);
    before.keep('front', 'open');
    before.keep('__proto__', 'open');
    before.keep('front', 'closed');
    const after = createFoldingMemory(storage);
    assert.deepEqual(
      ['front', '__proto__', 'back'].map((id) => after.of(id)),
      ['closed', 'open', undefined],
    );
  });

  it('keeps the five hundred rows that were touched last', () => {
    const memory = createFoldingMemory(storageWith());
    for (let i = 0; i <= 500; i++) {
      memory.keep(`row ${i}`, 'open');
      memory.keep('always', 'open');
    }
    assert.deepEqual(
      ['row 0', 'row 1', 'row 2', 'row 500', 'always'].map((id) => memory.of(id)),
      [undefined, undefined, 'open', 'open', 'open'],
    );
  });

  it('writes what is new, not what is told again', () => {
    const storage = storageWith();
    let written = 0;
    const memory = createFoldingMemory({
      ...storage,
      update: (key, value) => {
        written++;
        return storage.update(key, value);
      },
    });
    for (const folding of ['open', 'open', 'closed', 'closed', 'open'] as const) memory.keep('front', folding);
    assert.equal(written, 3);
  });

  for (const junk of [null, 7, 'open', {}, [7], [[]], [['front']], [['front', 'ajar']], [[7, 'open']]]) {
    it(`takes nothing from ${JSON.stringify(junk)}`, () => {
      assert.equal(createFoldingMemory(storageWith(junk)).of('front'), undefined);
    });
  }
});
