import type { Row } from '../../core/arrangement/rows';
import { projectOf, serviceOf } from '../../core/composeLabels';
import type { Container, Endpoint, Network } from '../../core/model';
import { hostPorts } from '../../core/ports';
import type { FactName } from '../../messages/uiRows';
import {
  builtInRoleNote,
  containerStateWord,
  missingNetworkNote,
  networkFlagWord,
  runningOf,
  sharerNote,
  unreadableLabel,
} from '../../messages/uiRows';
import { portText } from './rowText';

/** A tooltip as data. Foreign text is in it as the engine sent it. */
export interface Tooltip {
  readonly title: string;
  readonly note?: string;
  readonly facts: readonly Fact[];
}

type Fact = readonly [name: FactName, value: string];

export function tooltipOf(row: Row): Tooltip | undefined {
  switch (row.kind) {
    case 'group':
      return undefined;
    case 'unreadable':
      return { title: unreadableLabel(row.record.kind), facts: facts(['id', row.record.hint]) };
    case 'network':
      return {
        title: row.network.name,
        ...(row.role && { note: builtInRoleNote(row.role) }),
        facts: [
          ...networkFacts(row.network),
          ...facts(['properties', row.flags.map(networkFlagWord).join(', ')]),
          ['containers', runningOf(row.containers, row.running)],
          id(row.network),
        ],
      };
    case 'attachment':
      return {
        title: row.container.name,
        facts: [
          ...endpointFacts(row.endpoint, row.address),
          ['network', row.network.name],
          ...containerFacts(row.container),
        ],
      };
    case 'container':
      return { title: row.container.name, facts: containerFacts(row.container) };
    case 'container-network':
      return {
        title: row.network?.name ?? row.endpoint.networkName,
        ...(!row.network && { note: missingNetworkNote() }),
        facts: [
          ...endpointFacts(row.endpoint, row.address),
          ...(row.network ? [...networkFacts(row.network), id(row.network)] : []),
        ],
      };
    case 'sharer':
      return {
        title: row.container.name,
        note: sharerNote(row.owner.name),
        facts: containerFacts(row.container),
      };
  }
}

function networkFacts(network: Network): readonly Fact[] {
  return facts(
    ['driver', network.driver],
    ['scope', network.scope],
    ...network.ipam.pools.flatMap((pool): readonly (readonly [FactName, string | undefined])[] => [
      ['subnet', pool.subnet],
      ['gateway', pool.gateway],
    ]),
    ['project', projectOf(network)],
  );
}

function endpointFacts(endpoint: Endpoint, address: string | undefined): readonly Fact[] {
  return facts(
    ['address', address],
    ['address', endpoint.ipv6 === address ? undefined : endpoint.ipv6],
    ['mac', endpoint.mac],
    ['gateway', endpoint.gateway],
  );
}

function containerFacts(container: Container): readonly Fact[] {
  return facts(
    ['image', container.image],
    ['state', containerStateWord(container.state)],
    ['ports', hostPorts(container.ports).map(portText).join(', ')],
    ['project', projectOf(container)],
    ['service', serviceOf(container)],
    id(container),
  );
}

function id(record: Network | Container): Fact {
  return ['id', record.id.slice(0, 12)];
}

function facts(...pairs: readonly (readonly [FactName, string | undefined])[]): readonly Fact[] {
  return pairs.filter((pair): pair is Fact => pair[1] !== undefined && pair[1] !== '');
}
