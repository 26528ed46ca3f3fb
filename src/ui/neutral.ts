import { clip } from '../core/inspection/clip';
import { visibleText } from '../core/visibleText';

/** Foreign text as it is shown anywhere: what hides or reorders characters is written out, and it has an end. */
export function shown(text: string): string {
  return clip(visibleText(text));
}

/**
 * For notifications and for errors that VS Code shows as one: there `[text](command:…)` would be a link that runs the
 * command. No character is lost.
 */
export function inNotification(text: string): string {
  return text.replaceAll('](', '] (');
}

/** For quick picks, buttons and the status bar: there `$(name)` would be an icon. */
export function inLabel(text: string): string {
  return text.replaceAll(/\$\([a-z0-9-]+(?:~[a-z0-9-]+)?\)/gi, '\\$&');
}

/**
 * For Markdown: every character that could mean something is escaped. `MarkdownString.appendText` leaves `<` and `&`,
 * so that a name like a tag would not be seen at all and one like an entity would be seen as another.
 */
export function inMarkdown(text: string): string {
  return text.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&').replaceAll(' ', '&nbsp;');
}

/** The same for sentences: their lines may break between words. */
export function proseInMarkdown(text: string): string {
  return inMarkdown(text).replaceAll(/(?<!&nbsp;)&nbsp;(?!&nbsp;)/g, ' ');
}
