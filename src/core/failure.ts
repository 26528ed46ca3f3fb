/** Why a request to an engine did not do what it was asked to, as data. Sentences: `messages/failures.ts`. */
export type EngineFailure =
  // No conversation with an engine
  | { readonly code: 'no-engine'; readonly tried: readonly string[] }
  | {
      readonly code: 'unreachable';
      readonly endpoint: string;
      readonly cause: 'missing' | 'refused' | 'reset' | 'dns' | 'route' | 'other';
      readonly detail: string;
    }
  | { readonly code: 'permission-denied'; readonly endpoint: string; readonly detail: string }
  | {
      readonly code: 'tls';
      readonly endpoint: string;
      readonly cause:
        | 'unknown-authority'
        | 'wrong-name'
        | 'expired'
        | 'client-certificate'
        | 'key-mismatch'
        | 'not-tls'
        | 'needs-tls'
        | 'other';
      readonly detail: string;
    }
  | {
      readonly code: 'bad-endpoint';
      readonly source: EndpointSource;
      readonly value: string;
      readonly reason:
        'scheme' | 'context-missing' | 'context-unreadable' | 'certificate-missing' | 'syntax' | 'ssh-not-supported';
    }
  | { readonly code: 'unsupported-api'; readonly endpoint: string; readonly server: string; readonly needed: string }
  | { readonly code: 'timeout'; readonly operation: string; readonly milliseconds: number }
  | { readonly code: 'cancelled' }
  | {
      readonly code: 'bad-reply';
      readonly operation: string;
      readonly reason: 'not-json' | 'wrong-shape' | 'truncated' | 'too-large' | 'redirect' | 'not-http';
      readonly detail: string;
    }
  // The engine answered no
  | { readonly code: 'network-not-found'; readonly detail: string }
  | { readonly code: 'container-not-found'; readonly detail: string }
  /** The network that the container was made in; its name or its id. */
  | { readonly code: 'home-gone'; readonly home: string; readonly detail: string }
  | { readonly code: 'name-taken'; readonly name: string; readonly detail: string }
  | { readonly code: 'subnet-overlap'; readonly detail: string }
  | { readonly code: 'pools-exhausted'; readonly detail: string }
  | { readonly code: 'driver-unknown'; readonly driver: string; readonly detail: string }
  | { readonly code: 'needs-swarm'; readonly detail: string }
  | { readonly code: 'network-in-use'; readonly endpoints: readonly string[]; readonly detail: string }
  | { readonly code: 'predefined-network'; readonly detail: string }
  | { readonly code: 'already-connected'; readonly detail: string }
  | { readonly code: 'not-connected'; readonly detail: string }
  | { readonly code: 'address-in-use'; readonly detail: string }
  | { readonly code: 'port-in-use'; readonly detail: string }
  /** The engine chose the subnet of the network by itself, and takes no address that is asked for there. */
  | { readonly code: 'subnet-not-given'; readonly detail: string }
  /** Every address that it may give out is given out. */
  | { readonly code: 'network-full'; readonly detail: string }
  /** Something has flushed the chains that the engine keeps its rules in. */
  | { readonly code: 'firewall-flushed'; readonly detail: string }
  | { readonly code: 'not-attachable'; readonly detail: string }
  | {
      readonly code: 'connect-refused-by-mode';
      readonly mode: 'host' | 'none' | 'container' | 'other';
      readonly detail: string;
    }
  | { readonly code: 'refused'; readonly operation: string; readonly status: number; readonly detail: string };

/** Where an endpoint came from, in the order they are asked. */
export type EndpointSource = 'setting' | 'DOCKER_HOST' | 'DOCKER_CONTEXT' | 'current-context' | 'usual-socket';

/** The only error that leaves `engine/`; everything about it is in `failure`. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly failure: EngineFailure;
  constructor(failure: EngineFailure, options?: ErrorOptions) {
    super(failure.code, options);
    this.failure = failure;
  }
}
