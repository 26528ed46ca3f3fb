import { readFields } from './read';

/** What can be asked: a question's name → its argument and its answer. All of it survives structured cloning. */
export type Calls = Readonly<Record<string, (argument: never) => unknown>>;

export type ArgumentOf<C extends Calls, M extends keyof C> = Parameters<C[M]>[0];
export type AnswerOf<C extends Calls, M extends keyof C> = ReturnType<C[M]>;

/** `refused`: the question is none of those that may be asked. `failed`: it could not be answered. */
export type RpcFailure =
  | { readonly code: 'refused'; readonly reason: 'unknown-method' | 'bad-argument' }
  | { readonly code: 'failed' }
  | { readonly code: 'closed' };

export class RpcError extends Error {
  override readonly name = 'RpcError';
  readonly failure: RpcFailure;
  constructor(failure: RpcFailure) {
    super(failure.code);
    this.failure = failure;
  }
}

export interface RpcRequest {
  readonly kind: 'request';
  readonly id: number;
  readonly method: string;
  readonly argument: unknown;
}

export type RpcAnswer =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: RpcFailure };

/** Says something to the other side without being asked. */
export interface RpcNotice<N> {
  readonly kind: 'notice';
  readonly notice: N;
}

/** The asking side. */
export interface Caller<C extends Calls> {
  /** Rejects with `RpcError`; never hangs once the other side has answered or this one is closed. */
  call<M extends keyof C & string>(method: M, argument: ArgumentOf<C, M>): Promise<AnswerOf<C, M>>;
  receive(answer: RpcAnswer): void;
  close(): void;
}

export function createCaller<C extends Calls>(post: (request: RpcRequest) => void): Caller<C> {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: RpcError) => void }>();
  let last = 0;
  let closed = false;
  return {
    call(method, argument) {
      if (closed) return Promise.reject(new RpcError({ code: 'closed' }));
      const id = ++last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        post({ kind: 'request', id, method, argument });
      });
    },
    receive(answer) {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.kind === 'failure') asked?.reject(new RpcError(answer.failure));
      // The types of both ends come from the same `Calls`: this is where they meet again.
      else asked?.resolve(answer.value as never);
    },
    close() {
      closed = true;
      for (const { reject } of waiting.values()) reject(new RpcError({ code: 'closed' }));
      waiting.clear();
    },
  };
}

/** Reads the argument of one question; undefined refuses it, else the answer is made by calling what comes back. */
export type Responder<R> = (argument: unknown) => (() => R | Promise<R>) | undefined;

export type Responders<C extends Calls> = { readonly [M in keyof C]: Responder<AnswerOf<C, M>> };

/** The answering side trusts nothing: `read` makes the argument from what came, or refuses it by `undefined`. */
export function responder<A, R>(
  read: (argument: unknown) => A | undefined,
  answer: (argument: A) => R | Promise<R>,
): Responder<R> {
  return (argument) => {
    const known = read(argument);
    return known === undefined ? undefined : () => answer(known);
  };
}

export interface ResponderReports {
  /** Something came that is no question or a question that may not be asked. */
  refused(method: string, reason: 'not-a-request' | 'unknown-method' | 'bad-argument'): void;
  failed(method: string, error: unknown): void;
}

/** Answers every request exactly once. What is no request gets no answer: there is nobody to send it to. */
export function createResponder<C extends Calls>(
  responders: Responders<C>,
  post: (answer: RpcAnswer) => void,
  reports: ResponderReports,
): (message: unknown) => Promise<void> {
  const methods = new Map(Object.entries<Responder<unknown>>(responders));
  return async function receive(message) {
    const request = readRequest(message);
    if (!request) {
      reports.refused('', 'not-a-request');
      return;
    }
    post(await answerTo(request, methods, reports));
  };
}

async function answerTo(
  { id, method, argument }: RpcRequest,
  methods: ReadonlyMap<string, Responder<unknown>>,
  reports: ResponderReports,
): Promise<RpcAnswer> {
  const known = methods.get(method);
  const answer = known?.(argument);
  if (!answer) {
    const reason = known ? 'bad-argument' : 'unknown-method';
    reports.refused(method, reason);
    return { kind: 'failure', id, failure: { code: 'refused', reason } };
  }
  try {
    return { kind: 'answer', id, value: await answer() };
  } catch (error) {
    reports.failed(method, error);
    return { kind: 'failure', id, failure: { code: 'failed' } };
  }
}

const longestMethod = 40;

function readRequest(message: unknown): RpcRequest | undefined {
  const fields = readFields(message, ['kind', 'id', 'method', 'argument']);
  if (!fields) return undefined;
  const [kind, id, method, argument] = fields;
  if (kind !== 'request' || typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1) return undefined;
  if (typeof method !== 'string' || method.length > longestMethod) return undefined;
  return { kind, id, method, argument };
}
