import type { IncomingMessage } from 'node:http';
import type { EngineFailure } from '../core/failure';
import { ask } from './ask';
import { connectionFailure } from './connectionFailure';
import { eventFilters, readEvent } from './events';
import type { Hint } from './events';
import { createLineSplitter } from './lineSplitter';
import type { Link } from './link';
import type { RecentKeys } from './recentKeys';

/** An open stream of events. */
export interface Subscription {
  /** Resolves when the stream has ended, for whatever reason. Never rejects. */
  readonly ended: Promise<EngineFailure>;
}

export interface SubscriptionParts {
  readonly link: Link;
  readonly deadline: number;
  /** Milliseconds since the epoch on the engine's clock: later events are wanted. */
  readonly since: number;
  /** Events that an earlier subscription had already. */
  readonly known: RecentKeys;
  readonly onHint: (hint: Hint) => void;
  /** Called for every sign of life. */
  readonly onBytes: () => void;
}

/** A container's event carries all its labels, and a label may be a megabyte long. */
const longestLine = 8 * 1024 * 1024;

/** Opens the stream. It is read for as long as it is open, so that it never holds up the engine. */
export function subscribe(parts: SubscriptionParts, signal: AbortSignal): Promise<Subscription> {
  const { link, deadline } = parts;
  const options = { since: parts.since / 1000, filters: JSON.stringify(eventFilters) };
  return ask(
    link,
    {
      operation: 'events',
      deadline,
      connection: 'new',
      request: (docker) => docker.getEvents(options),
      read: (reply) => Promise.resolve(follow(reply, parts, signal)),
    },
    signal,
  );
}

function follow(reply: IncomingMessage, parts: SubscriptionParts, signal: AbortSignal): Subscription {
  const { known, onHint, onBytes } = parts;
  const splitter = createLineSplitter(longestLine, (line) => {
    if (line === undefined) onHint({ kind: 'everything' });
    else if (line.trim() !== '') {
      const event = readEvent(line);
      if (known.add(event.key)) onHint(event.hint);
    }
  });
  reply.on('data', (chunk: Buffer) => {
    onBytes();
    splitter.write(chunk);
  });
  return { ended: endOf(reply, parts.link, signal) };
}

function endOf(reply: IncomingMessage, link: Link, signal: AbortSignal): Promise<EngineFailure> {
  const endpoint = link.endpoint.description.address;
  return new Promise((resolve) => {
    let failure: EngineFailure = {
      code: 'unreachable',
      endpoint,
      cause: 'reset',
      detail: 'the event stream has ended',
    };
    const stop = (): void => void reply.destroy();
    signal.addEventListener('abort', stop);
    reply.on('error', (error) => (failure = connectionFailure(error, endpoint, 'events')));
    // A killed engine gives no `end`: only `close` always comes.
    reply.on('close', () => {
      signal.removeEventListener('abort', stop);
      resolve(failure);
    });
  });
}
