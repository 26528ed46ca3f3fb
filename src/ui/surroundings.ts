import type { EngineSession } from '../core/engine';
import type { HostNetwork, HostView } from '../core/host';
import { hostBeside } from '../core/host';
import type { CreateContext } from '../core/requests/createContext';
import type { Visit } from './engineVisit';
import type { ComposeSubnets } from './language/composeSubnets';
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

/**
 * Looks at the host, where the engine is on this one, and at the compose files; the answer follows the engine from then
 * on. `replaces`: id of the network that the new one takes the place of.
 */
export async function lookAround(
  { session, host, composeSubnets, log }: Neighbourhood,
  visit: Visit,
  replaces?: string,
): Promise<() => CreateContext> {
  const { state } = session;
  const isLocal = 'endpoint' in state && state.endpoint.local;
  const [found, planned] = await Promise.all([
    isLocal ? orNothing<HostNetwork | undefined>(host.read(), undefined, log) : undefined,
    orNothing(composeSubnets.read(), [], log),
  ]);
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

/** The wizard works without; only fewer clashes are seen. */
function orNothing<T>(looking: Promise<T>, nothing: T, log: Neighbourhood['log']): Promise<T> {
  return looking.catch((error: unknown) => {
    log.warn(`cannot look around: ${String(error)}`);
    return nothing;
  });
}
