import type { Project } from '../project';
import { entryAt } from './access';
import type { Network } from './networks';
import { networksOf } from './serviceNetworks';
import type { Service } from './services';
import type { Entry } from './values';

/** A service that publishes ports, and has only networks of one kind. */
export interface Publisher {
  readonly service: Service;
  readonly ports: Entry;
  readonly networks: readonly Network[];
}

/** The services that publish ports though all their networks, as far as they are known, are of a kind. */
export function* publishersOn(project: Project, isOfKind: (network: Network) => boolean): Iterable<Publisher> {
  for (const service of project.services.values()) {
    const ports = entryAt(service.value, 'ports');
    const networks = networksOf(project, service) ?? [];
    const published = ports?.value.kind === 'list' && ports.value.items.length > 0;
    if (ports && published && networks.length > 0 && networks.every(isOfKind)) {
      yield { service, ports, networks };
    }
  }
}
