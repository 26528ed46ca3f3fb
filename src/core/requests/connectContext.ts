import type { Membership } from '../membership';
import type { Container, EngineInfo, Network } from '../model';

/** Who is to be connected to what, and who is there already. */
export interface ConnectContext {
  readonly engine: EngineInfo;
  readonly membership: Membership;
  readonly network: Network;
  readonly container: Container;
}

/** The other members of the network, stopped ones too. */
export function othersOf({ membership, network, container }: ConnectContext): ReturnType<Membership['of']> {
  return membership.of(network.id).filter((member) => member.container.id !== container.id);
}
