import type { EndpointDescription } from '../core/engine';
import { EngineError } from '../core/failure';
import type { EngineFailure } from '../core/failure';
import { failureIn } from './ask';
import type { Clock } from './clock';
import type { Deadlines } from './deadlines';
import type { Endpoint } from './endpoint';
import { greet } from './handshake';
import type { Greeting } from './handshake';
import { createLink } from './link';
import type { Log } from './log';

export type Search =
  | { readonly kind: 'found'; readonly greeting: Greeting }
  | { readonly kind: 'failed'; readonly failure: EngineFailure; readonly endpoint: EndpointDescription | undefined };

/** Greets the endpoints in turn until one answers. One that takes a connection and does not answer is meant, too. */
export async function findEngine(
  endpoints: readonly Endpoint[],
  { clock, log, deadlines }: { readonly clock: Clock; readonly log: Log; readonly deadlines: Deadlines },
  signal?: AbortSignal,
): Promise<Search> {
  const failed: { readonly failure: EngineFailure; readonly endpoint: EndpointDescription }[] = [];
  for (const endpoint of endpoints) {
    try {
      return { kind: 'found', greeting: await greet(createLink(endpoint, clock, log), deadlines, signal) };
    } catch (error) {
      const failure = failureIn(error);
      log.debug(`${endpoint.description.address}: ${JSON.stringify(failure)}`);
      failed.push({ failure, endpoint: endpoint.description });
      if (failure.code === 'timeout' || failure.code === 'cancelled') break;
    }
  }
  const [only] = failed;
  const telling = failed.length === 1 ? only : failed.findLast(({ failure }) => failure.code === 'timeout');
  const worst = telling ?? failed.find(({ failure }) => !isMissing(failure));
  if (worst !== undefined) return { kind: 'failed', ...worst };
  const tried = failed.map(({ endpoint }) => endpoint.address);
  return { kind: 'failed', failure: { code: 'no-engine', tried }, endpoint: undefined };
}

/** The engine that is found, or the failure as an error. */
export function greetingOf(search: Search): Greeting {
  if (search.kind === 'failed') throw new EngineError(search.failure);
  return search.greeting;
}

function isMissing(failure: EngineFailure): boolean {
  return failure.code === 'unreachable' && failure.cause === 'missing';
}
