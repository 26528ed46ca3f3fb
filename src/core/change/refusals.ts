import type { JoinObstacle } from '../joinObstacle';
import type { ContainerState } from '../model';

/** Why a change is not begun. Names, not ids: they are for people. */
export type Refusal =
  | { readonly code: 'network-not-found'; readonly network: string }
  | { readonly code: 'container-not-found'; readonly container: string }
  | { readonly code: 'predefined'; readonly network: string }
  | { readonly code: 'ingress'; readonly network: string }
  /** Its settings are those of another network. */
  | { readonly code: 'config-from'; readonly network: string; readonly from: string }
  /** Other networks take their settings from it. */
  | { readonly code: 'config-used'; readonly network: string; readonly by: readonly string[] }
  | { readonly code: 'has-services'; readonly network: string; readonly services: readonly string[] }
  | { readonly code: 'needs-manager'; readonly network: string }
  /** Made with the network's id as their network mode: they never start on a network with another id. */
  | { readonly code: 'mode-by-id'; readonly network: string; readonly containers: readonly string[] }
  /** Made with the network's name as their network mode: they need a network of that name. */
  | { readonly code: 'mode-by-name'; readonly network: string; readonly containers: readonly string[] }
  /** It restarts again and again, or a crash left it half attached: attachments cannot be made or undone. */
  | { readonly code: 'unsettled'; readonly container: string; readonly state: ContainerState }
  /** An endpoint of the network that belongs to no container which the engine lists. */
  | { readonly code: 'stale-endpoint'; readonly network: string; readonly endpoint: string }
  | { readonly code: 'in-use'; readonly network: string; readonly containers: readonly string[] }
  | { readonly code: 'name-taken'; readonly network: string }
  | { readonly code: 'overlap'; readonly subnet: string; readonly network: string; readonly taken: string }
  | { readonly code: 'address-outside'; readonly container: string; readonly address: string }
  | { readonly code: 'address-reserved'; readonly container: string; readonly address: string }
  | { readonly code: 'address-needs-subnet'; readonly container: string; readonly address: string }
  | { readonly code: 'address-taken'; readonly container: string; readonly address: string; readonly by: string }
  | { readonly code: 'port-taken'; readonly container: string; readonly port: number; readonly by: string }
  | {
      readonly code: 'cannot-join';
      readonly container: string;
      readonly network: string;
      readonly obstacle: JoinObstacle;
    }
  | { readonly code: 'not-connected'; readonly container: string; readonly network: string }
  /** A container that was made in the host's network can leave it no more than it could join it. */
  | { readonly code: 'host-mode'; readonly container: string }
  | { readonly code: 'nothing-to-change' }
  // Found out when it is to begin
  /** Another window changes one of these networks at this moment. */
  | { readonly code: 'in-progress'; readonly networks: readonly string[] }
  /** An earlier change of one of these networks has not been brought to its end. */
  | { readonly code: 'unfinished-before'; readonly networks: readonly string[]; readonly changeId: string }
  | { readonly code: 'journal-unwritable'; readonly detail: string }
  | { readonly code: 'journal-unreadable'; readonly detail: string }
  | { readonly code: 'changed-meanwhile'; readonly networks: readonly string[] }
  | { readonly code: 'other-engine' };

/** What one should know before the change begins. */
export type Warning =
  | { readonly code: 'compose-owned'; readonly network: string; readonly project: string; readonly key: string }
  /** Containers on other nodes of the swarm are not seen; where there are any, the engine refuses. */
  | { readonly code: 'other-nodes'; readonly network: string }
  /** Made with this network as their network mode: without it they start no more. */
  | { readonly code: 'mode-left-behind'; readonly network: string; readonly containers: readonly string[] };

/** Whether what is refused will never be possible: what it was about is gone, or done already. */
export function isFinal({ code }: Refusal): boolean {
  return code === 'container-not-found' || code === 'network-not-found' || code === 'nothing-to-change';
}
