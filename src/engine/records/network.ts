import type { NetworkDetails, NetworkMember } from '../../core/engine';
import type { Ipam, Network, Pool } from '../../core/model';
import { asList, asRecord, entriesOf, flagOf, optionalText, present, textMap, textOf } from './raw';
import { readPeers, readSwarmUse } from './swarm';

/** Reads what `GET /networks` and `GET /networks/{id}` say of a network; undefined without an id and a name. */
export function readNetwork(value: unknown): Network | undefined {
  const raw = asRecord(value);
  if (raw === undefined) return undefined;
  const id = textOf(raw, 'Id');
  const name = textOf(raw, 'Name');
  if (id === '' || name === '') return undefined;
  return present({
    id,
    name,
    driver: textOf(raw, 'Driver'),
    scope: textOf(raw, 'Scope'),
    created: textOf(raw, 'Created'),
    internal: flagOf(raw, 'Internal'),
    attachable: flagOf(raw, 'Attachable'),
    ingress: flagOf(raw, 'Ingress'),
    // Before API 1.48 there was no choice, and no such member.
    ipv4: flagOf(raw, 'EnableIPv4', 'yes'),
    ipv6: flagOf(raw, 'EnableIPv6'),
    configOnly: flagOf(raw, 'ConfigOnly'),
    configFrom: optionalText(asRecord(raw['ConfigFrom']) ?? {}, 'Network'),
    ipam: readIpam(raw['IPAM']),
    options: textMap(raw['Options']),
    labels: textMap(raw['Labels']),
  });
}

/** Reads `GET /networks/{id}` with its members. */
export function readNetworkDetails(value: unknown): NetworkDetails | undefined {
  const network = readNetwork(value);
  const raw = asRecord(value) ?? {};
  return (
    network &&
    present({
      network,
      members: entriesOf(raw['Containers']).map(readMember),
      peers: readPeers(raw['Peers']),
      ...readSwarmUse(raw['Services']),
    })
  );
}

function readMember([containerId, value]: readonly [string, unknown]): NetworkMember {
  const raw = asRecord(value) ?? {};
  return {
    containerId,
    name: textOf(raw, 'Name'),
    endpointId: textOf(raw, 'EndpointID'),
    mac: textOf(raw, 'MacAddress'),
    ipv4: textOf(raw, 'IPv4Address'),
    ipv6: textOf(raw, 'IPv6Address'),
  };
}

function readIpam(value: unknown): Ipam {
  const raw = asRecord(value) ?? {};
  return {
    driver: textOf(raw, 'Driver'),
    options: textMap(raw['Options']),
    pools: asList(raw['Config']).flatMap(readPool),
  };
}

function readPool(value: unknown): readonly Pool[] {
  const raw = asRecord(value);
  if (raw === undefined || textOf(raw, 'Subnet') === '') return [];
  return [
    present({
      subnet: textOf(raw, 'Subnet'),
      gateway: optionalText(raw, 'Gateway'),
      range: optionalText(raw, 'IPRange'),
      reserved: textMap(raw['AuxiliaryAddresses']),
    }),
  ];
}
