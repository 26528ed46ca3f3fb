import * as vscode from 'vscode';
import { checkInSteps } from '../../compose/check';
import type { Severity } from '../../compose/findings';
import type { Finding } from '../../compose/rules/all';
import { ruleDocumentation } from '../../compose/rules/documentation';
import type { Project } from '../../compose/project';
import type { Place } from '../../compose/source';
import type { EngineSession } from '../../core/engine';
import type { Disposable } from '../../core/event';
import { createSharedWork } from '../../core/sharedWork';
import { findingMessage } from '../../messages/compose/sentences';
import { relatedMessage } from '../../messages/compose/related';
import { composeSettings } from './composeSettings';
import { isComposeDocument, mayTakePart } from './composeDocuments';
import { liveOf } from './composeLive';
import { uriOf } from './composeProjects';
import type { ComposeProjects } from './composeProjects';
import { inSlices } from './inSlices';

/** What was found in one document, and in which version of it. */
export interface Checked {
  readonly version: number;
  readonly project: Project;
  readonly findings: readonly Finding[];
}

export interface ComposeDiagnostics extends Disposable {
  /** What was last found; undefined where the document has not been checked, or what it hangs on has changed since. */
  checkedOf(document: vscode.TextDocument): Checked | undefined;
  /** What is found in the document as it is now; undefined where it changes meanwhile. */
  check(document: vscode.TextDocument): Promise<Checked | undefined>;
}

const pauseMilliseconds = 150;

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/**
 * Checks open compose files 150 ms after the last key, and again when something they hang on changes; what is wrong in
 * other files of their projects is shown with them. Never wakes an engine: one that the tree is connected to is
 * listened to.
 */
export function createComposeDiagnostics(
  projects: ComposeProjects,
  session: EngineSession,
  log: Pick<vscode.LogOutputChannel, 'error'>,
): ComposeDiagnostics {
  const collection = vscode.languages.createDiagnosticCollection('docker-networks');
  const checked = new Map<string, Checked>();
  /** For each open file those of its project that are not open, and are shown with it. */
  const beside = new Map<string, readonly vscode.Uri[]>();
  const checks = createSharedWork();
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** Counts the changes of anything that a check hangs on: one that began before the last of them is not shown. */
  let changes = 0;

  /** Whoever asks before the documents are checked again must not get what was found before. */
  function soon(): void {
    changes++;
    checked.clear();
    clearTimeout(pause);
    pause = setTimeout(() => void checkOpen(), pauseMilliseconds);
  }

  async function checkOpen(): Promise<void> {
    for (const document of openDocuments()) {
      try {
        await checks.begin(document.uri.toString(), document.version, () => checkOne(document));
      } catch (error) {
        log.error(`cannot check ${document.uri.toString()}: ${String(error)}`);
      }
    }
  }

  async function checkOne(document: vscode.TextDocument): Promise<void> {
    const { version, uri } = document;
    const began = changes;
    const isCurrent = (): boolean => changes === began && document.version === version && !document.isClosed;
    const project = await projects.projectOf(document);
    // What has changed meanwhile is checked on its own account.
    if (!isCurrent()) return;
    const findings = await inSlices(checkInSteps(project, composeSettings(uri), liveOf(session)), isCurrent);
    if (!findings) return;
    checked.set(uri.toString(), { version, project, findings });
    show(uri, uri.path, findings, project);
    const closed = filesNotOpen(project, uri);
    for (const file of closed) show(uriOf(uri, file), file, findings, project);
    const before = beside.get(uri.toString()) ?? [];
    beside.set(
      uri.toString(),
      closed.map((file) => uriOf(uri, file)),
    );
    hideUnless(before);
  }

  function show(uri: vscode.Uri, file: string, findings: readonly Finding[], project: Project): void {
    const own = findings.filter(({ at }) => at.file === file);
    collection.set(
      uri,
      own.map((finding) => diagnosticOf(finding, project, uri)),
    );
  }

  /** Takes away what was shown in files that no open one has beside it any more. */
  function hideUnless(shown: readonly vscode.Uri[]): void {
    const wanted = new Set([
      ...[...beside.values()].flat().map(String),
      ...openDocuments().map(({ uri }) => String(uri)),
    ]);
    for (const uri of shown) if (!wanted.has(uri.toString())) collection.delete(uri);
  }

  const listeners = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => mayTakePart(document) && soon()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => mayTakePart(document) && soon()),
    vscode.workspace.onDidCloseTextDocument((document) => {
      const key = document.uri.toString();
      const shown = beside.get(key) ?? [];
      beside.delete(key);
      hideUnless([document.uri, ...shown]);
      if (mayTakePart(document)) soon();
    }),
    vscode.extensions.onDidChange(soon),
    vscode.workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration('dockerNetworks.compose') && soon(),
    ),
    projects.onDidChangeFiles(soon),
    session.store.onDidChange(soon),
    session.onDidChangeState(soon),
  );
  soon();

  function checkedOf({ uri, version }: vscode.TextDocument): Checked | undefined {
    const last = checked.get(uri.toString());
    return last?.version === version ? last : undefined;
  }

  return {
    checkedOf,
    async check(document) {
      const { uri, version } = document;
      // One that is under way is given up where something else changes meanwhile.
      while (!checkedOf(document) && document.version === version && !document.isClosed) {
        await checks.join(uri.toString(), version, () => checkOne(document));
      }
      return checkedOf(document);
    },
    dispose() {
      clearTimeout(pause);
      listeners.dispose();
      collection.dispose();
    },
  };
}

function openDocuments(): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter((document) => !document.isClosed && isComposeDocument(document));
}

/** The files of a project that nobody has open: an open one is checked on its own account. */
function filesNotOpen({ documents }: Project, base: vscode.Uri): readonly string[] {
  const open = new Set(openDocuments().map(({ uri }) => uri.toString()));
  return [...documents.keys()].filter((file) => file !== base.path && !open.has(uriOf(base, file).toString()));
}

function diagnosticOf(finding: Finding, project: Project, base: vscode.Uri): vscode.Diagnostic {
  const range = rangeOf(finding.at, project);
  const diagnostic = new vscode.Diagnostic(range, findingMessage(finding), severities[finding.severity]);
  diagnostic.source = 'docker-networks';
  diagnostic.code = { value: finding.rule, target: vscode.Uri.parse(ruleDocumentation(finding.rule)) };
  diagnostic.tags = finding.tags.map((tag) =>
    tag === 'unnecessary' ? vscode.DiagnosticTag.Unnecessary : vscode.DiagnosticTag.Deprecated,
  );
  diagnostic.relatedInformation = finding.related.map(({ at, role }) => {
    const location = new vscode.Location(uriOf(base, at.file), rangeOf(at, project));
    return new vscode.DiagnosticRelatedInformation(location, relatedMessage(role));
  });
  return diagnostic;
}

export function rangeOf({ file, start, end }: Place, project: Project): vscode.Range {
  const lines = project.documents.get(file)?.lines;
  const [from, to] = [lines?.positionAt(start), lines?.positionAt(end)];
  return new vscode.Range(from?.line ?? 0, from?.character ?? 0, to?.line ?? 0, to?.character ?? 0);
}
