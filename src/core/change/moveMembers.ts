import type { CreateNetworkRequest, EndpointRequest } from '../engine';
import type { Network } from '../model';
import type { Attachment } from './change';
import type { CapturedMember } from './facts';
import { mapAddress } from './mapAddress';
import { placeRefusal } from './placeRefusal';
import type { AskedAddresses } from './port';
import type { Refusal } from './refusals';

/** A member as it shall be attached to the network's next version. */
export interface Moved {
  readonly attachment: Attachment;
  readonly refusals: readonly Refusal[];
}

export function moveMember(
  { details, attachment }: CapturedMember,
  network: Network,
  target: CreateNetworkRequest,
  asked: ReadonlyMap<string, AskedAddresses>,
): Moved {
  const { id, name } = details.container;
  const { ipv4, ipv6, ...rest } = attachment.request;
  const chosen = asked.get(id);
  const refusals: Refusal[] = [];
  const wanted = { ipv4: chosen ? chosen.ipv4 : ipv4, ipv6: chosen ? chosen.ipv6 : ipv6 };

  function place(address: string | undefined): string | undefined {
    if (address === undefined) return undefined;
    const mapped = mapAddress(address, network.ipam.pools, target.pools ?? []);
    if (mapped.kind === 'address' && (chosen === undefined || mapped.address === address)) return mapped.address;
    refusals.push(placeRefusal(name, address, mapped.kind));
    return undefined;
  }

  const request = withAddresses(rest, place(wanted.ipv4), place(wanted.ipv6));
  const subnets = (target.pools ?? []).map((pool) => pool.subnet);
  const sameSubnets = network.ipam.pools.every((pool) => subnets.includes(pool.subnet));
  const { mac } = attachment.given;
  return {
    attachment: { request, given: sameSubnets ? attachment.given : { ...(mac !== undefined && { mac }) } },
    refusals,
  };
}

function withAddresses(rest: EndpointRequest, ipv4: string | undefined, ipv6: string | undefined): EndpointRequest {
  return { ...rest, ...(ipv4 !== undefined && { ipv4 }), ...(ipv6 !== undefined && { ipv6 }) };
}

/** Two members that would ask for one address. */
export function sharedAddresses(members: readonly CapturedMember[], moved: readonly Moved[]): readonly Refusal[] {
  const holders = new Map<string, string>();
  const refusals: Refusal[] = [];
  for (const [index, { attachment }] of moved.entries()) {
    const container = members[index]?.details.container.name ?? '';
    for (const address of [attachment.request.ipv4, attachment.request.ipv6]) {
      if (address === undefined) continue;
      const by = holders.get(address);
      if (by === undefined) holders.set(address, container);
      else refusals.push({ code: 'address-taken', container, address, by });
    }
  }
  return refusals;
}
