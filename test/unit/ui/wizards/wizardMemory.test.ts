import assert from 'node:assert/strict';
import { createWizardMemory } from '../../../../src/ui/wizards/wizardMemory';

describe('createWizardMemory', () => {
  function storageWith(stored: unknown) {
    const values = new Map<string, unknown>([['createNetwork', stored]]);
    return {
      get: (key: string) => values.get(key),
      update: (key: string, value: unknown) => Promise.resolve(void values.set(key, value)),
    };
  }

  it('U17 keeps for the next window of the workspace what was chosen last', () => {
    const storage = storageWith(undefined);
    assert.equal(createWizardMemory(storage).last, undefined);
    createWizardMemory(storage).keep({ driver: 'bridge' });
    createWizardMemory(storage).keep({ driver: 'macvlan', internal: true });
    assert.deepEqual(createWizardMemory(storage).last, { driver: 'macvlan', internal: true });
  });

  const left: readonly (readonly [unknown, object | undefined])[] = [
    [null, undefined],
    ['macvlan', undefined],
    [{ driver: 7 }, undefined],
    [{ driver: 'bridge' }, { driver: 'bridge', internal: false }],
    [
      { driver: 'bridge', internal: 'yes' },
      { driver: 'bridge', internal: false },
    ],
  ];
  for (const [stored, read] of left) {
    it(`reads what anybody left there: ${JSON.stringify(stored)}`, () => {
      assert.deepEqual(createWizardMemory(storageWith(stored)).last, read);
    });
  }
});
