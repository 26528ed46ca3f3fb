import type { ConnectionState, EngineSession } from '../../core/engine';
import type { Disposable, Event } from '../../core/event';
import { createEmitter } from '../../core/event';
import { looksForHome } from '../../core/home';
import { difference } from '../../core/inspection/difference';
import type { HostNetwork, HostRoute, HostView } from '../../core/host';
import { hostBeside } from '../../core/host';
import type { Inspection } from '../../core/inspection/inspection';
import { inspect } from '../../core/inspection/inspection';
import { membershipOf } from '../../core/membership';
import type { Change, EngineInfo, Network, Snapshot } from '../../core/model';
import { sameData } from '../../core/sameData';
import type { InspectorNotice, InspectorState, InspectorStatus, Presence } from '../../protocol/inspector';
import type { DetailsReader } from './inspectedDetails';
import { createDetailsReader } from './inspectedDetails';
import type { OfferRules } from './inspectorOffers';
import { memberOffers, networkOffers } from './inspectorOffers';

/** Which network a panel is for. */
export interface InspectedNetwork {
  /** Full id. */
  readonly id: string;
  readonly name: string;
}

/** `glance` is at what the store knows; `study` asks the engine for the rest. */
export type Attention = 'none' | 'glance' | 'study';

/** Follows one network for as long as somebody looks, and says what differs. Keeps the last state of one that is gone. */
export interface InspectorModel extends Disposable {
  readonly state: InspectorState;
  /** As it was last seen. */
  readonly network: Network | undefined;
  readonly onDidChange: Event<InspectorNotice>;
  /** While nobody looks nothing is asked and nothing is computed. */
  look(attention: Attention): void;
  /** Looks again: trust was granted, or a setting changed. */
  reconsider(): void;
  /** Shows another network in the place of this one. */
  follow(network: InspectedNetwork): void;
}

export interface InspectorModelParts {
  readonly session: EngineSession;
  readonly rules: () => OfferRules;
  /** Subnets that the user keeps free. */
  readonly reservedSubnets: () => readonly string[];
  /** This machine, which may be the engine's host. */
  readonly host: HostView;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

export function createInspectorModel(first: InspectedNetwork, parts: InspectorModelParts): InspectorModel {
  const { session, now, onError } = parts;
  const changed = createEmitter<InspectorNotice>(onError);
  const details: DetailsReader = createDetailsReader({ session, learned: update, failed: onError });
  let target = first;
  let network: Network | undefined;
  let inspection: Inspection | undefined;
  let presence: Presence = { kind: 'awaited' };
  let status: InspectorStatus = statusNow();
  let version = 1;
  let attention: Attention = 'none';
  let hold: Disposable | undefined;
  let host: HostNetwork | undefined;

  function statusNow(): InspectorStatus {
    const { state, store } = session;
    const context = {
      network,
      presence,
      connection: state.kind,
      swarm: state.kind === 'live' ? state.info.swarm : undefined,
      composeFile: inspection?.network.project?.file !== undefined,
      successor: store.snapshot.networks.some(({ id, name }) => name === target.name && id !== target.id),
    };
    return {
      presence,
      connection: state.kind,
      ...failureOf(state),
      offers: networkOffers(context, parts.rules()),
      memberOffers: memberOffers(context, parts.rules()),
    };
  }

  function presenceNow(found: Network | undefined): Presence {
    if (found) return { kind: 'present' };
    if (presence.kind === 'removed') return presence;
    // Only an engine that was listed just now can be missing something.
    if (session.state.kind !== 'live') return presence;
    return network ? { kind: 'removed', at: now() } : { kind: 'absent' };
  }

  function update(): void {
    if (!hold) return;
    const found = session.store.network(target.id);
    presence = presenceNow(found);
    if (found) {
      network = found;
      target = { id: found.id, name: found.name };
    }
    const next = found ? inspectNow(found) : inspection;
    const patch = inspection && next ? difference(inspection, next) : undefined;
    const isNew = (inspection === undefined) !== (next === undefined);
    // What did not change stays the same object, so that the next comparison is short.
    if (isNew || patch) inspection = next;
    const nextStatus = statusNow();
    const statusDiffers = !sameData(status, nextStatus);
    status = nextStatus;
    if (isNew) tellAll();
    else if (statusDiffers || patch) {
      version++;
      changed.fire({ kind: 'change', version, ...(statusDiffers && { status }), ...(patch && { patch }) });
    }
  }

  function tellAll(): void {
    version++;
    changed.fire({ kind: 'state', version, state: stateNow() });
  }

  function stateNow(): InspectorState {
    return { version, network: target.id, name: target.name, status, ...(inspection && { inspection }) };
  }

  function inspectNow(found: Network): Inspection {
    const { snapshot } = session.store;
    const membership = membershipOf(snapshot);
    if (attention === 'study' && session.state.kind === 'live') {
      details.want(
        found.id,
        membership.of(found.id).map(({ container }) => container),
      );
    }
    const surroundings = {
      product: productOf(session.state),
      reservedSubnets: parts.reservedSubnets(),
      hostRoutes: hostRoutes(snapshot),
      homesNeeded: homesNeeded(session.state),
    };
    return inspect(found, snapshot, details.known, surroundings, membership);
  }

  function hostRoutes({ networks }: Snapshot): readonly HostRoute[] {
    const { state } = session;
    const isLocal = 'endpoint' in state && state.endpoint.local;
    return (isLocal && host && hostBeside(host, networks)?.routes) || [];
  }

  async function lookAtHost(): Promise<void> {
    host = await parts.host.read();
    update();
  }

  function forget(): void {
    details.clear();
    network = undefined;
    inspection = undefined;
    presence = { kind: 'awaited' };
  }

  function onStoreChange(changes: readonly Change[]): void {
    const otherEngine = changes.some(({ kind }) => kind === 'engine');
    if (otherEngine) forget();
    update();
    if (otherEngine) tellAll();
  }

  const listeners = [session.store.onDidChange(onStoreChange), session.onDidChangeState(update)];
  return {
    get state() {
      return stateNow();
    },
    get network() {
      return network;
    },
    onDidChange: changed.event,
    look(next) {
      if (next === attention) return;
      attention = next;
      if (next === 'none') {
        hold?.dispose();
        hold = undefined;
        details.dispose();
        return;
      }
      hold ??= session.hold();
      update();
      if (next === 'study') lookAtHost().catch(onError);
    },
    reconsider: update,
    follow(next) {
      forget();
      target = next;
      update();
      tellAll();
    },
    dispose() {
      for (const listener of listeners) listener.dispose();
      details.dispose();
      hold?.dispose();
      hold = undefined;
      changed.dispose();
    },
  };
}

function productOf(state: ConnectionState): EngineInfo['product'] {
  return state.kind === 'live' || state.kind === 'stale' ? state.info.product : 'docker';
}

function homesNeeded(state: ConnectionState): boolean {
  return (state.kind === 'live' || state.kind === 'stale') && looksForHome(state.info);
}

function failureOf(state: ConnectionState): Pick<InspectorStatus, 'failure' | 'since'> {
  return state.kind === 'stale' || state.kind === 'failed' ? { failure: state.failure, since: state.since } : {};
}
