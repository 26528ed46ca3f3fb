import { homedir } from 'node:os';
import type { EngineSession } from '../../src/core/engine';
import { createStore } from '../../src/core/store';
import { createEngineSession } from '../../src/engine/session';

const silent = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

/** A session with one engine, as the extension has it, without a log. */
export function startSession(host: string): EngineSession {
  const store = createStore(nothing);
  const machine = { platform: process.platform, homeDir: homedir(), env: { DOCKER_HOST: host }, userId: undefined };
  return createEngineSession({ setting: () => '', machine, log: silent, store });
}

function nothing(): void {
  // Measured without a log.
}
