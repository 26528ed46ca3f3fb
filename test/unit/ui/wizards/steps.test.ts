import assert from 'node:assert/strict';
import type { Answer, Position, Step } from '../../../../src/ui/wizards/steps';
import { walk } from '../../../../src/ui/wizards/steps';

interface Draft {
  readonly name: string;
  readonly driver: string;
}

/** Walks with a person who does these things one after the other; tells what was asked, and the outcome. */
async function walkWith(...deeds: readonly ('enter' | 'back' | 'leave' | { readonly driver: string })[]) {
  const left = [...deeds];
  const asked: string[] = [];
  const step =
    (what: string): Step<Draft> =>
    (draft: Draft, { step: at, steps }: Position): Promise<Answer<Draft>> => {
      asked.push(`${at}/${steps} ${what} ${draft.driver}`);
      const deed = left.shift() ?? 'leave';
      if (deed === 'leave') return Promise.resolve({ kind: 'cancel' });
      if (deed === 'back') return Promise.resolve({ kind: 'back' });
      return Promise.resolve({ kind: 'next', value: deed === 'enter' ? draft : { ...draft, ...deed } });
    };
  const outcome = await walk('Create', { name: 'front', driver: 'bridge' }, (draft) =>
    draft.driver === 'bridge' ? [step('driver'), step('name')] : [step('driver'), step('parent'), step('name')],
  );
  return { asked, outcome };
}

describe('walk', () => {
  it('ends with what one gets by pressing Enter all the way', async () => {
    assert.deepEqual(await walkWith('enter', 'enter'), {
      asked: ['1/2 driver bridge', '2/2 name bridge'],
      outcome: { name: 'front', driver: 'bridge' },
    });
  });

  it('asks what an answer makes necessary', async () => {
    assert.deepEqual(await walkWith({ driver: 'macvlan' }, 'enter', 'enter'), {
      asked: ['1/2 driver bridge', '2/3 parent macvlan', '3/3 name macvlan'],
      outcome: { name: 'front', driver: 'macvlan' },
    });
  });

  it('goes back and keeps the answers', async () => {
    assert.deepEqual(await walkWith({ driver: 'macvlan' }, 'back', 'enter', 'enter', 'enter'), {
      asked: [
        '1/2 driver bridge',
        '2/3 parent macvlan',
        '1/3 driver macvlan',
        '2/3 parent macvlan',
        '3/3 name macvlan',
      ],
      outcome: { name: 'front', driver: 'macvlan' },
    });
  });

  it('leaves nothing behind', async () => {
    assert.deepEqual((await walkWith('enter', 'leave')).outcome, undefined);
  });
});
