import type { ContainerDetails, EndpointDetails, NetworkMember } from '../../../../src/core/engine';
import type { Change } from '../../../../src/core/change/change';
import type { Facts, Stamp } from '../../../../src/core/change/facts';
import type { Container, Endpoint, EngineInfo, Network } from '../../../../src/core/model';
import { container, endpoint, engineInfo, idOf, network, unstartedEndpoint } from '../../../support/records';
import type { ContainerParts } from '../../../support/records';

export const stamp: Stamp = { id: '11111111-2222-4333-8444-555555555555', now: 1_000 };

/** A change of nothing. */
export const emptyChange: Change = {
  id: stamp.id,
  kind: 'edit',
  engineId: 'e',
  createdAt: 0,
  order: 'connect-first',
  networks: [],
  attachments: [],
  containers: [],
};

/** An attachment of a scene's container, in the words of an inspection. */
export interface Attached extends Partial<EndpointDetails> {
  readonly to: Network;
}

export interface Member extends Omit<ContainerParts, 'endpoints'> {
  readonly attached?: readonly Attached[];
  readonly bindings?: ContainerDetails['portBindings'];
}

/** What an engine with these networks and containers would tell, the same in every view of it. */
export function factsOf(
  networks: readonly Network[],
  members: readonly Member[] = [],
  info: Partial<EngineInfo> = {},
): Facts {
  const containers = members.map(detailsOf);
  const listed = containers.map(({ container: each }) => each);
  return {
    info: engineInfo(info),
    networks,
    listed,
    members: new Map(networks.map((each) => [each.id, membersOf(each, listed)])),
    services: new Map(),
    containers: new Map(containers.map((each) => [each.container.id, each])),
  };
}

function detailsOf({ attached = [], bindings = [], ...parts }: Member): ContainerDetails {
  const up = ['running', 'paused', undefined].includes(parts.state);
  const endpoints = attached.map((each) => entryOf(each, up, parts.state === 'created'));
  return {
    container: container({ ...parts, endpoints: endpoints.map(listedEntry) }),
    endpoints,
    error: '',
    portBindings: bindings,
  };
}

function entryOf({ to, ...parts }: Attached, up: boolean, unstarted: boolean): EndpointDetails {
  const given = up && parts.ipv4 !== undefined ? { assignedIpv4: parts.ipv4 } : {};
  return {
    networkId: unstarted ? '' : to.id,
    networkName: to.name,
    endpointId: up ? idOf(`endpoint ${to.name}`) : '',
    dnsNames: [],
    ...given,
    ...parts,
  };
}

function listedEntry(entry: EndpointDetails): Endpoint {
  const base: Pick<Network, 'id' | 'name'> = { id: entry.networkId, name: entry.networkName };
  return {
    ...(entry.networkId === '' ? unstartedEndpoint(base.name) : endpoint(network(base))),
    networkId: entry.networkId,
    endpointId: entry.endpointId,
    ...(entry.assignedIpv4 !== undefined && { ipv4: entry.assignedIpv4 }),
    ...(entry.ipv4 !== undefined && { requestedIpv4: entry.ipv4 }),
  };
}

function membersOf(of: Network, listed: readonly Container[]): readonly NetworkMember[] {
  return listed.flatMap(({ id, name, endpoints }) =>
    endpoints
      .filter((each) => each.networkId === of.id && each.endpointId !== '')
      .map((each) => ({ containerId: id, name, endpointId: each.endpointId, mac: '', ipv4: '', ipv6: '' })),
  );
}
