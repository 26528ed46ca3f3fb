import * as vscode from 'vscode';
import type { HoverPart } from '../../compose/hover/hover';
import { hoverAt } from '../../compose/hover/hoverAt';
import type { EngineSession } from '../../core/engine';
import { visibleText } from '../../core/visibleText';
import { hoverText } from '../../messages/compose/hovers';
import { inspectLink } from '../../messages/compose/liveHovers';
import { commandId } from '../ids';
import { inMarkdown, proseInMarkdown, shown } from '../neutral';
import { rangeOf } from './composeDiagnostics';
import { composeSelector } from './composeDocuments';
import { liveOf } from './composeLive';
import type { ComposeProjects } from './composeProjects';
import { otherComposeHelp } from './otherComposeHelp';

/** Says what networks, addresses and options in compose files are, and what a connected engine has of them. */
export function registerComposeHover(projects: ComposeProjects, session: EngineSession): vscode.Disposable {
  return vscode.languages.registerHoverProvider(composeSelector, {
    async provideHover(document, position, token) {
      const { version, uri } = document;
      const project = await projects.projectOf(document);
      if (token.isCancellationRequested || document.version !== version) return undefined;
      const live = liveOf(session);
      const hover = hoverAt({
        project,
        file: uri.path,
        offset: document.offsetAt(position),
        keysKnown: otherComposeHelp().keys === 'all',
        ...(live && { live }),
      });
      return hover && new vscode.Hover(hover.parts.flatMap(markdownOf), rangeOf(hover.at, project));
    },
  });
}

/** Foreign text stands in Markdown that is not trusted; the link has one of its own. */
function markdownOf(part: HoverPart): vscode.MarkdownString[] {
  const { title, lines } = hoverText(part);
  const heading = title === '' ? [] : [`**${inMarkdown(shown(title))}**`];
  const text = lines.map((line) => proseInMarkdown(shown(line))).join('  \n');
  const told = new vscode.MarkdownString([...heading, ...(text === '' ? [] : [text])].join('\n\n'));
  if (part.code === 'anchor') told.appendCodeblock(part.yaml.split('\n').map(visibleText).join('\n'), 'yaml');
  return part.code === 'live' && part.state.kind === 'there' ? [told, inspectorLink(part.state.id)] : [told];
}

/** Only the command that is meant can be run by it. */
function inspectorLink(network: string): vscode.MarkdownString {
  const command = commandId('inspectNetwork');
  // A bracket would end the link.
  const id = encodeURIComponent(JSON.stringify([network]))
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  const link = new vscode.MarkdownString(`[${inMarkdown(inspectLink())}](command:${command}?${id})`);
  link.isTrusted = { enabledCommands: [command] };
  return link;
}
