import * as vscode from 'vscode';
import type { Shell } from '../core/spelling/shell';

/** The shell that a command is most likely pasted into: that of a new terminal. */
export function terminalShell(): Shell {
  const program = vscode.env.shell.split(/[/\\]/).at(-1)?.toLowerCase() ?? '';
  if (/^(pwsh|powershell)/.test(program)) return 'powershell';
  return program.startsWith('cmd') ? 'cmd' : 'sh';
}
