import type { EndpointDescription } from '../core/engine';

/** PEM texts. Without an authority the system's own are trusted. */
export interface TlsMaterial {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

/** How to get a connection. */
export type Target =
  | { readonly kind: 'socket'; readonly path: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'tls'; readonly host: string; readonly port: number; readonly material: TlsMaterial };

export interface Endpoint {
  readonly description: EndpointDescription;
  readonly target: Target;
}
