import type { ContainerDetails, EndpointRequest } from '../engine';
import type { Container, Network } from '../model';

/** One container, the networks it leaves and the one it joins. */
export interface ContainerChange {
  readonly container: Container;
  readonly leaves: readonly Network[];
  readonly joins?: Joining;
  /** Where its inspection is at hand: aliases are in no listing. */
  readonly details?: ContainerDetails;
}

export interface Joining {
  readonly network: Network;
  readonly request: EndpointRequest;
}
