import type { Attachment, Membership } from '../membership';
import { membershipOf } from '../membership';
import type { Container, Endpoint, Snapshot } from '../model';
import type { Branch } from './arrangement';
import type { Filter } from './filter';
import { parseFilter, withoutContainer, withoutEndpoint } from './filter';
import type { ViewSettings } from './rows';
import { rowId } from './rows';

/** What every builder of rows needs to know. */
export interface Scene {
  readonly snapshot: Snapshot;
  readonly membership: Membership;
  readonly settings: ViewSettings;
  readonly filter: Filter;
}

export function sceneOf(snapshot: Snapshot, settings: ViewSettings): Scene {
  return { snapshot, membership: membershipOf(snapshot), settings, filter: parseFilter(settings.filter) };
}

/** The address in force, else the one asked for. */
export function addressOf(endpoint: Endpoint): string | undefined {
  return endpoint.ipv4 ?? endpoint.ipv6 ?? endpoint.requestedIpv4 ?? endpoint.requestedIpv6;
}

/** Whether an attachment, or a container in its namespace, answers the words that the network left over. */
export function isFound(scene: Scene, rest: Filter, { container, endpoint }: Attachment): boolean {
  return withoutEndpoint(withoutContainer(rest, container), endpoint).length === 0 || hasSharer(scene, rest, container);
}

export function hasSharer(scene: Scene, rest: Filter, container: Container): boolean {
  return scene.membership.sharersOf(container.id).some((sharer) => withoutContainer(rest, sharer).length === 0);
}

/** The containers in the namespace of `owner`, below the row whose path is `above`. */
export function sharerBranches(scene: Scene, owner: Container, above: readonly string[]): readonly Branch[] {
  return scene.membership.sharersOf(owner.id).map((container) => ({
    row: { kind: 'sharer', id: rowId([...above, 'sharer', container.id]), expandable: false, container, owner },
    grow: () => [],
  }));
}
