import { homedir } from 'node:os';
import type { EngineFailure } from '../../src/core/failure';
import { EngineError } from '../../src/core/failure';
import { systemClock } from '../../src/engine/clock';
import { usualDeadlines } from '../../src/engine/deadlines';
import { systemFiles } from '../../src/engine/files';
import { findEngine } from '../../src/engine/findEngine';
import { resolveEndpoint } from '../../src/engine/resolveEndpoint';
import { failureSentence } from '../../src/messages/failures';

export type UserEngine =
  | {
      readonly kind: 'answers';
      readonly address: string;
      readonly version: string;
      /** What the extension needs to be told to find the same engine. */
      readonly env: NodeJS.ProcessEnv;
    }
  | {
      readonly kind: 'silent';
      readonly reason: string;
      /** The user names one, by a variable or a context, and it is that one which does not answer. */
      readonly isNamed: boolean;
    };

/** Looks for the user's engine just as the extension will. */
export async function findUserEngine(setting: string): Promise<UserEngine> {
  const silent = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore };
  const machine = {
    platform: process.platform,
    homeDir: homedir(),
    env: process.env,
    userId: process.getuid?.(),
  };
  try {
    const endpoints = await resolveEndpoint(setting, machine, systemFiles);
    const search = await findEngine(endpoints, { clock: systemClock, log: silent, deadlines: usualDeadlines });
    if (search.kind === 'failed') return silence(search.failure);
    const { link, info } = search.greeting;
    const { address, source } = link.endpoint.description;
    // The window looks for sockets in another runtime folder than this process.
    const env = source === 'usual-socket' ? { DOCKER_HOST: address } : {};
    return { kind: 'answers', address, version: info.version, env };
  } catch (error) {
    if (error instanceof EngineError) return silence(error.failure);
    throw error;
  }
}

function silence(failure: EngineFailure): UserEngine {
  return { kind: 'silent', reason: failureSentence(failure), isNamed: failure.code !== 'no-engine' };
}

function ignore(): void {
  // What is tried on the way is of no interest here.
}
