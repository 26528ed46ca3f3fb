import assert from 'node:assert/strict';
import { once } from '../../../src/core/once';

describe('what is made once', () => {
  it('is made when it is first asked for, and is the same ever after', () => {
    const made: object[] = [];
    const thing = once(() => {
      made.push({});
      return made[made.length - 1];
    });
    assert.deepEqual(made, []);
    assert.equal(thing(), thing());
    assert.equal(made.length, 1);
  });

  it('may be undefined', () => {
    let calls = 0;
    const nothing = once(() => {
      calls++;
    });
    nothing();
    nothing();
    assert.equal(calls, 1);
  });
});
