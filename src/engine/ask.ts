import type Docker from 'dockerode';
import { EngineError } from '../core/failure';
import type { EngineFailure } from '../core/failure';
import { answerFailure } from './answerFailure';
import type { Subject } from './answerFailure';
import { exchange } from './exchange';
import type { EngineRequest } from './exchange';
import type { Link } from './link';
import type { Reader } from './readers';

/** One thing to ask of an engine. */
export interface Question<T> {
  readonly operation: string;
  readonly deadline: number;
  /** Spells the request, for example `(docker) => docker.listNetworks()`. What it resolves to is not looked at. */
  readonly request: (docker: Docker) => Promise<unknown>;
  readonly read: Reader<T>;
  /** `new` for probes; changes always have a connection of their own. */
  readonly connection?: 'pooled' | 'new';
  /** What a refusal is about. */
  readonly subject?: Omit<Subject, 'endpoint'>;
}

/**
 * Asks an engine something. dockerode knows how requests are spelled; how they travel is not left to it: its own modem
 * takes the environment's word over ours, follows redirects, and never ends on a truncated reply.
 */
export async function ask<T>(link: Link, question: Question<T>, signal?: AbortSignal): Promise<T> {
  const { default: Docker } = await import('dockerode');
  let answer: { readonly value: T } | undefined;
  const modem = {
    dial(spelled: Spelled, done: (error: unknown, answer: unknown) => void) {
      const request = toRequest(spelled, link.apiVersion, question.connection ?? 'pooled');
      link.log.trace(`${request.method} ${request.path} (${question.operation})`);
      exchange(link, request, { ...question, explain }, signal).then(
        (value) => {
          answer = { value };
          done(null, {});
        },
        (error: unknown) => done(error, undefined),
      );
    },
  };
  // Its types do not know that a modem can be given to it.
  const options = { modem, Promise };
  await question.request(new Docker(options));
  if (answer === undefined) throw new Error(`${question.operation} sent no request`);
  return answer.value;

  function explain(refusal: Parameters<typeof answerFailure>[0]): EngineFailure {
    return answerFailure(refusal, { endpoint: link.endpoint.description.address, ...question.subject });
  }
}

/** What dockerode hands to its modem. */
interface Spelled {
  readonly method: string;
  /** Ends in `?` where `options` belong to it. */
  readonly path: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

function toRequest(spelled: Spelled, version: string | undefined, connection: 'pooled' | 'new'): EngineRequest {
  const { method, options = {} } = spelled;
  const path = (version === undefined ? '' : `/v${version}`) + spelled.path.replace(/\?$/, '');
  const empty = Object.keys(options).length === 0;
  if (method === 'GET') return { method, path: path + queryOf(options), body: undefined, connection };
  return { method, path, body: empty ? undefined : JSON.stringify(options), connection: 'new' };
}

function queryOf(options: Readonly<Record<string, unknown>>): string {
  const texts = Object.entries(options).map(([key, value]): [string, string] => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return texts.length === 0 ? '' : `?${new URLSearchParams(texts).toString()}`;
}

/** The failure an error stands for; errors that are none are faults of this program and are thrown on. */
export function failureIn(error: unknown): EngineFailure {
  if (error instanceof EngineError) return error.failure;
  throw error;
}
