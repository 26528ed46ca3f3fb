import assert from 'node:assert/strict';
import { CommandError } from '../../../src/ui/commandError';
import { containerNamed, networkNamed } from '../../../src/ui/targets';
import { container, network, snapshot as snapshotOf } from '../../support/records';

function id(start: string): string {
  return start.padEnd(64, '0');
}

const snapshot = snapshotOf(
  [
    network({ name: 'front', id: id('a1b2c3d4e5f6') }),
    network({ name: 'twin', id: id('b1') }),
    network({ name: 'twin', id: id('b2') }),
    // Named like the short id of the first one.
    network({ name: 'a1b2c3d4e5f6', id: id('c1') }),
    network({ name: '__proto__', id: id('d1') }),
  ],
  [container({ name: 'web', id: id('e1') }), container({ name: 'db', id: id('f1f2f3f4f5f6') })],
);

function problemOf(find: () => unknown): unknown {
  try {
    return find();
  } catch (error) {
    return error instanceof CommandError ? error.problem : error;
  }
}

describe('networkNamed', () => {
  const found = (text: string) => problemOf(() => networkNamed(snapshot, text).id);

  it('takes a name, a full id and the beginning of one', () => {
    assert.deepEqual(
      [found('front'), found(id('a1b2c3d4e5f6')), found('a1b2c3d4e5f60'), found('__proto__')],
      [id('a1b2c3d4e5f6'), id('a1b2c3d4e5f6'), id('a1b2c3d4e5f6'), id('d1')],
    );
  });

  it('does not choose between two', () => {
    assert.deepEqual(
      [found('twin'), found('a1b2c3d4e5f6')],
      [
        { code: 'ambiguous-network', text: 'twin', ids: [id('b1'), id('b2')] },
        { code: 'ambiguous-network', text: 'a1b2c3d4e5f6', ids: [id('a1b2c3d4e5f6'), id('c1')] },
      ],
    );
  });

  for (const text of ['', 'fro', 'a1b2', 'constructor', id('99')]) {
    it(`knows no "${text}"`, () => assert.deepEqual(found(text), { code: 'no-such-network', text }));
  }
});

describe('containerNamed', () => {
  it('takes a name, a full id and the beginning of one', () => {
    const found = ['web', id('e1'), 'f1f2f3f4f5f6'].map((text) => containerNamed(snapshot, text).name);
    assert.deepEqual(found, ['web', 'web', 'db']);
  });

  it('says what it does not know', () => {
    const problem = problemOf(() => containerNamed(snapshot, 'front'));
    assert.deepEqual(problem, { code: 'no-such-container', text: 'front' });
  });
});
