import { once } from 'node:events';
import { rmSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { scratchDir } from '../../support/paths';

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What happens to one request that changes something: an answer, or the end of the connection without one. */
export type Hurt = (pass: () => Promise<Answer>) => Promise<Answer | 'cut'>;

/** A socket in front of an engine that lets all requests pass but one. */
export interface FaultySocket {
  readonly host: string;
  /** The `nth` request from now on that changes something meets `hurt`; counting starts anew. */
  arm(nth: number, hurt: Hurt): void;
  disarm(): void;
  /** How many requests that change something came since it was armed or disarmed. */
  changes(): number;
  stop(): Promise<void>;
}

export async function startFaultySocket(engineSocket: string): Promise<FaultySocket> {
  const dir = scratchDir('faulty');
  const socket = path.join(dir, 'docker.sock');
  let count = 0;
  let armed: { readonly nth: number; readonly hurt: Hurt } | undefined;

  const server = http.createServer((incoming, outgoing) => {
    if (incoming.method === 'GET') {
      passOn(engineSocket, incoming, outgoing);
      return;
    }
    void body(incoming).then(async (sent) => {
      const pass = (): Promise<Answer> => forward(engineSocket, incoming, sent);
      count++;
      const isHurt = armed?.nth === count;
      const given = await (isHurt && armed ? armed.hurt(pass) : pass()).catch(() => 'cut' as const);
      if (given === 'cut') outgoing.destroy();
      else outgoing.writeHead(given.status, given.headers).end(given.body);
    });
  });

  server.listen(socket);
  await once(server, 'listening');
  return {
    host: `unix://${socket}`,
    arm(nth, hurt) {
      count = 0;
      armed = { nth, hurt };
    },
    disarm() {
      count = 0;
      armed = undefined;
    },
    changes: () => count,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A question: its answer may be a stream that never ends. */
function passOn(socketPath: string, incoming: http.IncomingMessage, outgoing: http.ServerResponse): void {
  const { url, headers } = incoming;
  const request = http.request({ socketPath, path: url, headers, agent: false }, (reply) => {
    outgoing.writeHead(reply.statusCode ?? 0, reply.headers);
    outgoing.flushHeaders();
    reply.on('error', () => outgoing.destroy());
    reply.pipe(outgoing);
  });
  request.on('error', () => outgoing.destroy());
  outgoing.on('close', () => request.destroy());
  request.end();
}

function forward(socketPath: string, { method, url, headers }: http.IncomingMessage, sent: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ socketPath, method, path: url, headers, agent: false }, (reply) => {
      body(reply).then(
        (read) => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: read }),
        reject,
      );
    });
    request.on('error', reject);
    request.end(sent);
  });
}

async function body(message: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
