import http from 'node:http';
import https from 'node:https';
import { EngineError } from '../core/failure';
import { codeOf, connectionFailure } from './connectionFailure';
import type { Link } from './link';
import type { Refusal } from './answerFailure';
import type { EngineFailure } from '../core/failure';
import { readText } from './readers';
import type { Reader } from './readers';

export interface EngineRequest {
  readonly method: string;
  readonly path: string;
  /** JSON. */
  readonly body: string | undefined;
  readonly connection: 'pooled' | 'new';
}

export interface Terms<T> {
  /** What is done, for people who read the log; part of failures. */
  readonly operation: string;
  /** Milliseconds until the reply must have been read. */
  readonly deadline: number;
  readonly read: Reader<T>;
  readonly explain: (refusal: Refusal) => EngineFailure;
}

// Half-open connections are found out after this and ten probes of a second each.
const keepAliveMilliseconds = 5_000;
const refusalBytes = 64 * 1024;
const refusalLength = 4_000;

/**
 * Sends one request and reads its reply. Always ends: with what `read` makes of it, or with an `EngineError` when the
 * engine refuses, the deadline passes, the signal is aborted, or the connection or the reply is not what it should be.
 */
export async function exchange<T>(
  link: Link,
  request: EngineRequest,
  terms: Terms<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  const { operation, deadline } = terms;
  const ending = new AbortController();
  const phase: Phase = { connected: false, replied: false };
  let early: EngineFailure | undefined;
  const timer = link.clock.after(deadline, () => end(tooLate(link, phase, operation, deadline)));
  const cancel = (): void => end({ code: 'cancelled' });
  signal?.addEventListener('abort', cancel);
  if (signal?.aborted) cancel();
  try {
    const reply = await sendOnLiveConnection(link, request, phase, ending.signal);
    try {
      return await readReply(reply, terms);
    } catch (error) {
      reply.destroy();
      throw error;
    }
  } catch (error) {
    if (early !== undefined) throw new EngineError(early, { cause: error });
    // What has no code is a fault of this program, and none of the connection.
    if (error instanceof EngineError || codeOf(error) === '') throw error;
    throw new EngineError(failureOf(error, link, phase, operation), { cause: error });
  } finally {
    timer.dispose();
    signal?.removeEventListener('abort', cancel);
  }

  function end(failure: EngineFailure): void {
    early = failure;
    ending.abort();
  }
}

interface Phase {
  connected: boolean;
  replied: boolean;
}

/** The engine may have closed a pooled connection just before it was used again: then once more, on a new one. */
async function sendOnLiveConnection(
  link: Link,
  request: EngineRequest,
  phase: Phase,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  if (request.connection === 'new') return send(link, request, link.single, phase, signal);
  try {
    return await send(link, request, link.pool, phase, signal);
  } catch (error) {
    if (!(error instanceof StaleConnection)) throw error;
    return send(link, request, link.single, phase, signal);
  }
}

class StaleConnection extends Error {}

function send(
  link: Link,
  { method, path, body }: EngineRequest,
  agent: http.Agent,
  phase: Phase,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : contentHeaders(body);
    const protocol = link.endpoint.target.kind === 'tls' ? https : http;
    const outgoing = protocol.request({ ...addressOf(link), agent, method, path, headers, signal });
    outgoing.on('socket', (socket) => {
      socket.setKeepAlive(true, keepAliveMilliseconds);
      phase.connected = !socket.connecting;
      // A pooled socket that is already connected never says so again: a listener on it would stay.
      if (socket.connecting) socket.once('connect', () => (phase.connected = true));
    });
    outgoing.on('response', (reply) => {
      phase.replied = true;
      resolve(reply);
    });
    outgoing.on('error', (error) => {
      const stale = outgoing.reusedSocket && ['ECONNRESET', 'EPIPE'].includes(codeOf(error)) && !signal.aborted;
      reject(stale ? new StaleConnection() : error);
    });
    outgoing.end(body);
  });
}

function contentHeaders(body: string): http.OutgoingHttpHeaders {
  return { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
}

function addressOf({ endpoint: { target } }: Link): https.RequestOptions {
  switch (target.kind) {
    case 'socket':
      // A name for the Host header, which the path of the socket would not be.
      return { socketPath: target.path, host: 'docker' };
    case 'tcp':
      return { host: target.host, port: target.port };
    case 'tls':
      return { host: target.host, port: target.port, ...target.material };
  }
}

async function readReply<T>(reply: http.IncomingMessage, terms: Terms<T>): Promise<T> {
  const { operation } = terms;
  const status = reply.statusCode ?? 0;
  // 304 answers a start of what runs already.
  if ((status >= 200 && status < 300) || status === 304) return terms.read(reply, operation);
  if (status >= 300 && status < 400) {
    const detail = `${status} ${reply.headers.location ?? ''}`.slice(0, refusalLength);
    throw new EngineError({ code: 'bad-reply', operation, reason: 'redirect', detail });
  }
  const detail = refusalText(await readText(refusalBytes)(reply, operation)).slice(0, refusalLength);
  throw new EngineError(terms.explain({ operation, status, detail }));
}

/** Docker answers `{message}`, Podman `{message, cause, response}`, proxies whatever they like. */
function refusalText(text: string): string {
  try {
    const answer: unknown = JSON.parse(text);
    const message: unknown = typeof answer === 'object' && answer !== null && Reflect.get(answer, 'message');
    return typeof message === 'string' ? message : text;
  } catch {
    return text;
  }
}

function tooLate({ endpoint }: Link, phase: Phase, operation: string, deadline: number): EngineFailure {
  if (phase.connected) return { code: 'timeout', operation, milliseconds: deadline };
  const detail = `no connection within ${deadline} ms`;
  return { code: 'unreachable', endpoint: endpoint.description.address, cause: 'route', detail };
}

function failureOf(error: unknown, { endpoint }: Link, phase: Phase, operation: string): EngineFailure {
  const failure = connectionFailure(error, endpoint.description.address, operation);
  if (!phase.replied || failure.code !== 'unreachable') return failure;
  return { code: 'bad-reply', operation, reason: 'truncated', detail: failure.detail };
}
