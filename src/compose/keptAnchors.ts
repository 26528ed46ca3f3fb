import type { FileEdit, Fix } from './findings';
import type { Project } from './project';
import type { AliasNode } from './syntax/nodes';
import { walkNodes } from './syntax/walk';

/** Whether every alias that a fix leaves still has its anchor: what a fix takes out may be meant elsewhere as well. */
export function keepsAnchors({ documents }: Project, { edits }: Fix): boolean {
  return edits.every((edit) => {
    const document = documents.get(edit.file);
    if (!document?.text.slice(edit.start, edit.end).includes('&')) {
      return true;
    }
    const aliases = [...walkNodes(document)].filter((node) => node.kind === 'alias');
    return !aliases.some((alias) => losesAnchor(alias, edit) && !edits.some((each) => takesOut(each, alias)));
  });
}

function losesAnchor({ name, target, context }: AliasNode, edit: FileEdit): boolean {
  const anchor = `&${name}`;
  const at = target ? context.text.lastIndexOf(anchor, target.start) : -1;
  return at >= edit.start && at < edit.end && !edit.text.includes(anchor);
}

function takesOut({ file, start, end }: FileEdit, alias: AliasNode): boolean {
  return alias.file === file && start <= alias.start && alias.end <= end;
}
