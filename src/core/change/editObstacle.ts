import type { EngineInfo, Network } from '../model';
import { builtInRole, isPredefined } from '../networkRole';
import type { Refusal } from './refusals';

/** What keeps a network from being edited, as far as the network itself tells, and the engine where it is given. */
export function editObstacle(network: Network, engine?: Pick<EngineInfo, 'swarm'>): Refusal | undefined {
  const { name, configFrom } = network;
  const role = builtInRole(network);
  if (isPredefined(network) || role === 'gateway-bridge') return { code: 'predefined', network: name };
  if (role === 'ingress') return { code: 'ingress', network: name };
  if (configFrom !== undefined && configFrom !== '') return { code: 'config-from', network: name, from: configFrom };
  const needsManager = network.scope === 'swarm' && engine !== undefined && engine.swarm !== 'manager';
  return needsManager ? { code: 'needs-manager', network: name } : undefined;
}
