import type { Project } from '../project';
import type { Network } from './networks';
import type { Service } from './services';

/** The networks a service is on; undefined where one of them is not Compose's to make, or not known. */
export function networksOf(project: Project, service: Service): readonly Network[] | undefined {
  if (service.networkMode || !service.attachmentsKnown) {
    return undefined;
  }
  const networks = [...service.networks].flatMap((key) => project.networks.get(key) ?? []);
  const known = networks.length === service.networks.size && networks.every(({ external }) => external === false);
  return known ? networks : undefined;
}
