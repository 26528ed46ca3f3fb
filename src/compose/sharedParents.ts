import type { Report } from './findings';
import type { Network } from './model/networks';
import { parentsOf } from './model/parents';
import { textPlace } from './model/textPlace';
import { gravestClash } from './model/together';
import type { Project } from './project';

export interface SharedParent {
  readonly parent: string;
  readonly other: string;
}

/** Networks of a driver that hang on one interface where the engine does not let both of them. */
export function* sharedParents(
  project: Project,
  driver: 'macvlan' | 'ipvlan',
  exclude: (one: Network, other: Network) => boolean,
): Iterable<Report<SharedParent>> {
  const parents = parentsOf(project).filter(({ network }) => network.driver === driver);
  for (const { network, value, parent } of parents) {
    const rivals = parents.filter((each) => each.parent === parent && exclude(network, each.network));
    const clash = gravestClash(network, rivals);
    if (clash) {
      const { other, severity } = clash;
      yield {
        at: textPlace(value),
        severity,
        data: { parent, other: other.network.key },
        related: [{ at: textPlace(other.value), role: 'other' }],
      };
    }
  }
}
