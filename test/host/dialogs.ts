import * as vscode from 'vscode';

/** A message that was shown, and the buttons under it. */
export interface Shown {
  readonly kind: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly detail: string;
  readonly modal: boolean;
  readonly buttons: readonly string[];
}

export interface Dialogs {
  readonly shown: readonly Shown[];
  /** Titles of buttons to press, one a message, now or later; without one the message is left alone. */
  answers: readonly (string | Promise<string>)[];
  /** Drops what was shown so far. */
  readonly forget: () => void;
}

const kinds = {
  showErrorMessage: 'error',
  showWarningMessage: 'warning',
  showInformationMessage: 'info',
} as const;

/**
 * Stands for the person in front of the screen: nobody else can press a button of a message from within the host. What
 * the messages look like, and that their buttons work, is for the suites in the workbench.
 */
export function useDialogs(): Dialogs {
  const shown: Shown[] = [];
  const forget = () => void (shown.length = 0);
  const dialogs = { shown, answers: [] as Dialogs['answers'], forget };
  const originals = { ...vscode.window };

  beforeEach('watch messages', () => {
    forget();
    dialogs.answers = [];
    for (const name of Object.keys(kinds)) replace(name as keyof typeof kinds);
  });
  afterEach('let messages through', () => {
    for (const name of Object.keys(kinds))
      Object.assign(vscode.window, { [name]: originals[name as keyof typeof kinds] });
  });

  function replace(name: keyof typeof kinds): void {
    Object.assign(vscode.window, {
      [name]: (message: string, ...rest: readonly unknown[]) => {
        const items = rest.filter(isItem);
        const options = rest.find(isOptions);
        const { modal = false, detail = '' } = options ?? {};
        shown.push({ kind: kinds[name], message, detail, modal, buttons: items.map(({ title }) => title) });
        const [answer, ...others] = dialogs.answers;
        const titled = (wanted: string | undefined) => items.find(({ title }) => title === wanted);
        if (typeof answer !== 'string' && answer) {
          dialogs.answers = others;
          return answer.then(titled);
        }
        const pressed = titled(answer);
        if (pressed) dialogs.answers = others;
        return Promise.resolve(pressed);
      },
    });
  }

  return dialogs;
}

function isItem(value: unknown): value is vscode.MessageItem {
  return typeof value === 'object' && value !== null && 'title' in value;
}

function isOptions(value: unknown): value is vscode.MessageOptions {
  return typeof value === 'object' && value !== null && !('title' in value);
}
