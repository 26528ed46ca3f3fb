import type { EngineSession } from '../core/engine';
import type { HostNetwork, HostView } from '../core/host';
import { hostBeside } from '../core/host';
import type { CreateContext } from '../core/requests/createContext';
import type { Visit } from './engineVisit';
import type { ComposeSubnets, PlannedSubnet } from './language/composeSubnets';
import { readSettings } from './settings';

/** Where everything is to be learned that a new network has to get along with. */
export interface Neighbourhood {
  readonly session: EngineSession;
  readonly host: HostView;
  readonly composeSubnets: ComposeSubnets;
  readonly log: { warn(message: string): void };
}

/** What the engine and the settings know, without a look at the host or at files. */
export function contextOf({ state }: EngineSession, { engine, snapshot }: Visit): CreateContext {
  // It may have entered a swarm since the visit began.
  const info = state.kind === 'live' ? state.info : engine.info;
  return { engine: info, networks: snapshot.networks, reservedSubnets: readSettings().reservedSubnets };
}

/** A wizard does not open later than this because somebody's workspace is large. */
const patienceMs = 1000;

/**
 * Looks at the host, where the engine is on this one, and at the compose files. The answer follows the engine, and what
 * takes long to be looked at is in it as soon as it is known. `replaces`: id of the network that the new one takes the
 * place of.
 */
export async function lookAround(
  { session, host, composeSubnets, log }: Neighbourhood,
  visit: Visit,
  replaces?: string,
): Promise<() => CreateContext> {
  const { state } = session;
  const isLocal = 'endpoint' in state && state.endpoint.local;
  let found: HostNetwork | undefined;
  let planned: readonly PlannedSubnet[] = [];
  // The wizard works without; only fewer clashes are seen.
  const failed = (error: unknown) => log.warn(`cannot look around: ${String(error)}`);
  const looking = Promise.all([
    isLocal ? host.read().then((seen) => (found = seen), failed) : undefined,
    composeSubnets.read().then((seen) => (planned = seen), failed),
  ]);
  await Promise.race([looking, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  return () => {
    const { networks, ...context } = contextOf(session, visit);
    const beside = found && hostBeside(found, networks);
    return {
      ...context,
      networks,
      // One that exists is compared by itself.
      composeSubnets: planned.filter(({ network }) => !networks.some(({ name }) => name === network)),
      ...(beside && { host: beside }),
      ...(replaces !== undefined && { replaces }),
    };
  };
}
