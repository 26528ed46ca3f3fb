import type { EngineRules } from '../joinObstacle';
import type { Membership } from '../membership';
import { membershipOf } from '../membership';
import type { Snapshot } from '../model';

/** The engine that something is about to be changed on, and what it has. */
export interface Ground {
  readonly snapshot: Snapshot;
  readonly engine: { readonly info: EngineRules };
}

/** The same, looked through once. */
export interface Surroundings {
  readonly membership: Membership;
  readonly rules: EngineRules;
}

export function surroundingsOf({ snapshot, engine }: Ground): Surroundings {
  return { membership: membershipOf(snapshot), rules: engine.info };
}
