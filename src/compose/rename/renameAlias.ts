import type { Steps } from '../../core/steps';
import { replaceScalar } from '../edits';
import type { Project } from '../project';
import { symbolsOf } from '../symbols';
import { mentionsOf, wordPattern } from './mentions';
import { refused } from './renameResult';
import type { RenameEdit, RenameRefusal, RenameResult } from './renameResult';

/** Host names as the engine's resolver and the programs that ask it take them. */
const hostName = /^[a-zA-Z0-9]([a-zA-Z0-9_-]*[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9_-]*[a-zA-Z0-9])?)*$/;

/**
 * Gives an alias another name on every service that has it. Programs use aliases in texts that only a person can
 * judge: places where the word stands there come along as mentions.
 */
export function* renameAlias(project: Project, from: string, to: string): Steps<RenameResult> {
  const refusal = aliasRefusal(project, from, to);
  if (refusal) {
    return refused(refusal);
  }
  const edits = new Map<string, RenameEdit>();
  for (const { kind, name, node } of symbolsOf(project)) {
    if (kind !== 'alias' || name !== from) {
      continue;
    }
    if (node.kind !== 'scalar' || node.text !== from) {
      const { file, start, end } = node;
      return refused({ code: 'from-variable', text: node.context.text.slice(start, end), at: { file, start, end } });
    }
    edits.set(`${node.file}\n${node.start}`, { ...replaceScalar(node, to), why: 'name' });
  }
  const words = yield* mentionsOf(project, wordPattern(from));
  const mentions = words.filter(({ file, node }) => !edits.has(`${file}\n${node}`));
  return {
    kind: 'edits',
    edits: [
      ...edits.values(),
      ...mentions.map(({ file, start, end }): RenameEdit => ({ file, start, end, text: to, why: 'mention' })),
    ],
  };
}

function aliasRefusal(project: Project, from: string, to: string): RenameRefusal | undefined {
  const broken = [...project.documents.values()].find(({ problems, refused: unread }) => problems.length > 0 || unread);
  if (broken) {
    return { code: 'broken', file: broken.file };
  }
  if (!hostName.test(to)) {
    return { code: 'invalid-alias', name: to };
  }
  const taken = symbolsOf(project).find(
    ({ kind, name, role, lender }) =>
      name === to && to !== from && role === 'definition' && kind !== 'network' && lender === undefined,
  );
  return taken ? { code: 'name-taken', name: to, service: taken.service ?? taken.name } : undefined;
}
