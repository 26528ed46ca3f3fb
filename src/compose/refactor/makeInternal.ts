import { entryAt } from '../model/access';
import { replaceScalar } from '../edits';
import { addToNetwork, writtenNetwork } from './networkBody';
import { rewrite } from './refactoring';
import type { RefactorContext, Refactoring } from './refactoring';

/** Cuts a network off from the outside. */
export function makeInternal(context: RefactorContext): readonly Refactoring[] {
  const { network } = context;
  const written = writtenNetwork(context);
  if (!network || !written || network.external !== false || network.internal !== false) {
    return [];
  }
  const given = entryAt(network.value, 'internal');
  if (given?.trace || given?.value.node.kind === 'alias') {
    return [];
  }
  const edits = given
    ? [{ ...replaceScalar(given.value.node, 'true'), text: 'true' }]
    : addToNetwork(context, written, [['internal', 'true']]);
  return [rewrite({ code: 'make-internal', network: network.key }, edits)];
}
