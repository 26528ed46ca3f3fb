import { requestOf } from '../requestOf';
import { isUp } from './capture';
import type { AttachmentTransition } from './change';
import { boundByName, removalRefusals, removalWarnings } from './removalChecks';
import type { Facts, Stamp } from './facts';
import { captureMembers, found, networkById, newChange, refused } from './facts';
import type { ChangeRequest, Preparation } from './port';
import type { Refusal, Warning } from './refusals';

/** Prepares to remove a network; what stopped members asked of it is kept for the undo. */
export function prepareRemove(
  request: Extract<ChangeRequest, { kind: 'remove' }>,
  facts: Facts,
  stamp: Stamp,
): Preparation {
  const network = networkById(facts, request.networkId);
  if (network === undefined) return refused([{ code: 'network-not-found', network: request.networkId }]);
  const members = captureMembers(facts, network);
  const running = members.filter(({ details }) => isUp(details.container.state));
  const inUse: readonly Refusal[] =
    running.length === 0 || request.members === 'disconnect'
      ? []
      : [{ code: 'in-use', network: network.name, containers: running.map(({ details }) => details.container.name) }];
  const refusals = [...removalRefusals(facts, network, members), ...inUse];
  if (refusals.length > 0) return refused(refusals);
  const orphans = boundByName(facts, network);
  const left: readonly Warning[] =
    orphans.length === 0 ? [] : [{ code: 'mode-left-behind', network: network.name, containers: orphans }];
  return {
    kind: 'ready',
    change: newChange(facts, stamp, 'remove', {
      networks: [{ kind: 'changed', before: { request: requestOf(network), ids: [network.id] } }],
      attachments: members.map(({ details, attachment }): AttachmentTransition => ({
        containerId: details.container.id,
        network: 0,
        before: attachment,
      })),
      containers: found(members.map(({ details }) => details)),
    }),
    warnings: [...removalWarnings(network), ...left],
    losses: [],
  };
}
