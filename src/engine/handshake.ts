import type { IncomingHttpHeaders } from 'node:http';
import { EngineError } from '../core/failure';
import type { EngineInfo } from '../core/model';
import { isAtLeast } from '../core/versions';
import { ask } from './ask';
import type { Deadlines } from './deadlines';
import type { Link } from './link';
import { readInfo, readSystemTime } from './records/info';
import { readJson, readText } from './readers';

/** An engine that has said who it is and what it speaks. */
export interface Greeting {
  readonly link: Link;
  readonly info: EngineInfo;
  /** The engine's clock when it answered, in milliseconds since the epoch. */
  readonly engineTime: number;
}

/** What is spoken here: the oldest of Docker 20.10, the newest where a connect honours a MAC address. */
const oldest = '1.41';
const newest = '1.54';

/** Asks an engine for its API version and for what it is. */
export async function greet(bare: Link, deadlines: Deadlines, signal?: AbortSignal): Promise<Greeting> {
  const { apiVersion, product } = await ping(bare, deadlines.ping, signal);
  const link = { ...bare, apiVersion };
  return ask(
    link,
    {
      operation: 'info',
      deadline: deadlines.info,
      request: (docker) => docker.info(),
      read: readJson((value) => {
        const info = readInfo(value, product, apiVersion);
        return info && { link, info, engineTime: readSystemTime(value) ?? link.clock.now() };
      }),
    },
    signal,
  );
}

/** Whether the engine answers, on a connection of its own. */
export async function probe(link: Link, deadline: number, signal?: AbortSignal): Promise<void> {
  await ping(link, deadline, signal);
}

interface Pong {
  readonly apiVersion: string;
  readonly product: EngineInfo['product'];
}

function ping(link: Link, deadline: number, signal: AbortSignal | undefined): Promise<Pong> {
  const endpoint = link.endpoint.description.address;
  return ask(
    { ...link, apiVersion: undefined },
    {
      operation: 'ping',
      deadline,
      connection: 'new',
      request: (docker) => docker.ping(),
      read: async (reply, operation) => {
        const text = await readText(1024)(reply, operation);
        const server = headerText(reply.headers, 'api-version');
        if (server === '')
          throw new EngineError({ code: 'bad-reply', operation, reason: 'wrong-shape', detail: text.slice(0, 200) });
        const apiVersion = negotiate(server);
        if (apiVersion === undefined)
          throw new EngineError({ code: 'unsupported-api', endpoint, server, needed: oldest });
        return { apiVersion, product: headerText(reply.headers, 'libpod-api-version') === '' ? 'docker' : 'podman' };
      },
    },
    signal,
  );
}

/** The newest API version that both sides speak; undefined where there is none. */
export function negotiate(server: string): string | undefined {
  if (!/^\d+\.\d+$/.test(server) || !isAtLeast(server, oldest)) return undefined;
  return isAtLeast(server, newest) ? newest : server;
}

function headerText(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}
