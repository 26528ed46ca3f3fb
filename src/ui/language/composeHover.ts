import * as vscode from 'vscode';
import type { HoverPart } from '../../compose/hover/hover';
import { hoverAt } from '../../compose/hover/hoverAt';
import type { EngineSession } from '../../core/engine';
import { hoverText } from '../../messages/compose/hovers';
import { inspectLink } from '../../messages/compose/liveHovers';
import { commandId } from '../ids';
import { inMarkdown, shown } from '../neutral';
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
      return hover && new vscode.Hover(hover.parts.map(markdownOf), rangeOf(hover.at, project));
    },
  });
}

/** Text is escaped, so that the only link is the one made here; and only its command is trusted. */
function markdownOf(part: HoverPart): vscode.MarkdownString {
  const { title, lines } = hoverText(part);
  const text = lines.map((line) => inMarkdown(shown(line))).join('  \n');
  const link = linkOf(part);
  const markdown = new vscode.MarkdownString(
    [...(title === '' ? [] : [`**${inMarkdown(shown(title))}**`]), ...(text === '' ? [] : [text]), ...link].join(
      '\n\n',
    ),
  );
  if (link.length > 0) markdown.isTrusted = { enabledCommands: [commandId('inspectNetwork')] };
  return markdown;
}

function linkOf(part: HoverPart): readonly string[] {
  if (part.code !== 'live' || part.state.kind !== 'there') return [];
  // A bracket would end the link.
  const parameters = encodeURIComponent(JSON.stringify([part.state.id]))
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  return [`[${inMarkdown(inspectLink())}](command:${commandId('inspectNetwork')}?${parameters})`];
}
