import * as vscode from 'vscode';
import { definitionsAt, occurrencesAt } from '../../compose/navigation/occurrences';
import { outlineOf } from '../../compose/navigation/outline';
import type { OutlineItem } from '../../compose/navigation/outline';
import type { Project } from '../../compose/project';
import type { Place } from '../../compose/source';
import { rangeOf } from './composeDiagnostics';
import { composeSelector } from './composeDocuments';
import { uriOf } from './composeProjects';
import type { ComposeProjects } from './composeProjects';

/** Extensions that list every key of a YAML file in the outline: a second list would only repeat them. */
const otherOutlines = ['redhat.vscode-yaml', 'docker.docker'] as const;

const symbolKinds: Readonly<Record<OutlineItem['kind'], vscode.SymbolKind>> = {
  network: vscode.SymbolKind.Interface,
  subnet: vscode.SymbolKind.Constant,
  service: vscode.SymbolKind.Module,
  attachment: vscode.SymbolKind.Field,
};

/** Go to definition, find references, highlights and the outline. VS Code folds YAML by itself, and does it well. */
export function registerComposeNavigation(projects: ComposeProjects): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(composeSelector, {
      async provideDefinition(document, position) {
        const project = await currentProject(projects, document);
        return project && locationsOf(definitionsAt(project, ...cursor(document, position)), project, document.uri);
      },
    }),
    vscode.languages.registerReferenceProvider(composeSelector, {
      async provideReferences(document, position, { includeDeclaration }) {
        const project = await currentProject(projects, document);
        const found = project ? occurrencesAt(project, ...cursor(document, position)) : [];
        const wanted = found.filter(({ role }) => includeDeclaration || role === 'use').map(({ at }) => at);
        return project && locationsOf(wanted, project, document.uri);
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(composeSelector, {
      async provideDocumentHighlights(document, position) {
        const project = await currentProject(projects, document);
        const found = project ? occurrencesAt(project, ...cursor(document, position)) : [];
        return found
          .filter(({ at }) => at.file === document.uri.path)
          .map(({ at, role }) => {
            const kind = role === 'definition' ? vscode.DocumentHighlightKind.Write : vscode.DocumentHighlightKind.Read;
            return new vscode.DocumentHighlight(documentRange(document, at), kind);
          });
      },
    }),
    vscode.languages.registerDocumentSymbolProvider(
      composeSelector,
      {
        async provideDocumentSymbols(document) {
          if (otherOutlines.some((id) => vscode.extensions.getExtension(id) !== undefined)) return undefined;
          const project = await currentProject(projects, document);
          return project && outlineOf(project, document.uri.path).map((item) => symbolOf(item, document));
        },
      },
      { label: 'Docker Networks' },
    ),
  );
}

/** The project as the document is now; undefined where the document changed while it was read. */
async function currentProject(projects: ComposeProjects, document: vscode.TextDocument): Promise<Project | undefined> {
  const { version } = document;
  const project = await projects.projectOf(document);
  return document.isClosed || document.version !== version ? undefined : project;
}

function cursor(document: vscode.TextDocument, position: vscode.Position): [file: string, offset: number] {
  return [document.uri.path, document.offsetAt(position)];
}

function locationsOf(places: readonly Place[], project: Project, base: vscode.Uri): vscode.Location[] {
  return places.map((place) => new vscode.Location(uriOf(base, place.file), rangeOf(place, project)));
}

function documentRange(document: vscode.TextDocument, { start, end }: Place): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

function symbolOf(
  { kind, name, detail, at, selection, children }: OutlineItem,
  document: vscode.TextDocument,
): vscode.DocumentSymbol {
  const range = documentRange(document, at);
  const symbol = new vscode.DocumentSymbol(
    // An empty name is refused.
    name || '""',
    detail,
    symbolKinds[kind],
    range,
    documentRange(document, selection),
  );
  symbol.children = children.map((child) => symbolOf(child, document));
  return symbol;
}
