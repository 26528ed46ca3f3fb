import { projectOf, serviceOf } from './composeLabels';
import type { Container } from './model';
import { compareNaturally } from './naturalOrder';

/** The containers that one service of a compose project runs in. */
export interface ComposeService {
  readonly project: string;
  readonly service: string;
  readonly containers: readonly Container[];
}

/** The services behind these containers, by project and name. */
export function composeServices(containers: readonly Container[]): readonly ComposeService[] {
  const services = new Map<string, ComposeService>();
  for (const container of containers) {
    const [project, service] = [projectOf(container), serviceOf(container)];
    if (project === undefined || service === undefined) continue;
    const key = JSON.stringify([project, service]);
    const known = services.get(key)?.containers ?? [];
    services.set(key, { project, service, containers: [...known, container] });
  }
  return [...services.values()].sort(
    (a, b) => compareNaturally(a.project, b.project) || compareNaturally(a.service, b.service),
  );
}
