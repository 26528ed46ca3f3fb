import { makeCustom } from './dom';

export function makeBadge(text: string, hint?: string): HTMLElement {
  return makeCustom('vscode-badge', { title: hint }, text);
}
