import type { Container, ContainerState, Endpoint, PublishedPort } from '../../core/model';
import { asList, asRecord, entriesOf, integerOf, optionalText, present, textMap, textOf, textsOf } from './raw';
import type { Raw } from './raw';

/** Reads one element of `GET /containers/json`; undefined without an id. */
export function readContainer(value: unknown): Container | undefined {
  const raw = asRecord(value);
  if (raw === undefined) return undefined;
  const id = textOf(raw, 'Id');
  if (id === '') return undefined;
  return {
    id,
    name: ownName(textsOf(raw['Names'])) || id.slice(0, 12),
    image: textOf(raw, 'Image'),
    state: readState(textOf(raw, 'State')),
    networkMode: textOf(asRecord(raw['HostConfig']) ?? {}, 'NetworkMode'),
    labels: textMap(raw['Labels']),
    ports: asList(raw['Ports']).flatMap(readPort),
    endpoints: readEndpoints(raw['NetworkSettings']),
  };
}

/** Reads `NetworkSettings.Networks`, of a listing as of an inspection. */
export function readEndpoints(networkSettings: unknown): readonly Endpoint[] {
  return entriesOf(asRecord(networkSettings)?.['Networks']).map(([name, value]) =>
    readEndpoint(name, asRecord(value) ?? {}),
  );
}

/** `State` of a listing, `State.Status` of an inspection; Podman has more of them. */
export function readState(text: string): ContainerState {
  switch (text) {
    case 'created':
    case 'running':
    case 'paused':
    case 'restarting':
    case 'removing':
    case 'exited':
    case 'dead':
      return text;
    case 'configured':
    case 'initialized':
      return 'created';
    case 'stopped':
      return 'exited';
    default:
      return 'unknown';
  }
}

function readEndpoint(networkName: string, raw: Raw): Endpoint {
  const asked = asRecord(raw['IPAMConfig']) ?? {};
  return present({
    networkId: textOf(raw, 'NetworkID'),
    networkName,
    endpointId: endpointId(raw),
    ipv4: optionalText(raw, 'IPAddress'),
    ipv4PrefixLength: prefixLength(raw, 'IPPrefixLen'),
    ipv6: optionalText(raw, 'GlobalIPv6Address'),
    ipv6PrefixLength: prefixLength(raw, 'GlobalIPv6PrefixLen'),
    gateway: optionalText(raw, 'Gateway'),
    ipv6Gateway: optionalText(raw, 'IPv6Gateway'),
    mac: optionalText(raw, 'MacAddress'),
    requestedIpv4: optionalText(asked, 'IPv4Address'),
    requestedIpv6: optionalText(asked, 'IPv6Address'),
    gatewayPriority: integerOf(raw, 'GwPriority') ?? 0,
  });
}

/** Podman gives endpoints no ids. One with an address is there all the same, and the address tells it from others. */
export function endpointId(raw: Raw): string {
  return textOf(raw, 'EndpointID') || textOf(raw, 'IPAddress') || textOf(raw, 'GlobalIPv6Address');
}

/** Zero says that there is no address. */
function prefixLength(raw: Raw, key: string): number | undefined {
  return integerOf(raw, key) || undefined;
}

function readPort(value: unknown): readonly PublishedPort[] {
  const raw = asRecord(value);
  if (raw === undefined) return [];
  const containerPort = integerOf(raw, 'PrivatePort');
  if (containerPort === undefined) return [];
  const hostPort = integerOf(raw, 'PublicPort') || undefined;
  return [
    present({
      protocol: textOf(raw, 'Type') || 'tcp',
      containerPort,
      hostPort,
      hostAddress: hostPort === undefined ? undefined : optionalText(raw, 'IP'),
    }),
  ];
}

/** Links give a container further names, of the form `/other/alias`. */
function ownName(names: readonly string[]): string {
  const own = names.find((name) => name.lastIndexOf('/') <= 0) ?? names[0] ?? '';
  return own.replace(/^\//, '');
}
