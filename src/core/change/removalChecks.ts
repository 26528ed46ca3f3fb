import { composeNetworkOf, projectOf } from '../composeLabels';
import type { ContainerDetails } from '../engine';
import type { Network } from '../model';
import { builtInRole, isPredefined } from '../networkRole';
import { isUp } from './capture';
import type { CapturedMember, Facts } from './facts';
import type { Refusal, Warning } from './refusals';

/** What stands against removing a network, be it to create it anew. */
export function removalRefusals(
  facts: Facts,
  network: Network,
  members: readonly CapturedMember[],
): readonly Refusal[] {
  const { name } = network;
  if (isPredefined(network)) return [{ code: 'predefined', network: name }];
  if (builtInRole(network) === 'ingress') return [{ code: 'ingress', network: name }];
  const refusals: Refusal[] = [];
  if (network.scope === 'swarm' && facts.info.swarm !== 'manager')
    refusals.push({ code: 'needs-manager', network: name });
  const services = facts.services.get(network.id) ?? [];
  if (services.length > 0) refusals.push({ code: 'has-services', network: name, services });
  const by = facts.networks.filter((other) => other.configFrom === name).map((other) => other.name);
  if (network.configOnly && by.length > 0) refusals.push({ code: 'config-used', network: name, by });
  const known = new Set(members.map(({ details }) => details.container.id));
  const stale = (facts.members.get(network.id) ?? []).filter(
    ({ containerId }) => !known.has(containerId) && !containerId.startsWith('lb-'),
  );
  for (const { name: endpoint, containerId } of stale)
    refusals.push({ code: 'stale-endpoint', network: name, endpoint: endpoint || containerId });
  return [...refusals, ...members.flatMap(({ details }) => unsettledRefusals(facts, details, network))];
}

/** A container whose attachments the engine neither makes nor undoes at this moment. */
export function unsettledRefusals(facts: Facts, details: ContainerDetails, network: Network): readonly Refusal[] {
  const { id, name, state } = details.container;
  const bound = details.endpoints.find((entry) => entry.networkId === network.id);
  const plugged = (facts.members.get(network.id) ?? []).some((member) => member.containerId === id);
  const halfway = state === 'restarting' || (isUp(state) && bound !== undefined && !plugged);
  return halfway ? [{ code: 'unsettled', container: name, state }] : [];
}

/** Containers that a new network in place of this one, under another id and perhaps another name, would leave behind. */
export function modeRefusals(facts: Facts, network: Network, nextName: string): readonly Refusal[] {
  const { name } = network;
  const byId = boundById(facts, network);
  const byName = nextName === name ? [] : boundByName(facts, network);
  return [
    ...(byId.length > 0 ? [{ code: 'mode-by-id', network: name, containers: byId } as const] : []),
    ...(byName.length > 0 ? [{ code: 'mode-by-name', network: name, containers: byName } as const] : []),
  ];
}

/** Containers whose network mode is the network's id, or the beginning of it. */
function boundById(facts: Facts, network: Network): readonly string[] {
  const names = new Set(facts.networks.map(({ name }) => name));
  return facts.listed
    .filter(({ networkMode }) => networkMode !== '' && !names.has(networkMode) && network.id.startsWith(networkMode))
    .map(({ name }) => name);
}

/** Containers whose network mode is the network's name. */
export function boundByName(facts: Facts, network: Network): readonly string[] {
  return facts.listed.filter(({ networkMode }) => networkMode === network.name).map(({ name }) => name);
}

export function removalWarnings(network: Network): readonly Warning[] {
  const project = projectOf(network);
  const owned: readonly Warning[] =
    project === undefined
      ? []
      : [{ code: 'compose-owned', network: network.name, project, key: composeNetworkOf(network) ?? network.name }];
  return network.scope === 'swarm' ? [...owned, { code: 'other-nodes', network: network.name }] : owned;
}
