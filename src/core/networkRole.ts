import type { Network } from './model';

/** What a network is that the engine made by itself. */
export type BuiltInRole = 'default-bridge' | 'host' | 'none' | 'ingress' | 'gateway-bridge';

/** Podman gives its default network this id on every machine. */
const podmanDefaultId = '2f259bab93aaaaa2542ba43ef33eb990d0999ee1b9924b557b7be53c0b7a1bb9';

const windowsDefaultDriver = 'nat';

/** The role of a built-in network, told by driver and options rather than by name; undefined for all others. */
export function builtInRole(network: Network): BuiltInRole | undefined {
  if (network.driver === 'host') return 'host';
  // A config-only network has the driver `null` too, but is somebody's.
  if (network.driver === 'null' && !network.configOnly) return 'none';
  if (network.ingress) return 'ingress';
  if (isDefaultBridge(network)) return 'default-bridge';
  const bridge = network.options.get('com.docker.network.bridge.name');
  if (network.name === 'docker_gwbridge' && bridge === 'docker_gwbridge') return 'gateway-bridge';
  return undefined;
}

/** True for the networks that the engine refuses to remove. */
export function isPredefined(network: Network): boolean {
  const role = builtInRole(network);
  return role === 'default-bridge' || role === 'host' || role === 'none';
}

/**
 * The network that containers join when they name none. The engine keeps the name `bridge` (and on Windows `nat`) for
 * it, so that nobody else can bear it.
 */
function isDefaultBridge(network: Network): boolean {
  if (network.id === podmanDefaultId) return true;
  if (network.driver === windowsDefaultDriver) return network.name === windowsDefaultDriver;
  return network.driver === 'bridge' && network.name === 'bridge' && network.scope === 'local';
}
