import { addPair, addPairsUnder, indentUnit, removeNode, scalarText } from './edits';
import type { ComposeDocument } from './document';
import type { FileEdit, Fix } from './findings';
import type { Entry } from './model/values';
import { linesOf } from './pairLines';
import type { Project } from './project';
import { writtenService } from './refactor/attach';
import type { WrittenService } from './refactor/attach';
import { valueText } from './valueText';

/** Puts what belongs to an attachment, written at the service, under the one network that the service is on. */
export function moveToEndpointFix(
  project: Project,
  service: string,
  { key, keyNode, pair, trace }: Entry,
): readonly Fix[] {
  const document = project.documents.get(keyNode.file);
  const found = project.services.get(service);
  const written = found && writtenService(project, service, keyNode.file);
  const [network, second] = found?.networks ?? [];
  const value = pair && !trace ? valueText(pair.value) : undefined;
  if (
    !document ||
    !written ||
    network === undefined ||
    second !== undefined ||
    value === undefined ||
    found.networkMode
  ) {
    return [];
  }
  const edits = underNetwork(document, written, network, key, value);
  return edits
    ? [
        {
          title: { code: 'move', key, to: `networks.${network}` },
          safe: false,
          edits: [removeNode(document, keyNode), ...edits],
        },
      ]
    : [];
}

/** Writes a pair where a service joins a network; undefined where that takes more than an addition. */
export function underNetwork(
  document: ComposeDocument,
  { map, networks }: WrittenService,
  network: string,
  key: string,
  value: string,
): readonly FileEdit[] | undefined {
  const { file, text } = document;
  const single = !value.includes('\n');
  const name = scalarText(network);
  if (!networks) {
    const flow = `{${name}: {${key}: ${value}}}`;
    const block = [`${name}:`, ...linesOf(key, value, indentUnit(document)).map((line) => indentUnit(document) + line)];
    return !map.flow || single ? [addPair(document, map, 'networks', map.flow ? flow : block.join('\n'))] : undefined;
  }
  const given = networks.value;
  if (
    given.kind === 'seq' &&
    given.items.length === 1 &&
    !given.anchor &&
    !given.tag &&
    single &&
    !text.slice(given.start, given.end).includes('#')
  ) {
    const flow = `: {${name}: {${key}: ${value}}}`;
    return [{ file, start: networks.key.end, end: given.end, text: flow }];
  }
  const pairs = given.kind === 'map' ? given.pairs : [];
  const own = pairs.find((pair) => pair.key.kind === 'scalar' && pair.key.text === network);
  if (!own || given.kind !== 'map') {
    return undefined;
  }
  if (own.value.kind === 'map' && !own.value.anchor) {
    return !own.value.flow || single ? [addPair(document, own.value, key, value)] : undefined;
  }
  const empty = own.value.kind === 'scalar' && own.value.style === 'empty' && !own.value.anchor;
  return empty && single ? [addPairsUnder(document, given, own, [[key, value]])] : undefined;
}
