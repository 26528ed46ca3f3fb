import * as vscode from 'vscode';
import type { ChangeProgress, PerformOptions } from '../core/change/port';
import { progressSentence } from '../messages/changeSteps';
import { shown } from './neutral';

const quickMs = 300;

/**
 * Shows a change on its way, step by step, past 300 ms. It can be cancelled for as long as that is heeded; from then on
 * there is no button that would do nothing.
 */
export async function showChange<T>(
  title: string,
  outer: AbortSignal,
  work: (how: Required<PerformOptions>) => Promise<T>,
): Promise<T> {
  const cancel = new AbortController();
  let latest: ChangeProgress | undefined;
  let notice: Notice | undefined;

  const show = (progress: ChangeProgress) => {
    const cancellable = progress.cancellable && !cancel.signal.aborted;
    if (notice?.cancellable !== cancellable) {
      notice?.end();
      notice = openNotice(title, cancellable, () => cancel.abort());
    }
    notice.report(progress);
  };
  const timer = setTimeout(() => show(latest ?? beginning), quickMs);
  try {
    return await work({
      signal: AbortSignal.any([outer, cancel.signal]),
      onProgress(progress) {
        latest = progress;
        if (notice) show(progress);
      },
    });
  } finally {
    clearTimeout(timer);
    notice?.end();
  }
}

const beginning: ChangeProgress = {
  direction: 'forward',
  step: { kind: 'verify' },
  done: 0,
  total: 0,
  cancellable: true,
};

interface Notice {
  readonly cancellable: boolean;
  report(progress: ChangeProgress): void;
  end(): void;
}

function openNotice(title: string, cancellable: boolean, onCancel: () => void): Notice {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  let latest: ChangeProgress | undefined;
  let percent = 0;
  let put: ((progress: ChangeProgress) => void) | undefined;
  const location = vscode.ProgressLocation.Notification;
  void vscode.window.withProgress({ location, title, cancellable }, (bar, token) => {
    token.onCancellationRequested(onCancel);
    put = (progress) => {
      const reached = progress.total === 0 ? percent : (100 * progress.done) / progress.total;
      bar.report({ message: shown(progressSentence(progress)), increment: Math.max(reached - percent, 0) });
      percent = Math.max(reached, percent);
    };
    if (latest) put(latest);
    return ended;
  });
  return {
    cancellable,
    report(progress) {
      latest = progress;
      put?.(progress);
    },
    end: () => end(),
  };
}
