import { atOnce } from '../../core/steps';
import type { Steps } from '../../core/steps';
import { addPair, applyEdits, replaceScalar, scalarText } from '../edits';
import { DocumentCache } from '../files';
import type { ComposeFiles } from '../files';
import type { FileEdit } from '../findings';
import type { Network } from '../model/networks';
import { writtenName } from '../model/realNames';
import { loadProjectInSteps } from '../project';
import type { Project } from '../project';
import { checkedKey } from '../schema';
import { symbolsOf } from '../symbols';
import type { ComposeSymbol } from '../symbols';
import { engineNamePattern, mentionsOf } from './mentions';
import { plainMeaning } from './plainMeaning';
import { refused } from './renameResult';
import type { RenameEdit, RenameRefusal, RenameResult } from './renameResult';

/**
 * Gives a network of the project another key, wherever the key is written. The files mean the same after it, but for
 * the key and what the engine calls a network without `name`; what cannot be renamed so is refused.
 */
export function renameNetwork(project: Project, files: ComposeFiles, from: string, to: string): RenameResult {
  return atOnce(renameNetworkInSteps(project, files, from, to));
}

/** The same, to be paused now and then; the files have to stay as they are meanwhile. */
export function* renameNetworkInSteps(
  project: Project,
  files: ComposeFiles,
  from: string,
  to: string,
): Steps<RenameResult> {
  const symbols = symbolsOf(project).filter(({ kind }) => kind === 'network');
  yield;
  const refusal = networkRefusal(project, from) ?? nameRefusal(project, symbols, from, to);
  if (refusal) {
    return refused(refusal);
  }
  const edits = new Map<string, FileEdit>();
  for (const { name, node } of symbols) {
    if (name !== from) {
      continue;
    }
    if (node.kind !== 'scalar' || node.text !== from) {
      const { file, start, end } = node;
      return refused({ code: 'from-variable', text: node.context.text.slice(start, end), at: { file, start, end } });
    }
    edits.set(`${node.file}\n${node.start}`, replaceScalar(node, to));
  }
  const named = [...edits.values(), ...keepEngineName(project, from)];
  if (!(yield* meansTheSame(project, files, named, from, to))) {
    return refused({ code: 'meaning-changes', name: from });
  }
  const mentions = yield* engineNames(project, from, to);
  return { kind: 'edits', edits: [...named.map((edit) => ({ ...edit, why: 'name' as const })), ...mentions] };
}

/** Texts that name the network as the engine does, which the key is a part of: labels of proxies, commands. */
function* engineNames(project: Project, from: string, to: string): Steps<readonly RenameEdit[]> {
  const network = project.networks.get(from);
  if (!network || !followsKey(network) || project.name === undefined) {
    return [];
  }
  const ownNames = [...project.networks.values()].flatMap((each) => writtenName(each)?.node ?? []);
  const mentions = yield* mentionsOf(project, engineNamePattern(project.name, from));
  return mentions
    .filter(({ file, node }) => !ownNames.some((own) => own.file === file && own.start === node))
    .map(({ file, start, end }): RenameEdit => ({ file, start, end, text: to, why: 'mention' }));
}

/** Why a network cannot be renamed at all. */
export function networkRefusal(project: Project, from: string): RenameRefusal | undefined {
  const broken = [...project.documents.values()].find(
    ({ problems, refused: unread, duplicates }) => problems.length > 0 || unread || duplicates.length > 0,
  );
  if (broken) {
    return { code: 'broken', file: broken.file };
  }
  if (from === 'default') {
    return { code: 'default-network' };
  }
  const network = project.networks.get(from);
  if (!network?.entry) {
    return { code: 'undeclared', network: from };
  }
  return network.external === undefined && !writtenName(network)
    ? { code: 'external-unknown', network: from }
    : undefined;
}

function nameRefusal(
  project: Project,
  symbols: readonly ComposeSymbol[],
  from: string,
  to: string,
): RenameRefusal | undefined {
  if (!checkedKey.test(to)) {
    return { code: 'invalid-network-name', name: to };
  }
  if (to.startsWith('x-')) {
    return { code: 'extension-name', name: to };
  }
  if (to === 'default') {
    return { code: 'default-network' };
  }
  if (to === from) {
    return undefined;
  }
  if (symbols.some(({ name }) => name === to) || project.networks.has(to)) {
    return { code: 'network-exists', name: to };
  }
  const renamed = project.networks.get(from);
  const engineName = renamed && followsKey(renamed) && project.name !== undefined ? `${project.name}_${to}` : undefined;
  const twin = [...project.networks.values()].find(({ realName }) => realName !== undefined && realName === engineName);
  return twin && engineName !== undefined
    ? { code: 'same-engine-name', name: to, network: twin.key, engineName }
    : undefined;
}

function followsKey(network: Network): boolean {
  return network.external === false && !writtenName(network);
}

/** An external network without `name` is looked up by its key: the name is written down before the key goes. */
function keepEngineName(project: Project, from: string): readonly FileEdit[] {
  const network = project.networks.get(from);
  const map = network?.value?.node;
  const document = map && project.documents.get(map.file);
  const byKey = network?.external === true && !writtenName(network);
  return byKey && document && map.kind === 'map' ? [addPair(document, map, 'name', scalarText(from))] : [];
}

function* meansTheSame(
  project: Project,
  files: ComposeFiles,
  edits: readonly FileEdit[],
  from: string,
  to: string,
): Steps<boolean> {
  const edited: ComposeFiles = {
    read(file) {
      const document = project.documents.get(file);
      const own = edits.filter((edit) => edit.file === file);
      return document ? { kind: 'text', text: applyEdits(document.text, own) } : files.read(file);
    },
  };
  const cache = new DocumentCache(project.documents.values());
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const content = edited.read(file);
    if (content.kind === 'text') {
      yield* cache.parseInSteps(file, content.text);
    }
  }
  const after = yield* loadProjectInSteps(project.request, edited, cache);
  const before = yield* plainMeaning(project, new Map([[from, to]]));
  return !after.broken && before === (yield* plainMeaning(after));
}
