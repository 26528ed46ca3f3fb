import { replaceScalar } from './edits';
import type { ComposeFiles } from './files';
import type { FileEdit, Fix } from './findings';
import type { Project } from './project';
import { freeKey } from './refactor/attach';
import { renameNetwork } from './rename/renameNetwork';
import { symbolsOf } from './symbols';

/** Gives a network a key that Compose takes, wherever the key is written. */
export function renameNetworkFix(project: Project, from: string): readonly Fix[] {
  const plain = from
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-zA-Z0-9._-]+/g, '-')
    .replace(/^(x-|[-.])+/, '')
    .replace(/[-.]+$/, '');
  const key = freeKey(project, plain === '' ? 'network' : plain);
  const edits = from.startsWith('x-') ? renamedExtension(project, from, key) : renamedNetwork(project, from, key);
  return edits.length > 0 ? [{ title: { code: 'rename-key', key }, safe: false, edits }] : [];
}

function renamedNetwork(project: Project, from: string, to: string): readonly FileEdit[] {
  const files: ComposeFiles = { read: () => ({ kind: 'missing' }) };
  const renamed = renameNetwork(project, files, from, to);
  return renamed.kind === 'edits' ? renamed.edits : [];
}

/** What begins with `x-` is no network to Compose: that the files mean the same after it cannot be asked. */
function renamedExtension(project: Project, from: string, to: string): readonly FileEdit[] {
  const named = symbolsOf(project).filter(({ kind, name }) => kind === 'network' && name === from);
  const plain = named.every(({ node }) => node.kind === 'scalar' && node.text === from);
  return plain ? named.map(({ node }) => replaceScalar(node, to)) : [];
}
