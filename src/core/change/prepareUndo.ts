import type { ContainerDetails } from '../engine';
import type { Container, Network } from '../model';
import { requestOf } from '../requestOf';
import { sameData } from '../sameData';
import { keepsMac } from './apiSupport';
import { isGone } from './capture';
import type { Attachment, AttachmentTransition, Change, NetworkTransition, NetworkVersion } from './change';
import { versionOn } from './change';
import { holderOf, returnRefusals, takenPorts } from './connectChecks';
import { creationRefusals } from './creationChecks';
import type { CapturedMember, Facts, Stamp } from './facts';
import { captureIn, captureMembers, found, newChange, refused } from './facts';
import { expectedLosses } from './losses';
import type { Loss } from './losses';
import { moveMember } from './moveMembers';
import { findNetwork } from './observed';
import type { Preparation } from './port';
import type { Refusal } from './refusals';
import { modeRefusals, removalRefusals, unsettledRefusals } from './removalChecks';

/**
 * Prepares to restore what a change has changed. It starts from what is there now, not from what the change left: of
 * what others did meanwhile nothing gets lost either.
 */
export function prepareUndo(done: Change, facts: Facts, stamp: Stamp): Preparation {
  const networks = done.networks.map((transition, index) => restoreNetwork(facts, transition, isMissed(done, index)));
  const members = networks.map(({ present }) => (present === undefined ? [] : captureMembers(facts, present)));
  const refusals: Refusal[] = networks.flatMap((each, index) => [
    ...each.refusals,
    ...(each.transition.kind === 'changed' && each.present !== undefined
      ? replacementRefusals(facts, each.present, each.transition.after?.request.name, members[index] ?? [])
      : []),
  ]);
  const homes = networksAfter(facts, networks);
  const restored = done.attachments.map((each) => restoreAttachment({ facts, done, networks, homes }, each));
  refusals.push(...restored.flatMap((each) => each.refusals));
  if (refusals.length > 0) return refused(refusals);

  const known = new Set(done.attachments.map(({ containerId, network }) => `${network} ${containerId}`));
  const later = networks.flatMap(({ transition, present }, network) =>
    transition.kind !== 'changed' || present === undefined
      ? []
      : (members[network] ?? [])
          .filter(({ details }) => !known.has(`${network} ${details.container.id}`))
          .map(({ details, attachment }): Restored => {
            const moved =
              transition.after && moveMember({ details, attachment }, present, transition.after.request, new Map());
            const containerId = details.container.id;
            const after = moved && { after: moved.attachment };
            return {
              transition: { containerId, network, before: attachment, ...after },
              details,
              losses: [],
              refusals: [],
            };
          }),
  );
  const all = [...restored, ...later];
  const attachments = all.flatMap(({ transition }) => transition ?? []);
  const nothing =
    networks.every(({ transition }) => transition.kind === 'kept') &&
    attachments.every(({ before, after }) => sameData(before?.request, after?.request));
  if (nothing) return refused([{ code: 'nothing-to-change' }]);
  const losses = [...networks.flatMap((each) => lostModes(facts, each)), ...all.flatMap((each) => each.losses)];
  const details = all.flatMap((each) => (each.transition && each.details ? [each.details] : []));
  const change = newChange(facts, stamp, 'undo', {
    networks: networks.map(({ transition }) => transition),
    attachments,
    containers: found(details),
    order: done.order,
  });
  const mac = keepsMac(facts.info.apiVersion) ? 'kept' : 'chosen-anew';
  return { kind: 'ready', change, warnings: [], losses: [...losses, ...expectedLosses(change, mac, details)] };
}

interface RestoredNetwork {
  readonly transition: NetworkTransition;
  readonly present: Network | undefined;
  readonly refusals: readonly Refusal[];
}

/** Whether there is nothing to restore without this network: where others remain, what has only to leave it has left. */
function isMissed({ attachments }: Change, index: number): boolean {
  const returning = attachments.filter(({ before }) => before !== undefined);
  return returning.length === 0 || returning.some(({ network }) => network === index);
}

function restoreNetwork(facts: Facts, done: NetworkTransition, missed: boolean): RestoredNetwork {
  const present = findNetwork(facts.networks, done, 'after');
  if (done.kind === 'kept') {
    const refusals: readonly Refusal[] =
      present === undefined && missed ? [{ code: 'network-not-found', network: done.version.request.name }] : [];
    return { transition: present === undefined ? done : kept(present), present, refusals };
  }
  const wanted = done.before;
  // Somebody else has restored it already.
  const back = wanted && findNetwork(facts.networks, done, 'before');
  if (back !== undefined && present === undefined) return { transition: kept(back), present: back, refusals: [] };
  if (wanted === undefined && present === undefined)
    return { transition: done, present, refusals: [{ code: 'nothing-to-change' }] };
  const transition: NetworkTransition = {
    kind: 'changed',
    ...(present && { before: versionOf(present) }),
    ...(wanted && { after: wanted }),
  };
  const refusals = wanted === undefined ? [] : creationRefusals(facts, wanted.request, present);
  return { transition, present, refusals };
}

/** What stands against removing a network that is there, be it for good or to make it as it was. */
function replacementRefusals(
  facts: Facts,
  present: Network,
  nextName: string | undefined,
  members: readonly CapturedMember[],
): readonly Refusal[] {
  const refusals = removalRefusals(facts, present, members);
  if (nextName === undefined) return refusals;
  return [
    ...refusals,
    ...modeRefusals(facts, present, nextName),
    ...members.flatMap(({ details }) => returnRefusals(facts, details, present)),
  ];
}

/** The networks that there will be, as far as their names and ids are known. */
function networksAfter(facts: Facts, networks: readonly RestoredNetwork[]): readonly Pick<Network, 'id' | 'name'>[] {
  const made = networks.flatMap(({ transition }) => {
    const version = transition.kind === 'changed' ? transition.after : undefined;
    return version ? [{ id: '', name: version.request.name }] : [];
  });
  return [...facts.networks, ...made];
}

interface Undoing {
  readonly facts: Facts;
  readonly done: Change;
  readonly networks: readonly RestoredNetwork[];
  /** Where containers can have been made that are to be connected again. */
  readonly homes: readonly Pick<Network, 'id' | 'name'>[];
}

interface Restored {
  readonly transition: AttachmentTransition | undefined;
  readonly details: ContainerDetails | undefined;
  readonly losses: readonly Loss[];
  readonly refusals: readonly Refusal[];
}

function restoreAttachment(
  { facts, done, networks, homes }: Undoing,
  { containerId, network: index, before: wanted }: AttachmentTransition,
): Restored {
  const details = facts.containers.get(containerId);
  const name = details?.container.name ?? done.containers.find(({ id }) => id === containerId)?.name ?? containerId;
  const target = networks[index];
  if (details === undefined || target === undefined || isGone(details.container.state)) {
    const only = done.attachments.length === 1 && done.networks.every((each) => each.kind === 'kept');
    const refusals: readonly Refusal[] = only ? [{ code: 'container-not-found', container: name }] : [];
    return { transition: undefined, details, losses: [{ code: 'container-gone', container: name }], refusals };
  }
  const { present } = target;
  const before = present && captureIn(facts, details, present);
  const refusals = before === undefined || present === undefined ? [] : unsettledRefusals(facts, details, present);
  const version = versionOn(target.transition, 'after');
  const joins = wanted !== undefined && before === undefined && version !== undefined;
  const staysOut = joins
    ? [...takenPorts(facts, details, version.request), ...returnRefusals(facts, details, version.request, homes)]
    : [];
  // Where there is a network to restore as well, one of its members must not stand in the way of all.
  if (staysOut.length > 0)
    return target.transition.kind === 'kept'
      ? { transition: undefined, details, losses: [], refusals: staysOut }
      : { transition: undefined, details, losses: staysOut, refusals: [] };
  // In a network that is made anew, what is asked for comes before what the engine gave out meanwhile.
  const { after, losses } =
    wanted !== undefined && present !== undefined && target.transition.kind === 'kept'
      ? freeAddresses(facts, details.container, present, wanted)
      : { after: wanted, losses: [] };
  const transition = { containerId, network: index, ...(before && { before }), ...(after && { after }) };
  return { transition, details, losses, refusals };
}

/** Without the addresses of a network that others have taken meanwhile. */
function freeAddresses(
  facts: Facts,
  container: Pick<Container, 'id' | 'name'>,
  network: Network,
  wanted: Attachment,
): { readonly after: Attachment; readonly losses: readonly Loss[] } {
  const { ipv4, ipv6, ...rest } = wanted.request;
  const losses: Loss[] = [];
  function free(address: string | undefined): string | undefined {
    const by = address === undefined ? undefined : holderOf(facts, network, address, container.id);
    if (address === undefined || by === undefined) return address;
    losses.push({ code: 'address-taken', container: container.name, network: network.name, address, by });
    return undefined;
  }
  const [freeIpv4, freeIpv6] = [free(ipv4), free(ipv6)];
  const request = {
    ...rest,
    ...(freeIpv4 !== undefined && { ipv4: freeIpv4 }),
    ...(freeIpv6 !== undefined && { ipv6: freeIpv6 }),
  };
  return { after: { ...wanted, request }, losses };
}

/** Containers that were made with the id of a network which can only be had with another id. */
function lostModes(facts: Facts, { transition, present }: RestoredNetwork): readonly Loss[] {
  if (transition.kind === 'kept' || transition.after === undefined || present !== undefined) return [];
  const { ids, request } = transition.after;
  return facts.listed
    .filter(({ networkMode }) => networkMode.length >= 12 && ids.some((id) => id.startsWith(networkMode)))
    .map(({ name }) => ({ code: 'mode-by-id', container: name, network: request.name }));
}

function kept(network: Network): NetworkTransition {
  return { kind: 'kept', version: versionOf(network) };
}

function versionOf(network: Network): NetworkVersion {
  return { request: requestOf(network), ids: [network.id] };
}
