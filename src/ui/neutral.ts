/**
 * What VS Code would take for markup in foreign text, made harmless: notifications turn `[text](command:…)` into a link
 * that runs the command, quick picks and the status bar turn `$(name)` into an icon.
 */

/** For notifications and for errors that VS Code shows as one. Nothing of the text is lost. */
export function inNotification(text: string): string {
  return text.replaceAll('](', '] (');
}

/** For quick picks, input boxes' buttons and the status bar. */
export function inLabel(text: string): string {
  return text.replaceAll(/\$\([a-z0-9-]+(?:~[a-z0-9-]+)?\)/gi, '\\$&');
}
