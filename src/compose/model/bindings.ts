import type { Address } from '../../core/addressing';
import { readAddress } from '../../core/addressing';
import type { Project } from '../project';
import type { Network } from './networks';
import { countOf, readPortRange } from './portRange';
import type { PortRange } from './portRange';
import type { PortMapping, PortPart } from './ports';
import type { Service } from './services';
import type { Value } from './values';

/** Host ports that each container of a service is given. */
export interface Binding extends PortRange {
  readonly service: Service;
  readonly value: Value;
  /** Where the host ports are written. */
  readonly published: PortPart;
  /** Undefined for every address of the host. */
  readonly host: Address | undefined;
  readonly protocol: string;
  /** The first of the container's ports. */
  readonly target: number;
  /** One port of the range is taken, whichever is free. */
  readonly anyOf: boolean;
}

/** Every port of the host that a service publishes for certain. */
export function bindingsOf(project: Project, service: Service): readonly Binding[] {
  return publishes(project, service) ? service.ports.flatMap((port) => bindingOf(service, port) ?? []) : [];
}

function bindingOf(
  service: Service,
  { published, target, hostAddress, protocol, value }: PortMapping,
): Binding | undefined {
  const ports = readPortRange(target.text);
  const hostPorts = published && readPortRange(published.text);
  const host = readAddress(hostAddress?.text.replace(/^\[(.*)\]$/s, '$1') ?? '');
  const wrongHost = hostAddress !== undefined && !host;
  if (!ports || !hostPorts || hostPorts.first === 0 || wrongHost) {
    return undefined;
  }
  return {
    first: hostPorts.first,
    last: hostPorts.last,
    service,
    value,
    published,
    host,
    protocol: protocol?.text.toLowerCase() || 'tcp',
    target: ports.first,
    anyOf: countOf(hostPorts) > 1 && countOf(ports) === 1,
  };
}

/** Whether ports of a service surely appear on the host: not all networks and modes let them. */
function publishes(
  { networks }: Project,
  { networkMode, attachmentsKnown, networks: keys, replicas }: Service,
): boolean {
  if (replicas === 0 || !attachmentsKnown) {
    return false;
  }
  if (networkMode) {
    return networkMode.kind === 'bridge' || networkMode.kind === 'default';
  }
  const outward = [...keys].map((key) => networks.get(key)).filter((network) => network?.internal !== true);
  return outward.length > 0 && outward.every((network) => network && mapsPorts(network));
}

const changesPublishing: readonly string[] = [
  'com.docker.network.bridge.host_binding_ipv4',
  'com.docker.network.bridge.gateway_mode_ipv4',
  'com.docker.network.bridge.gateway_mode_ipv6',
];

function mapsPorts({ driver, internal, options }: Network): boolean {
  return (
    internal === false &&
    (driver === 'bridge' || driver === 'overlay') &&
    !changesPublishing.some((option) => options.has(option))
  );
}

/** Whether the engine would have to give one port of the host to both. */
export function collide(one: Binding, other: Binding): boolean {
  const apart = one.last < other.first || other.last < one.first || one.protocol !== other.protocol;
  return !apart && !one.anyOf && !other.anyOf && shareAddress(one.host, other.host) && !isOnlyRepeated(one, other);
}

function shareAddress(one: Address | undefined, other: Address | undefined): boolean {
  if (!one || !other) {
    return true;
  }
  return one.family === other.family && (one.value === other.value || one.value === 0n || other.value === 0n);
}

/** Of entries of a service that say the same Compose drops all but one. */
function isOnlyRepeated(one: Binding, other: Binding): boolean {
  const host = ({ host: address }: Binding): string => address?.address ?? '0.0.0.0';
  return (
    one.service === other.service && host(one) === host(other) && one.first - one.target === other.first - other.target
  );
}
