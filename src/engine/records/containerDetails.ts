import type { ContainerDetails, EndpointDetails } from '../../core/engine';
import type { Container, PublishedPort } from '../../core/model';
import { endpointId, readEndpoints, readState } from './container';
import { asList, asRecord, entriesOf, integerOf, optionalText, present, textMap, textOf, textsOf } from './raw';
import type { Raw } from './raw';

/** Reads `GET /containers/{id}/json`; undefined without an id. */
export function readContainerDetails(value: unknown): ContainerDetails | undefined {
  const raw = asRecord(value);
  if (raw === undefined || textOf(raw, 'Id') === '') return undefined;
  const container = readInspected(raw);
  const networks = entriesOf(asRecord(raw['NetworkSettings'])?.['Networks']);
  return {
    container,
    endpoints: networks.map(([name, each]) => readEndpointDetails(container, name, asRecord(each) ?? {})),
    error: textOf(asRecord(raw['State']) ?? {}, 'Error'),
    portBindings: entriesOf(asRecord(raw['HostConfig'])?.['PortBindings']).flatMap(([key, each]) =>
      bindings(key, each),
    ),
  };
}

function readInspected(raw: Raw): Container {
  const id = textOf(raw, 'Id');
  const config = asRecord(raw['Config']) ?? {};
  const networkSettings = asRecord(raw['NetworkSettings']);
  return {
    id,
    name: textOf(raw, 'Name').replace(/^\//, '') || id.slice(0, 12),
    image: textOf(config, 'Image'),
    state: readState(textOf(asRecord(raw['State']) ?? {}, 'Status')),
    networkMode: textOf(asRecord(raw['HostConfig']) ?? {}, 'NetworkMode'),
    labels: textMap(config['Labels']),
    ports: entriesOf(networkSettings?.['Ports']).flatMap(([key, each]) => publishedPorts(key, each)),
    endpoints: readEndpoints(networkSettings),
  };
}

function readEndpointDetails(container: Container, networkName: string, raw: Raw): EndpointDetails {
  const asked = asRecord(raw['IPAMConfig']) ?? {};
  // Engines before 25 count the short id among the aliases and have no list of names.
  const shortId = container.id.slice(0, 12);
  const listed = textsOf(raw['Aliases']);
  const aliases = listed.filter((alias) => alias !== shortId);
  const names = textsOf(raw['DNSNames']);
  return present({
    networkId: textOf(raw, 'NetworkID'),
    networkName,
    endpointId: endpointId(raw),
    aliases,
    ipv4: optionalText(asked, 'IPv4Address'),
    ipv6: optionalText(asked, 'IPv6Address'),
    linkLocal: someOf(textsOf(asked['LinkLocalIPs'])),
    links: someOf(textsOf(raw['Links'])),
    gatewayPriority: integerOf(raw, 'GwPriority') || undefined,
    driverOptions: someOf(textMap(raw['DriverOpts'])),
    assignedIpv4: optionalText(raw, 'IPAddress'),
    assignedIpv6: optionalText(raw, 'GlobalIPv6Address'),
    assignedMac: optionalText(raw, 'MacAddress'),
    dnsNames: names.length > 0 ? names : [...new Set([container.name, ...listed])],
  });
}

function someOf<T extends { readonly length: number } | { readonly size: number }>(collection: T): T | undefined {
  const count = 'size' in collection ? collection.size : collection.length;
  return count === 0 ? undefined : collection;
}

/** One entry of `NetworkSettings.Ports`: `80/tcp` and where it is published, or null. */
function publishedPorts(key: string, value: unknown): readonly PublishedPort[] {
  const { containerPort, protocol } = portKey(key);
  if (Number.isNaN(containerPort)) return [];
  const published = asList(value).map((each) => {
    const raw = asRecord(each) ?? {};
    const hostPort = Number(textOf(raw, 'HostPort')) || undefined;
    const hostAddress = hostPort === undefined ? undefined : optionalText(raw, 'HostIp');
    return present({ protocol, containerPort, hostPort, hostAddress });
  });
  return published.length > 0 ? published : [{ protocol, containerPort }];
}

function bindings(key: string, value: unknown): ContainerDetails['portBindings'] {
  const { containerPort, protocol } = portKey(key);
  if (Number.isNaN(containerPort)) return [];
  return asList(value).map((each) => {
    const raw = asRecord(each) ?? {};
    return { containerPort, protocol, hostAddress: textOf(raw, 'HostIp'), hostPort: textOf(raw, 'HostPort') };
  });
}

function portKey(key: string): { readonly containerPort: number; readonly protocol: string } {
  const [port = '', protocol = 'tcp'] = key.split('/');
  return { containerPort: Number.parseInt(port, 10), protocol };
}
