import type { Container, Network } from './model';

/** The compose project that made a network or container; undefined where none did. */
export function projectOf(record: Pick<Network | Container, 'labels'>): string | undefined {
  return record.labels.get('com.docker.compose.project');
}

/** The key that a network has in its project's compose file. */
export function composeNetworkOf(network: Pick<Network, 'labels'>): string | undefined {
  return network.labels.get('com.docker.compose.network');
}

export function serviceOf(container: Pick<Container, 'labels'>): string | undefined {
  return container.labels.get('com.docker.compose.service');
}

/** The compose files that a container was made from, as paths of the machine where Compose ran. */
export function configFilesOf(container: Pick<Container, 'labels'>): readonly string[] {
  return (container.labels.get('com.docker.compose.project.config_files') ?? '')
    .split(',')
    .filter((file) => file !== '');
}

/**
 * Whether a path from a label may be looked at. A label is anybody's word: it may name what is no compose file, or lies on
 * another machine, which already to ask for it would tell.
 */
export function isLocalYaml(file: string): boolean {
  return /\.ya?ml$/i.test(file) && !/^[\\/]{2}/.test(file);
}
