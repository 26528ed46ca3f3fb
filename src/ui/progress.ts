import * as vscode from 'vscode';
import { networksView } from './ids';

const quickMs = 300;
const longMs = 3000;

export interface Progress {
  /** The signal given to `work` follows `outer`, and the cancel button that appears when the work drags on. */
  show<T>(title: string, outer: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/**
 * Nothing for what is quick; past 300 ms the bar of the view (of the window, where the view is not in sight); past three
 * seconds a notification with a cancel button.
 */
export function createProgress(viewIsVisible: () => boolean): Progress {
  return {
    async show(title, outer, work) {
      const cancel = new AbortController();
      const done = work(AbortSignal.any([outer, cancel.signal]));
      const ended = done.then(
        () => undefined,
        () => undefined,
      );
      const timers = [
        setTimeout(() => {
          const location = viewIsVisible() ? { viewId: networksView } : vscode.ProgressLocation.Window;
          void vscode.window.withProgress({ location, title }, () => ended);
        }, quickMs),
        setTimeout(() => {
          const location = vscode.ProgressLocation.Notification;
          void vscode.window.withProgress({ location, title, cancellable: true }, (_, token) => {
            token.onCancellationRequested(() => cancel.abort());
            return ended;
          });
        }, longMs),
      ];
      try {
        return await done;
      } finally {
        timers.forEach(clearTimeout);
      }
    },
  };
}
