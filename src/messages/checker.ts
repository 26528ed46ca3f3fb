import * as l10n from '@vscode/l10n';
import type { ArgumentFault } from '../checker/arguments';
import type { Failure } from '../checker/requests';
import type { Severity } from '../compose/findings';

export function argumentFault(fault: ArgumentFault): string {
  switch (fault.code) {
    case 'unknown-option':
      return l10n.t('there is no option {0}; --help lists them', fault.option);
    case 'value-missing':
      return l10n.t('{0} needs a value', fault.option);
    case 'value-unwanted':
      return l10n.t('{0} takes no value', fault.option);
    case 'value-unknown':
      return l10n.t('{0} cannot be "{1}", only one of: {2}', fault.option, fault.value, fault.known.join(', '));
    case 'files-and-operands':
      return l10n.t(
        'with -f every file of the project needs its own -f; "{0}" has none. Without -f each file is a project of its own',
        fault.operand,
      );
    case 'fix-stdin':
      return l10n.t('standard input cannot be fixed, only files can');
  }
}

export function readFailure({ code, path }: Failure): string {
  switch (code) {
    case 'missing':
      return l10n.t('{0}: no such file', path);
    case 'directory':
      return l10n.t('{0}: this is a folder, not a file', path);
    case 'not-a-file':
      return l10n.t('{0}: this is not a file', path);
    case 'denied':
      return l10n.t('{0}: no permission to read it', path);
    case 'unreadable':
      return l10n.t('{0}: cannot be read', path);
    case 'too-long':
      return l10n.t('{0}: too long for a compose file', path);
    case 'not-text':
      return l10n.t('{0}: this is not UTF-8 text', path);
    case 'no-match':
      return l10n.t('{0}: no file matches', path);
    case 'no-project':
      return l10n.t('{0}: no compose file here nor in a folder above', path);
    case 'cannot-write':
      return l10n.t('{0}: cannot be written, it stays as it was', path);
  }
}

export function fixedCount(path: string, count: number): string {
  return l10n.t('{0}: {1} fixed', path, count);
}

export function problemCounts({ error, warning, information, hint }: Readonly<Record<Severity, number>>): string {
  return l10n.t('errors: {0}, warnings: {1}, other remarks: {2}', error, warning, information + hint);
}

export function needsEngine(): string {
  return l10n.t('only in the editor, with an engine connected');
}
