import { once } from 'node:events';
import { rmSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { idOf } from './records';
import { scratchDir } from './paths';

/** An engine that says what a test makes it say, for what no real one can be made to do. */
export interface FakeEngine {
  readonly host: string;
  readonly socket: string;
  /** Every request so far, as `GET /networks`: without version and query. */
  readonly requests: readonly string[];
  readonly state: FakeState;
  /** Answers requests before the usual answers; returns false for those it leaves to them. */
  intercept: (request: http.IncomingMessage, reply: http.ServerResponse) => boolean;
  /** Sends an event to everyone who has subscribed. */
  announce(type: 'network' | 'container', action: string, id: string): void;
  /** Sends a line, whatever it is, to everyone who has subscribed. */
  streamed(line: string): void;
  /** Open event streams. */
  streams(): number;
  endStreams(): void;
  /** Listens again after `close`. */
  open(): Promise<void>;
  /** Closes its connections and listens no more. */
  close(): Promise<void>;
  /** Closes it for good. */
  stop(): Promise<void>;
  /** How often a request was made. */
  count(request: string): number;
}

export interface FakeState {
  id: string;
  apiVersion: string;
  networks: unknown[];
  containers: unknown[];
}

export async function startFakeEngine(): Promise<FakeEngine> {
  const dir = scratchDir('fake');
  const socket = path.join(dir, 'docker.sock');
  const requests: string[] = [];
  const streams = new Set<http.ServerResponse>();
  const state: FakeState = { id: 'fake', apiVersion: '1.51', networks: [rawNetwork('bridge')], containers: [] };
  const server = http.createServer((request, reply) => {
    requests.push(`${request.method ?? ''} ${route(request)}`);
    if (!engine.intercept(request, reply)) answer(request, reply);
  });

  function answer(request: http.IncomingMessage, reply: http.ServerResponse): void {
    switch (route(request)) {
      case '/_ping':
        reply.writeHead(200, { 'api-version': state.apiVersion }).end('OK');
        return;
      case '/info':
        sendJson(reply, 200, { ID: state.id, Name: 'fake', SystemTime: new Date().toISOString() });
        return;
      case '/networks':
        sendJson(reply, 200, state.networks);
        return;
      case '/containers/json':
        sendJson(reply, 200, state.containers.filter(withIdsOf(request)));
        return;
      case '/events':
        streams.add(reply);
        reply.on('close', () => streams.delete(reply));
        reply.writeHead(200, { 'content-type': 'application/json' }).flushHeaders();
        return;
      default:
        sendJson(reply, 404, { message: 'page not found' });
    }
  }

  const engine: FakeEngine = {
    host: `unix://${socket}`,
    socket,
    requests,
    state,
    intercept: () => false,
    announce(type, action, id) {
      engine.streamed(JSON.stringify({ Type: type, Action: action, Actor: { ID: id }, timeNano: Date.now() * 1e6 }));
    },
    streamed: (line) => streams.forEach((stream) => void stream.write(`${line}\n`)),
    streams: () => streams.size,
    endStreams: () => streams.forEach((stream) => stream.end()),
    async open() {
      server.listen(socket);
      await once(server, 'listening');
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
    async stop() {
      if (server.listening) await engine.close();
      rmSync(dir, { recursive: true, force: true });
    },
    count: (request) => requests.filter((each) => each === request).length,
  };
  await engine.open();
  return engine;
}

export function sendJson(reply: http.ServerResponse, status: number, value: unknown): void {
  reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** The filter that the query asks for: all, or those with certain ids. */
function withIdsOf(request: http.IncomingMessage): (container: unknown) => boolean {
  const filters = new URL(request.url ?? '', 'http://fake').searchParams.get('filters');
  if (filters === null) return () => true;
  return (container) => filters.includes(String(Reflect.get(Object(container) as object, 'Id')));
}

/** The path without version and query. */
export function route(request: http.IncomingMessage): string {
  return (request.url ?? '').replace(/\?.*/, '').replace(/^\/v[\d.]+/, '');
}

export function rawNetwork(name: string, more: object = {}): object {
  return { Id: idOf(name), Name: name, Driver: 'bridge', Scope: 'local', IPAM: { Config: [] }, Options: {}, ...more };
}

/** A running container that is attached to networks by their names. */
export function rawContainer(name: string, networks: readonly string[] = [], more: object = {}): object {
  const attached = networks.map((each): [string, object] => [
    each,
    { NetworkID: idOf(each), EndpointID: idOf(`${name} ${each}`) },
  ]);
  const settings = { Networks: Object.fromEntries<object>(attached) };
  return { Id: idOf(name), Names: [`/${name}`], State: 'running', NetworkSettings: settings, ...more };
}
