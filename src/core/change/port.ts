import type { CreateNetworkRequest, EndpointRequest } from '../engine';
import type { EngineFailure } from '../failure';
import type { Change, ChangeKind, Side } from './change';
import type { Loss } from './losses';
import type { Obstacle, Step } from './plan';
import type { Refusal, Warning } from './refusals';

export type ChangeRequest =
  | {
      readonly kind: 'edit';
      readonly networkId: string;
      readonly target: CreateNetworkRequest;
      /** Container id → the addresses it shall ask for; the others keep theirs, moved into the new subnet. */
      readonly addresses?: ReadonlyMap<string, AskedAddresses>;
    }
  | {
      readonly kind: 'move';
      readonly containerId: string;
      readonly from: string;
      readonly to: string;
      /** How it is attached to the new network; without it, with the aliases and options it has in the old one. */
      readonly endpoint?: EndpointRequest;
    }
  | {
      readonly kind: 'connect';
      readonly networkId: string;
      readonly containerId: string;
      readonly endpoint: EndpointRequest;
    }
  | { readonly kind: 'disconnect'; readonly networkId: string; readonly containerId: string }
  | {
      readonly kind: 'remove';
      readonly networkId: string;
      /** What becomes of running members: they are disconnected first, or they keep the network from being removed. */
      readonly members: 'disconnect' | 'refuse';
    }
  | { readonly kind: 'undo'; readonly change: Change };

/** What is absent is left to the engine. */
export interface AskedAddresses {
  readonly ipv4?: string;
  readonly ipv6?: string;
}

export type Preparation =
  | {
      readonly kind: 'ready';
      readonly change: Change;
      readonly warnings: readonly Warning[];
      /** What is expected not to come back as it was. */
      readonly losses: readonly Loss[];
    }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

export interface ChangeProgress {
  /** `back`: something failed, the old state is being restored. */
  readonly direction: 'forward' | 'back';
  readonly step:
    | Step
    | { readonly kind: 'probe' }
    | { readonly kind: 'verify' }
    /** The engine does not answer; it is asked again for a while. */
    | { readonly kind: 'wait' };
  /** Steps done and steps there are, as far as is known. */
  readonly done: number;
  readonly total: number;
  /** Whether an abort is still heeded. */
  readonly cancellable: boolean;
}

export interface PerformOptions {
  /** Heeded until the first network is removed; the old state is then restored. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ChangeProgress) => void;
}

/** Why the engine does not have the wanted state. */
export type Setback =
  /** A step was refused, or the engine did not answer it. */
  | { readonly code: 'step-failed'; readonly step: Step; readonly failure: EngineFailure }
  | { readonly code: 'engine-lost'; readonly failure: EngineFailure }
  | { readonly code: 'obstructed'; readonly obstacles: readonly Obstacle[] }
  /** All steps were taken and it still is not as wanted. */
  | { readonly code: 'not-as-wanted'; readonly steps: readonly Step[] }
  | { readonly code: 'cancelled' }
  | { readonly code: 'other-engine' }
  /** Its window or its engine had gone in the middle. */
  | { readonly code: 'cut-off' }
  /** Another window has taken over. */
  | { readonly code: 'taken-over' };

export type ChangeOutcome =
  /** Verified. `change` can be undone. */
  | { readonly kind: 'done'; readonly change: Change; readonly losses: readonly Loss[] }
  /** Failed or cancelled; the old state is back, verified. */
  | { readonly kind: 'restored'; readonly change: Change; readonly setback: Setback; readonly losses: readonly Loss[] }
  /** Neither state could be reached. Where `journaled`, `pending` lists it until it is finished or restored. */
  | {
      readonly kind: 'unfinished';
      readonly change: Change;
      readonly setback: Setback;
      /** Why the old state could not be restored. */
      readonly restoring: Setback;
      readonly journaled: boolean;
    }
  /** Nothing was touched. */
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** A change that neither was finished nor taken back: its window, or its engine, has gone in the middle. */
export type PendingChange =
  | {
      readonly kind: 'pending';
      readonly id: string;
      readonly engineId: string;
      readonly what: ChangeKind;
      readonly networks: readonly string[];
      readonly containers: readonly string[];
      /** Milliseconds since the epoch. */
      readonly createdAt: number;
      /** Where it was going when it stopped. */
      readonly heading: Side;
      /** True while another window is at it. */
      readonly inProgress: boolean;
    }
  /** Its journal is damaged or was tampered with; nothing is done with it. */
  | { readonly kind: 'unreadable'; readonly id: string; readonly detail: string };

/** Changes of networks that can fail, or be cut off, at any point without anything being lost. */
export interface NetworkChanges {
  /** Looks whether and how a change can be made; changes nothing. Rejects with `EngineError`. */
  prepare(request: ChangeRequest, signal?: AbortSignal): Promise<Preparation>;
  /** Makes a prepared change. Rejects with `EngineError` only where the engine is gone before anything was touched. */
  perform(change: Change, options?: PerformOptions): Promise<ChangeOutcome>;
  /** What earlier sessions, of whatever engine, have left. */
  pending(): Promise<readonly PendingChange[]>;
  /** Finishes (`after`) or restores (`before`) what is pending. Rejects with `EngineError` where no engine answers. */
  recover(id: string, side: Side, options?: PerformOptions): Promise<ChangeOutcome>;
  /** Drops what is pending and leaves the networks as they are. */
  forget(id: string): Promise<void>;
}
