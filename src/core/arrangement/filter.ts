import { contains, readAddress, readCidr } from '../addressing';
import type { Address } from '../addressing';
import { projectOf } from '../composeLabels';
import type { Container, Endpoint, Network, Pool, Unreadable } from '../model';

interface Word {
  readonly text: string;
  readonly address?: Address;
}

/** What a record can be found by. */
interface Facts {
  /** Found by any part of it. */
  readonly texts: readonly (string | undefined)[];
  /** Found by its beginning: a short word is part of nearly every id. */
  readonly id?: string;
}

const shortestIdPart = 4;

/** A filter text, taken apart; each word has to be found somewhere in a row or in the row above it. */
export type Filter = readonly Word[];

export function parseFilter(text: string): Filter {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const address = readAddress(word);
      return { text: word, ...(address && { address }) };
    });
}

/** The words that the network does not answer; none left means that it is found by itself. */
export function withoutNetwork(filter: Filter, network: Network): Filter {
  const subnets = network.ipam.pools.map((pool) => pool.subnet);
  return without(filter, { texts: [network.name, network.driver, projectOf(network), ...subnets], id: network.id });
}

/** Whether all words are addresses that this network could give out. */
export function isInSubnets(filter: Filter, network: Network): boolean {
  return filter.every(
    ({ address }) => address !== undefined && network.ipam.pools.some((pool) => holds(pool, address)),
  );
}

export function withoutContainer(filter: Filter, container: Container): Filter {
  return without(filter, { texts: [container.name, projectOf(container)], id: container.id });
}

export function withoutEndpoint(filter: Filter, endpoint: Endpoint): Filter {
  const { networkName, ipv4, ipv6, requestedIpv4, requestedIpv6 } = endpoint;
  return without(filter, { texts: [networkName, ipv4, ipv6, requestedIpv4, requestedIpv6] });
}

export function withoutUnreadable(filter: Filter, record: Unreadable): Filter {
  return without(filter, { texts: [record.hint] });
}

function without(filter: Filter, facts: Facts): Filter {
  return filter.length === 0 ? filter : filter.filter((word) => !answers(facts, word));
}

function answers({ texts, id }: Facts, { text }: Word): boolean {
  if (texts.some((candidate) => candidate?.toLowerCase().includes(text))) return true;
  return id !== undefined && text.length >= shortestIdPart && id.startsWith(text);
}

function holds(pool: Pool, address: Address): boolean {
  const subnet = readCidr(pool.subnet);
  return subnet !== undefined && contains(subnet, address);
}
