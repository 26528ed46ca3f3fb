import assert from 'node:assert/strict';
import { readFields, readKnown, readText } from '../../../src/protocol/read';
import type { RpcAnswer, RpcRequest } from '../../../src/protocol/rpc';
import { createCaller, createResponder, responder, RpcError } from '../../../src/protocol/rpc';

type Sums = {
  readonly add: (argument: readonly number[]) => number;
  readonly fail: (argument: null) => null;
};

function numbers(value: unknown): readonly number[] | undefined {
  return Array.isArray(value) && value.every((one) => typeof one === 'number') ? value : undefined;
}

/** Both ends, joined as a panel joins them: nothing but clones goes across. */
function joined() {
  const reports: string[] = [];
  const sent: unknown[] = [];
  const caller = createCaller<Sums>((request) => void receive(structuredClone(request)));
  const receive = createResponder<Sums>(
    {
      add: responder(numbers, (values) => values.reduce((sum, one) => sum + one, 0)),
      fail: responder(
        (argument) => (argument === null ? argument : undefined),
        () => Promise.reject(new Error('no')),
      ),
    },
    (answer) => {
      sent.push(answer);
      caller.receive(structuredClone(answer));
    },
    {
      refused: (method, reason) => reports.push(`refused ${method} ${reason}`),
      failed: (method, error) => reports.push(`failed ${method} ${String(error)}`),
    },
  );
  return { caller, receive, reports, sent };
}

async function failureOf(asked: Promise<unknown>): Promise<unknown> {
  try {
    return await asked;
  } catch (error) {
    assert.ok(error instanceof RpcError);
    return error.failure;
  }
}

describe('rpc', () => {
  it('brings each answer to its question', async () => {
    const { caller } = joined();
    assert.deepEqual(await Promise.all([caller.call('add', [1, 2]), caller.call('add', [3])]), [3, 3]);
  });

  it('brings failures back, and their cause to the log only', async () => {
    const { caller, reports, sent } = joined();
    assert.deepEqual(await failureOf(caller.call('fail', null)), { code: 'failed' });
    assert.deepEqual(reports, ['failed fail Error: no']);
    assert.deepEqual(sent, [{ kind: 'failure', id: 1, failure: { code: 'failed' } }]);
  });

  it('refuses arguments of another kind', async () => {
    const { receive, sent, reports } = joined();
    await receive({ kind: 'request', id: 7, method: 'add', argument: 'one' });
    assert.deepEqual(sent, [{ kind: 'failure', id: 7, failure: { code: 'refused', reason: 'bad-argument' } }]);
    assert.deepEqual(reports, ['refused add bad-argument']);
  });

  it('ends what waits when it is closed, and takes nothing after', async () => {
    const posted: RpcRequest[] = [];
    const caller = createCaller<Sums>((request) => posted.push(request));
    const waiting = failureOf(caller.call('add', [1]));
    caller.close();
    assert.deepEqual(
      [await waiting, await failureOf(caller.call('add', [2]))],
      [{ code: 'closed' }, { code: 'closed' }],
    );
    assert.equal(posted.length, 1);
  });

  it('ignores answers to questions nobody asked', () => {
    const caller = createCaller<Sums>(() => undefined);
    const stray: RpcAnswer = { kind: 'answer', id: 99, value: 1 };
    caller.receive(stray);
  });

  const strangers: readonly unknown[] = [
    undefined,
    null,
    0,
    'add',
    [],
    {},
    { kind: 'request', id: 1, method: 'add' },
    { kind: 'request', id: 1, method: 'add', argument: [1], more: true },
    { kind: 'request', id: -1, method: 'add', argument: [1] },
    { kind: 'request', id: 1.5, method: 'add', argument: [1] },
    { kind: 'request', id: '1', method: 'add', argument: [1] },
    { kind: 'answer', id: 1, method: 'add', argument: [1] },
    { kind: 'request', id: 1, method: 'x'.repeat(41), argument: [1] },
    JSON.parse('{"__proto__": {"kind": "request"}, "id": 1, "method": "add", "argument": [1]}'),
  ];
  for (const [index, message] of strangers.entries()) {
    it(`answers nothing to what is no request (${index})`, async () => {
      const { receive, sent, reports } = joined();
      await receive(message);
      assert.deepEqual([sent, reports], [[], ['refused  not-a-request']]);
    });
  }

  for (const method of ['toString', 'constructor', '__proto__', 'hasOwnProperty', 'subtract', '']) {
    it(`knows no method ${method}`, async () => {
      const { receive, sent } = joined();
      await receive({ kind: 'request', id: 1, method, argument: [1] });
      assert.deepEqual(sent, [{ kind: 'failure', id: 1, failure: { code: 'refused', reason: 'unknown-method' } }]);
    });
  }
});

describe('reading messages', () => {
  it('takes exactly the fields that are wanted, and only own ones', () => {
    const read = (value: unknown) => readFields(value, ['a', 'b']);
    assert.deepEqual(
      [
        read({ b: 2, a: 1 }),
        read({ a: 1 }),
        read({ a: 1, b: 2, c: 3 }),
        read(Object.create({ a: 1, b: 2 })),
        read([1, 2]),
        read(null),
        read(JSON.parse('{"a": 1, "__proto__": 2}')),
      ],
      [[1, 2], undefined, undefined, undefined, undefined, undefined, undefined],
    );
  });

  it('takes texts of a length that makes sense', () => {
    assert.deepEqual(
      ['a', '', 'abcd', 5].map((value) => readText(value, 3)),
      ['a', undefined, undefined, undefined],
    );
  });

  it('takes known texts, each once', () => {
    const known = new Set(['a', 'b']);
    const lists = [['a'], ['b', 'a'], [], ['a', 'a'], ['c'], 'a', ['a', 'b', 'a'], [['a']], Array(1_000_000).fill('a')];
    assert.deepEqual(
      lists.map((list) => readKnown(list, known)),
      [['a'], ['b', 'a'], undefined, undefined, undefined, undefined, undefined, undefined, undefined],
    );
  });
});
