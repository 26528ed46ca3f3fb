import assert from 'node:assert/strict';
import { namesArgument, optionsArgument, textArgument } from '../../../src/ui/arguments';
import { CommandError } from '../../../src/ui/commandError';

function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error instanceof CommandError ? error.problem : error;
  }
}

describe('namesArgument', () => {
  const wrong = { code: 'bad-argument', position: 2, expected: 'network' };
  const cases: readonly (readonly [unknown, unknown])[] = [
    [undefined, undefined],
    [null, undefined],
    ['front', ['front']],
    [
      ['front', 'back'],
      ['front', 'back'],
    ],
    [[], wrong],
    [['front', 7], wrong],
    [7, wrong],
    [{ name: 'front' }, wrong],
    [Symbol('front'), wrong],
  ];
  for (const [value, expected] of cases) {
    it(`reads ${typeof value === 'symbol' ? 'a symbol' : JSON.stringify(value)}`, () => {
      assert.deepEqual(
        outcome(() => namesArgument([undefined, value], 1, 'network')),
        expected,
      );
    });
  }
});

describe('textArgument', () => {
  it('reads a text, nothing, and says what is neither', () => {
    assert.deepEqual(
      [['x'], [], [null], [1]].map((values) => outcome(() => textArgument(values, 0))),
      ['x', undefined, undefined, { code: 'bad-argument', position: 1, expected: 'text' }],
    );
  });
});

describe('optionsArgument', () => {
  const options = optionsArgument([{ confirmed: true, driver: 'bridge', aliases: ['a'], wrong: 7 }], 0);

  it('reads what is there and of its kind', () => {
    assert.deepEqual(
      [options.flag('confirmed'), options.text('driver'), options.texts('aliases'), options.flag('absent')],
      [true, 'bridge', ['a'], false],
    );
  });

  it('says what is of another kind', () => {
    const read = [() => options.flag('wrong'), () => options.text('wrong'), () => options.texts('wrong')];
    assert.deepEqual(read.map(outcome), [
      { code: 'bad-option', option: 'wrong', expected: 'boolean' },
      { code: 'bad-option', option: 'wrong', expected: 'text' },
      { code: 'bad-option', option: 'wrong', expected: 'text' },
    ]);
  });

  it('takes nothing from a prototype', () => {
    const inherited: unknown = Object.create({ confirmed: true });
    assert.deepEqual([optionsArgument([inherited], 0).flag('confirmed'), options.flag('constructor')], [false, false]);
  });

  it('wants an object', () => {
    const wrong = { code: 'bad-argument', position: 1, expected: 'options' };
    assert.deepEqual(
      ['x', 7, ['confirmed']].map((value) => outcome(() => optionsArgument([value], 0))),
      [wrong, wrong, wrong],
    );
  });
});
