import { removeNode, scalarText } from '../edits';
import type { FileEdit } from '../findings';
import type { MapNode, Node, PairNode } from '../syntax/nodes';
import { addToNetwork, writtenNetwork } from './networkBody';
import { rewrite } from './refactoring';
import type { RefactorContext, Refactoring } from './refactoring';

/** Has Compose take the network as it is on the engine, in place of making it: what described it goes. */
export function makeExternal(context: RefactorContext): readonly Refactoring[] {
  const { network, document } = context;
  const written = writtenNetwork(context);
  if (!network || !written || network.external !== false || network.realName === undefined) {
    return [];
  }
  const { body } = written;
  const name = body?.pairs.find((pair) => keyText(pair) === 'name');
  if (body && lends(body)) {
    return [];
  }
  const named = name || network.realName === network.key ? [] : [['name', scalarText(network.realName)] as const];
  const pairs = [['external', 'true'] as const, ...named];
  const edits = body?.flow
    ? [flowEdit(document.file, document.text, body, name, pairs)]
    : [
        ...(body?.pairs.filter((pair) => pair !== name) ?? []).map(({ key }) => removeNode(document, key)),
        ...addToNetwork(context, written, pairs),
      ];
  return [rewrite({ code: 'make-external', network: network.key, engineName: network.realName }, edits)];
}

function flowEdit(
  file: string,
  text: string,
  { start, end }: MapNode,
  name: PairNode | undefined,
  pairs: readonly (readonly [string, string])[],
): FileEdit {
  const kept = name ? [text.slice(name.start, name.end)] : [];
  const written = [...kept, ...pairs.map(([key, value]) => `${key}: ${value}`)];
  return { file, start, end, text: `{${written.join(', ')}}` };
}

function keyText({ key }: PairNode): string | undefined {
  return key.kind === 'scalar' ? key.text : undefined;
}

/** Whether something in it has an anchor, so that it may be used elsewhere. */
function lends(node: Node): boolean {
  switch (node.kind) {
    case 'alias':
      return false;
    case 'scalar':
      return node.anchor !== undefined;
    case 'seq':
      return node.anchor !== undefined || node.items.some(lends);
    case 'map':
      return node.anchor !== undefined || node.pairs.some(({ key, value }) => lends(key) || lends(value));
  }
}
