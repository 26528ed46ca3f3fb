import { rmSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { scratchDir } from '../support/paths';

export interface CountingProxy {
  /** For `DOCKER_HOST`. */
  readonly host: string;
  /** How many requests have passed so far. */
  requests(): number;
  close(): Promise<void>;
}

/** Passes everything on to the engine and counts the requests. */
export async function openCountingProxy(engineSocket: string): Promise<CountingProxy> {
  const dir = scratchDir('count');
  const socket = path.join(dir, 'docker.sock');
  const open = new Set<net.Socket>();
  let count = 0;
  const server = net.createServer((client) => {
    const engine = net.connect(engineSocket);
    for (const [from, to] of [
      [client, engine],
      [engine, client],
    ] as const) {
      open.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
    client.on('data', (chunk) => (count += /^(GET|HEAD|POST|DELETE) \//.test(chunk.toString('latin1')) ? 1 : 0));
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return {
    host: `unix://${socket}`,
    requests: () => count,
    close: async () => {
      for (const each of open) each.destroy();
      await new Promise((resolve) => server.close(resolve));
      rmSync(dir, { recursive: true });
    },
  };
}
