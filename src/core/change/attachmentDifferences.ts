import { readAddress } from '../addressing';
import type { EndpointDetails, EndpointRequest, NetworkMember } from '../engine';
import { sameData } from '../sameData';

export type AttachmentField =
  'ipv4' | 'ipv6' | 'aliases' | 'links' | 'link-local' | 'driver-options' | 'gateway-priority';

/**
 * In what an attachment is not what the request asks for. The MAC address is left out: most engines do not let one
 * choose it, and none tells which one was asked for.
 */
export function attachmentDifferences(request: EndpointRequest, found: EndpointDetails): readonly AttachmentField[] {
  const same: readonly (readonly [AttachmentField, boolean])[] = [
    ['ipv4', isGiven(request.ipv4, found.ipv4, found.assignedIpv4)],
    ['ipv6', isGiven(request.ipv6, found.ipv6, found.assignedIpv6)],
    ['aliases', sameSet(request.aliases, found.aliases)],
    ['links', sameSet(request.links, found.links)],
    ['link-local', sameSet(request.linkLocal, found.linkLocal)],
    ['driver-options', sameData(request.driverOptions ?? new Map(), found.driverOptions ?? new Map())],
    ['gateway-priority', (request.gatewayPriority ?? 0) === (found.gatewayPriority ?? 0)],
  ];
  return same.flatMap(([field, isSame]) => (isSame ? [] : [field]));
}

/** Whether container and network agree that the attachment of a running container works. */
export function isPlugged(entry: EndpointDetails, members: readonly NetworkMember[], containerId: string): boolean {
  return entry.endpointId !== '' && members.some((member) => member.containerId === containerId);
}

/** Podman does not tell which address was asked for, only which one is in use. */
function isGiven(wanted: string | undefined, asked: string | undefined, assigned: string | undefined): boolean {
  return sameAddress(wanted, wanted === undefined ? asked : (asked ?? assigned));
}

function sameAddress(a: string | undefined, b: string | undefined): boolean {
  const normal = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : (readAddress(text)?.address ?? text);
  return normal(a) === normal(b);
}

function sameSet(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return sameData([...new Set(a)].sort(), [...new Set(b)].sort());
}
