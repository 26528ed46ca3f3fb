import type { ContainerDetails, EndpointDetails, EndpointRequest, NetworkEngine } from '../engine';
import type { Container, Network, Snapshot } from '../model';
import { keepsMac } from './apiSupport';
import type { Attachment, ContainerFound } from './change';

/**
 * The containers that an attachment binds to this network: running ones, stopped ones that the engine binds by the
 * network's id, and never started ones that know it by name.
 */
export function membersOf(snapshot: Snapshot, network: Network): readonly Container[] {
  return snapshot.containers.filter(
    ({ state, endpoints }) =>
      !isGone(state) &&
      endpoints.some(
        ({ networkId, networkName }) => networkId === network.id || (networkId === '' && networkName === network.name),
      ),
  );
}

/** A container that is being removed, or whose removal failed half-way, takes part in nothing any more. */
export function isGone(state: Container['state']): boolean {
  return state === 'removing' || state === 'dead';
}

/** Whether it has a network namespace that attachments are put into at once. */
export function isUp(state: Container['state']): boolean {
  return state === 'running' || state === 'paused' || state === 'restarting';
}

/** What ties a container to a network that exists; undefined where nothing does. */
export function entryFor(details: ContainerDetails, network: Network): EndpointDetails | undefined {
  return (
    details.endpoints.find((entry) => entry.networkId === network.id) ??
    details.endpoints.find((entry) => entry.networkId === '' && entry.networkName === network.name)
  );
}

/** What it takes to attach the container in the same way again. */
export function captureAttachment(entry: EndpointDetails, engine: Pick<NetworkEngine, 'info'>): Attachment {
  const { assignedIpv4, assignedIpv6, assignedMac } = entry;
  return {
    request: endpointRequest(asAskedFor(entry, engine), keepsMac(engine.info.apiVersion)),
    given: {
      ...(assignedIpv4 !== undefined && { ipv4: assignedIpv4 }),
      ...(assignedIpv6 !== undefined && { ipv6: assignedIpv6 }),
      ...(assignedMac !== undefined && { mac: assignedMac }),
    },
  };
}

/**
 * How a container was attached to an earlier network of this name, which is gone: with that it does not start, and
 * connected again in the same way it does. Undefined where it was not.
 */
export function formerRequest(
  { endpoints }: ContainerDetails,
  { name }: Network,
  networks: readonly Network[],
  engine: Pick<NetworkEngine, 'info'>,
): EndpointRequest | undefined {
  const entry = endpoints.find(
    ({ networkId, networkName }) =>
      networkName === name && networkId !== '' && !networks.some(({ id }) => id === networkId),
  );
  return entry && captureAttachment(entry, engine).request;
}

export function captureContainer({ container }: ContainerDetails): ContainerFound {
  const { id, name, state, ports } = container;
  return { id, name, running: isUp(state), ports };
}

/** Podman does not tell which addresses were asked for: those in use are kept, lest one that matters is lost. */
function asAskedFor(entry: EndpointDetails, { info }: Pick<NetworkEngine, 'info'>): EndpointDetails {
  if (info.product !== 'podman') return entry;
  const { assignedIpv4, assignedIpv6 } = entry;
  return {
    ...(assignedIpv4 !== undefined && { ipv4: assignedIpv4 }),
    ...(assignedIpv6 !== undefined && { ipv6: assignedIpv6 }),
    ...entry,
  };
}

function endpointRequest(entry: EndpointDetails, mac: boolean): EndpointRequest {
  const { aliases = [], ipv4, ipv6, linkLocal, links, gatewayPriority, driverOptions, assignedMac } = entry;
  return {
    ...(aliases.length > 0 && { aliases }),
    ...(ipv4 !== undefined && { ipv4 }),
    ...(ipv6 !== undefined && { ipv6 }),
    ...(linkLocal !== undefined && { linkLocal }),
    ...(links !== undefined && { links }),
    ...(gatewayPriority !== undefined && { gatewayPriority }),
    ...(driverOptions !== undefined && { driverOptions }),
    ...(mac && assignedMac !== undefined && { mac: assignedMac }),
  };
}
