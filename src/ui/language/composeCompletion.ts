import * as vscode from 'vscode';
import { complete } from '../../compose/completion/complete';
import type { CompletionItem, ItemKind } from '../../compose/completion/items';
import type { Project } from '../../compose/project';
import type { Cidr } from '../../core/addressing';
import type { EngineSession } from '../../core/engine';
import { suggestionText } from '../../messages/compose/suggestions';
import { inLabel, proseInMarkdown, shown } from '../neutral';
import { rangeOf } from './composeDiagnostics';
import { composeSelector } from './composeDocuments';
import { liveOf } from './composeLive';
import type { ComposeProjects } from './composeProjects';
import type { ComposeSubnets } from './composeSubnets';
import { createKeptSubnets } from './keptSubnets';
import { otherComposeHelp } from './otherComposeHelp';

/** Besides letters: where a value, an item or a key may begin. */
const triggers = [' ', ':', '"', "'", '[', '{', ',', '.', '/'];

const kinds: Readonly<Record<ItemKind, vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  network: vscode.CompletionItemKind.Interface,
  'live-network': vscode.CompletionItemKind.Reference,
  driver: vscode.CompletionItemKind.EnumMember,
  value: vscode.CompletionItemKind.Value,
  service: vscode.CompletionItemKind.Module,
  container: vscode.CompletionItemKind.Struct,
  address: vscode.CompletionItemKind.Constant,
  subnet: vscode.CompletionItemKind.Constant,
  name: vscode.CompletionItemKind.Text,
  port: vscode.CompletionItemKind.Unit,
  shape: vscode.CompletionItemKind.Snippet,
};

/** Completes what is about networks in compose files. An engine is listened to where the tree is connected to one. */
export function registerComposeCompletion(
  projects: ComposeProjects,
  session: EngineSession,
  subnets: ComposeSubnets,
): vscode.Disposable {
  const kept = createKeptSubnets(subnets, projects.onDidChangeFiles);
  const provider = vscode.languages.registerCompletionItemProvider(
    composeSelector,
    {
      async provideCompletionItems(document, position, token) {
        const { version, uri } = document;
        const patience = asksForSubnet(document, position) ? 'all' : 'known';
        // What is typed meanwhile goes on with the word that the list is for: VS Code narrows the list by it and does
        // not ask again.
        let current: number;
        let project: Project;
        let keptSubnets: readonly Cidr[];
        do {
          current = document.version;
          project = await projects.projectOf(document);
          keptSubnets = await kept.besides(project, uri, patience);
          if (token.isCancellationRequested) return undefined;
        } while (document.version !== current);
        const live = liveOf(session);
        const completion = complete({
          project,
          file: uri.path,
          offset: document.offsetAt(position),
          keptSubnets,
          others: otherComposeHelp(),
          ...(live && { live }),
        });
        if (!completion) return undefined;
        const { start, end } = completion.word;
        // VS Code counts what stands behind the place it asked for by the text of then.
        const last = current === version ? document.positionAt(end) : position;
        const range = new vscode.Range(document.positionAt(start), last);
        return completion.items.map((item, index) => itemOf(item, index, range, project));
      },
    },
    ...triggers,
  );
  return vscode.Disposable.from(kept, provider);
}

/** Only then the other files of the workspace are waited for. */
function asksForSubnet(document: vscode.TextDocument, { line }: vscode.Position): boolean {
  return /\bsubnet\b/.test(document.lineAt(line).text);
}

function itemOf(
  { kind, label, snippet, indentedFrom, filter, about, edits, again }: CompletionItem,
  index: number,
  range: vscode.Range,
  project: Project,
): vscode.CompletionItem {
  const { detail, lines } = suggestionText(about);
  const item = new vscode.CompletionItem(
    { label: inLabel(shown(label)), ...(detail !== '' && { description: inLabel(shown(detail)) }) },
    kinds[kind],
  );
  item.sortText = String(index).padStart(4, '0');
  item.filterText = filter;
  item.range = range;
  item.insertText = new vscode.SnippetString(snippet);
  item.keepWhitespace = indentedFrom === 'nothing';
  if (lines.length > 0) {
    item.documentation = new vscode.MarkdownString(lines.map((line) => proseInMarkdown(shown(line))).join('\n\n'));
  }
  if (edits.length > 0) {
    item.additionalTextEdits = edits.map((edit) => new vscode.TextEdit(rangeOf(edit, project), edit.text));
  }
  if (again) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
