import * as vscode from 'vscode';
import { andMoreNote } from '../messages/prose';
import { keepAction } from '../messages/uiRemove';
import { shown } from './neutral';

export interface DestructiveQuestion {
  readonly question: string;
  /** What it does to whom, a line each. */
  readonly consequences: readonly string[];
  /** On the button that does it. */
  readonly action: string;
  /** On the one that does not; `Keep` where something would be lost. */
  readonly refusal?: string;
}

const mostLines = 12;

/** Asks before something is lost. The button that Enter presses changes nothing. */
export async function confirm({
  question,
  consequences,
  action,
  refusal = keepAction(),
}: DestructiveQuestion): Promise<boolean> {
  const keep: vscode.MessageItem = { title: refusal };
  const go: vscode.MessageItem = { title: action };
  const detail = shortened(consequences).map(shown).join('\n');
  return (await vscode.window.showWarningMessage(shown(question), { modal: true, detail }, keep, go)) === go;
}

function shortened(lines: readonly string[]): readonly string[] {
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), andMoreNote(lines.length - mostLines + 1)];
}
