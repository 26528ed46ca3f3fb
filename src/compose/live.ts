import type { Container, EngineInfo, Network } from '../core/model';

/** What is known of a connected engine; the caller hands it in, compose asks nothing itself. */
export interface LiveNetworks {
  readonly engine: EngineInfo;
  readonly networks: readonly Network[];
  readonly containers: readonly Container[];
  /** CIDRs that the engine's host has routes for, its networks' own left out; absent where not known. */
  readonly hostRoutes?: readonly string[];
  /** Network interfaces of the engine's host; absent where not known. */
  readonly hostInterfaces?: readonly { readonly name: string; readonly kind: 'bridge' | 'loopback' | 'other' }[];
}
