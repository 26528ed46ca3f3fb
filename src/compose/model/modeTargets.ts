import type { Container } from '../../core/model';
import type { LiveNetworks } from '../live';
import type { Project } from '../project';
import { textAt } from './access';
import type { Network } from './networks';
import type { Service } from './services';

/** The service of the project that `container:NAME` may mean. */
export interface OwnContainer {
  readonly service: Service;
  /** `service`: a container has another name than its service. */
  readonly by: 'service' | 'container_name' | 'generated name';
}

export function ownContainer({ services, name }: Project, container: string): OwnContainer | undefined {
  const all = [...services.values()];
  const named = all.find(({ value }) => textAt(value, 'container_name') === container);
  const generated = all.find(
    (service) => name !== undefined && container.replace(/-\d+$/, '') === `${name}-${service.name}`,
  );
  const service = services.get(container);
  if (named) {
    return { service: named, by: 'container_name' };
  }
  if (generated && /-\d+$/.test(container)) {
    return { service: generated, by: 'generated name' };
  }
  return service && { service, by: 'service' };
}

/** The container that the engine takes for a name, an id, or the beginning of an id. */
export function liveContainer({ containers }: LiveNetworks, name: string): Container | undefined {
  return (
    containers.find((container) => container.id === name || container.name === name.replace(/^\//, '')) ??
    containers.find(({ id }) => id.startsWith(name))
  );
}

/** The network that a network mode means which is no word of Compose's own. */
export type NamedNetwork =
  /** Only Compose knows the key; the engine looks for a network of that name. */
  | { readonly by: 'key'; readonly network: Network }
  | { readonly by: 'real name'; readonly network: Network }
  /** One that the engine has. */
  | { readonly by: 'engine' };

export function namedNetwork(
  { networks }: Project,
  live: LiveNetworks | undefined,
  name: string,
): NamedNetwork | undefined {
  const real = [...networks.values()].find(({ realName }) => realName === name);
  if (real) {
    return { by: 'real name', network: real };
  }
  if (live?.networks.some((network) => network.name === name || network.id === name)) {
    return { by: 'engine' };
  }
  const declared = networks.get(name);
  return (
    declared &&
    (declared.realName === undefined ? { by: 'real name', network: declared } : { by: 'key', network: declared })
  );
}
