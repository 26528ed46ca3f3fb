import http from 'node:http';
import https from 'node:https';
import type { Clock } from './clock';
import type { Endpoint } from './endpoint';
import type { Log } from './log';

/** A way to one engine: what every request needs. */
export interface Link {
  readonly endpoint: Endpoint;
  readonly clock: Clock;
  readonly log: Log;
  /** For example `1.51`; undefined until the engine has said what it speaks. */
  readonly apiVersion: string | undefined;
  /** Keeps connections open between requests that may be sent twice. */
  readonly pool: http.Agent;
  /** For changes and probes: a connection each, so that none meets one that the engine has closed meanwhile. */
  readonly single: http.Agent;
}

/** How long an unused connection stays open. */
const idleMilliseconds = 30_000;

export function createLink(endpoint: Endpoint, clock: Clock, log: Log): Link {
  const { Agent } = endpoint.target.kind === 'tls' ? https : http;
  return {
    endpoint,
    clock,
    log,
    apiVersion: undefined,
    pool: new Agent({ keepAlive: true, maxFreeSockets: 4, timeout: idleMilliseconds }),
    single: new Agent({ keepAlive: false }),
  };
}

/** Closes what is open and unused. Requests under way go on, and their connections close when they fall idle. */
export function closeIdle(link: Link): void {
  for (const sockets of Object.values(link.pool.freeSockets)) {
    for (const socket of sockets ?? []) socket.destroy();
  }
}
