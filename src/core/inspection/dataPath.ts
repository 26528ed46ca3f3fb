import type { Network } from '../model';
import type { DataPath } from './pathModel';
import { bridgePath } from './bridgePath';
import { hostPath, nonePath, pluginPath } from './otherPaths';
import { overlayPath } from './overlayPath';
import { parentPath } from './parentPath';

/** `gateways` are the addresses of the network's gateways, as far as known. */
export function dataPath(network: Network, gateways: readonly string[]): DataPath {
  if (network.configOnly) return { stops: [], links: [], flows: [] };
  switch (network.driver) {
    case 'bridge':
      return bridgePath(network, gateways);
    case 'macvlan':
    case 'ipvlan':
      return parentPath(network, network.driver);
    case 'overlay':
      return overlayPath(network);
    case 'host':
      return hostPath;
    case 'null':
      return nonePath;
    default:
      return pluginPath(network);
  }
}
