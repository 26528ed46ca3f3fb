import { addNetwork, replaceScalar } from '../edits';
import type { FileEdit } from '../findings';
import { listAt, scalarAt } from '../model/access';
import type { Network } from '../model/networks';
import type { Service } from '../model/services';
import { attach, freeKey } from './attach';
import { rewrite } from './refactoring';
import type { RefactorContext, Refactoring } from './refactoring';

/**
 * Splits a network into two tiers: services that others need, that need none themselves and publish nothing move to a
 * network behind; those that need them are on both.
 */
export function splitNetwork({ project, document, network }: RefactorContext): readonly Refactoring[] {
  if (!network || network.external !== false) {
    return [];
  }
  const behind = network.members.filter((service) => isBehind(service, network));
  const users = network.members.filter((service) => behind.some((other) => needs(service, other)));
  const stays = network.members.some((service) => !behind.includes(service));
  const tier = freeKey(project, `${network.key}-back`);
  const edits = [
    ...behind.map((service) => moveTo(service, network, tier)),
    ...users.map((service) => attach(project, service, tier)),
  ];
  const made = edits.filter((edit) => edit !== undefined);
  if (behind.length === 0 || !stays || made.length < edits.length) {
    return [];
  }
  const moved = behind.map(({ name }) => name);
  return [rewrite({ code: 'split-network', network: network.key, moved, tier }, [...made, addNetwork(document, tier)])];
}

function isBehind(service: Service, { members }: Network): boolean {
  const publishes = (listAt(service.value, 'ports')?.items.length ?? 0) > 0;
  const others = members.filter((other) => other !== service);
  return !publishes && others.some((other) => needs(other, service)) && !others.some((other) => needs(service, other));
}

function needs({ dependencies }: Service, { name }: Service): boolean {
  return dependencies.some(({ target }) => target === name);
}

/** Only names that a service writes itself are moved, and no address goes to a subnet that it does not lie in. */
function moveTo({ attachments }: Service, { key }: Network, tier: string): FileEdit | undefined {
  const attachment = attachments.find(({ network }) => network === key);
  const { entry, options } = attachment ?? {};
  const fixed = ['ipv4_address', 'ipv6_address'].some((address) => scalarAt(options, address) !== undefined);
  const own = entry && !entry.trace && !entry.earlier && entry.keyNode.kind === 'scalar' && !entry.keyNode.anchor;
  return own && !fixed && entry.keyNode.text === key ? replaceScalar(entry.keyNode, tier) : undefined;
}
