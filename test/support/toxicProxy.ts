import { once } from 'node:events';
import { rmSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { scratchDir } from './paths';

/** What a proxy does to the bytes that come from the engine. What is absent is not done. */
export interface Toxics {
  /** Milliseconds before each piece. */
  readonly latency?: number;
  /** Bytes of a piece. */
  readonly slice?: number;
  /** Bytes a second. */
  readonly bandwidth?: number;
  /** Bytes after which the connection is closed, as if the reply ended there. */
  readonly limit?: number;
  /** The connection is cut without a farewell once the first bytes come. */
  readonly reset?: boolean;
  /** Nothing passes, and nothing is closed. */
  readonly silent?: boolean;
  /** Milliseconds between the engine's end and ours. */
  readonly slowClose?: number;
}

/** A proxy in front of an engine's socket that hurts what passes. */
export interface ToxicProxy {
  readonly host: string;
  readonly socket: string;
  /** Applies to what passes from now on, on open connections too. */
  toxics: Toxics;
  /** Open connections. */
  connections(): number;
  /** Cuts every connection. */
  drop(): void;
  /** Refuses connections until `up`. */
  down(): Promise<void>;
  up(): Promise<void>;
  stop(): Promise<void>;
}

export async function startToxicProxy(engineSocket: string): Promise<ToxicProxy> {
  const dir = scratchDir('toxic');
  const socket = path.join(dir, 'docker.sock');
  const open = new Set<net.Socket>();
  const server = net.createServer({ allowHalfOpen: true }, (client) => {
    const engine = net.connect({ path: engineSocket, allowHalfOpen: true });
    for (const each of [client, engine]) {
      open.add(each);
      each.on('error', () => undefined);
      each.on('close', () => {
        open.delete(each);
        client.destroy();
        engine.destroy();
      });
    }
    client.pipe(engine);
    void poison(engine, client, () => proxy.toxics);
  });
  const proxy: ToxicProxy = {
    host: `unix://${socket}`,
    socket,
    toxics: {},
    connections: () => open.size / 2,
    drop: () => open.forEach((each) => each.destroy()),
    async down() {
      const closed = once(server, 'close');
      server.close();
      proxy.drop();
      await closed;
    },
    async up() {
      server.listen(socket);
      await once(server, 'listening');
    },
    async stop() {
      if (server.listening) await proxy.down();
      rmSync(dir, { recursive: true, force: true });
    },
  };
  await proxy.up();
  return proxy;
}

async function poison(from: net.Socket, to: net.Socket, toxics: () => Toxics): Promise<void> {
  let passed = 0;
  try {
    for await (const chunk of from as AsyncIterable<Buffer>) {
      const { slice = chunk.length } = toxics();
      for (let at = 0; at < chunk.length; at += slice) {
        const piece = chunk.subarray(at, at + slice);
        const { latency = 0, bandwidth, limit = Infinity, reset, silent } = toxics();
        if (silent === true) await once(to, 'close');
        if (reset === true) to.resetAndDestroy();
        if (latency > 0 || bandwidth !== undefined)
          await delay(latency + (1000 * piece.length) / (bandwidth ?? Infinity));
        if (to.destroyed) return;
        to.write(piece.subarray(0, limit - passed));
        passed += piece.length;
        if (passed >= limit) {
          to.end();
          return;
        }
        if (slice < chunk.length) await nextTurn();
      }
    }
    const { slowClose = 0 } = toxics();
    if (slowClose > 0) await delay(slowClose);
    to.end();
  } catch {
    to.destroy(); // The engine's side was cut: so is ours.
  }
}
