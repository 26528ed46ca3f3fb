import type { CreateNetworkRequest } from '../engine';
import type { Network } from '../model';
import { requestOf } from '../requestOf';
import { sameData } from '../sameData';
import { keepsMac } from './apiSupport';
import type { AttachmentTransition } from './change';
import { returnRefusals } from './connectChecks';
import { creationRefusals } from './creationChecks';
import type { Facts, Stamp } from './facts';
import { captureMembers, found, networkById, newChange, refused } from './facts';
import { expectedLosses } from './losses';
import { moveMember, sharedAddresses } from './moveMembers';
import type { AskedAddresses, ChangeRequest, Preparation } from './port';
import { probeRequest } from './probeRequest';
import type { Refusal } from './refusals';
import { modeRefusals, removalRefusals, removalWarnings } from './removalChecks';

/** Prepares to make a network anew with other settings, all its members attached as before. */
export function prepareEdit(
  request: Extract<ChangeRequest, { kind: 'edit' }>,
  facts: Facts,
  stamp: Stamp,
): Preparation {
  const network = networkById(facts, request.networkId);
  if (network === undefined) return refused([{ code: 'network-not-found', network: request.networkId }]);
  const { target, addresses = new Map<string, AskedAddresses>() } = request;
  const members = captureMembers(facts, network);
  const moved = members.map((member) => moveMember(member, network, target, addresses));
  const sameAddresses = members.every(({ attachment }, index) =>
    sameData(attachment.request, moved[index]?.attachment.request),
  );
  const refusals = [
    ...removalRefusals(facts, network, members),
    ...settingRefusals(facts, network, target),
    ...(sameData(requestOf(network), target) && sameAddresses ? [{ code: 'nothing-to-change' } as const] : []),
    ...moved.flatMap(({ refusals: each }) => each),
    ...members.flatMap(({ details }) => returnRefusals(facts, details, network)),
    ...sharedAddresses(members, moved),
  ];
  if (refusals.length > 0) return refused(refusals);

  const details = members.map((member) => member.details);
  const probe = probeRequest(facts, network, target, stamp);
  const change = newChange(facts, stamp, 'edit', {
    networks: [
      {
        kind: 'changed',
        before: { request: requestOf(network), ids: [network.id] },
        after: { request: target, ids: [] },
      },
    ],
    attachments: members.map(({ details: { container }, attachment }, index): AttachmentTransition => {
      const after = moved[index]?.attachment ?? attachment;
      return { containerId: container.id, network: 0, before: attachment, after };
    }),
    containers: found(details),
    ...(probe && { probe }),
  });
  const mac = keepsMac(facts.info.apiVersion) ? 'kept' : 'chosen-anew';
  return { kind: 'ready', change, warnings: removalWarnings(network), losses: expectedLosses(change, mac, details) };
}

function settingRefusals(facts: Facts, network: Network, target: CreateNetworkRequest): readonly Refusal[] {
  const { name, configFrom } = network;
  return [
    ...(configFrom === undefined ? [] : [{ code: 'config-from', network: name, from: configFrom } as const]),
    ...modeRefusals(facts, network, target.name),
    ...creationRefusals(facts, target, network),
  ];
}
