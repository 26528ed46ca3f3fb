import type { Family } from '../addressing';
import { readAddress } from '../addressing';
import type { CreateNetworkRequest } from '../engine';
import type { Endpoint, Network } from '../model';
import { mapAddress } from './mapAddress';
import { placeRefusal } from './placeRefusal';
import type { AskedAddresses } from './port';
import type { Refusal } from './refusals';

/** A member of a network that is to be edited, whose address of one family is chosen anew. */
export interface AddressChoice {
  readonly network: Network;
  readonly target: CreateNetworkRequest;
  readonly container: string;
  readonly endpoint: Pick<Endpoint, 'requestedIpv4' | 'requestedIpv6'>;
  readonly family: Family;
}

/** What keeps the member from asking for this address in the edited network; an empty one is left to the engine. */
export function chosenAddressRefusal({ target, container, family }: AddressChoice, text: string): Refusal | undefined {
  if (text === '') return undefined;
  const pools = target.pools ?? [];
  const mapped = mapAddress(text, pools, pools);
  const right = mapped.kind === 'address' && readAddress(text)?.family === family;
  return right ? undefined : placeRefusal(container, text, mapped.kind);
}

/** What the member asks for with this address; the one of the other family moves into the new subnet as it would. */
export function askedWith({ network, target, endpoint, family }: AddressChoice, text: string): AskedAddresses {
  const moved = (address: string | undefined): string | undefined => {
    const mapped = address === undefined ? undefined : mapAddress(address, network.ipam.pools, target.pools ?? []);
    return mapped?.kind === 'address' ? mapped.address : undefined;
  };
  const chosen = text === '' ? undefined : text;
  const ipv4 = family === 4 ? chosen : moved(endpoint.requestedIpv4);
  const ipv6 = family === 6 ? chosen : moved(endpoint.requestedIpv6);
  return { ...(ipv4 !== undefined && { ipv4 }), ...(ipv6 !== undefined && { ipv6 }) };
}
