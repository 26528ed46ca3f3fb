import * as l10n from '@vscode/l10n';
import type { RenameEdit, RenameRefusal } from '../../compose/rename/renameResult';

export function renameRefusal(refusal: RenameRefusal): string {
  switch (refusal.code) {
    case 'nothing-here':
      return l10n.t('There is no network or alias to rename here.');
    case 'broken':
      return l10n.t('"{0}" has mistakes in its syntax. Correct them first.', lastPart(refusal.file));
    case 'undeclared':
      return l10n.t(
        'No file of this project declares network "{0}", so other files may name it that are not known.',
        refusal.network,
      );
    case 'default-network':
      return l10n.t('"default" is the network that Compose gives to services which name none.');
    case 'invalid-network-name':
      return l10n.t(
        '"{0}" cannot name a network: use letters, digits, dots, hyphens and underscores only.',
        refusal.name,
      );
    case 'extension-name':
      return l10n.t('Compose ignores what begins with "x-", as "{0}" does.', refusal.name);
    case 'network-exists':
      return l10n.t('The project already has a network "{0}".', refusal.name);
    case 'same-engine-name':
      return l10n.t(
        'The engine would know networks "{0}" and "{1}" by one name, "{2}".',
        refusal.name,
        refusal.network,
        refusal.engineName,
      );
    case 'from-variable':
      return l10n.t('The name is also written as "{0}", which cannot be renamed.', refusal.text);
    case 'meaning-changes':
      return l10n.t(
        'The text "{0}" is used through an anchor or a merge for other things as well, and would change them.',
        refusal.name,
      );
    case 'external-unknown':
      return l10n.t('Whether network "{0}" is external depends on a variable that is not known.', refusal.network);
    case 'invalid-alias':
      return l10n.t('"{0}" is no host name.', refusal.name);
    case 'name-taken':
      return l10n.t('Service "{0}" already goes by the name "{1}".', refusal.service, refusal.name);
  }
}

export function readOnlyFile(file: string): string {
  return l10n.t('"{0}" is read-only.', lastPart(file));
}

export function changedMeanwhile(): string {
  return l10n.t('The file has changed meanwhile. Try again.');
}

/** The group of edits in the preview of a rename. */
export function renameGroup(why: RenameEdit['why']): string {
  switch (why) {
    case 'name':
      return l10n.t('The name');
    case 'mention':
      return l10n.t('The same word elsewhere');
    case 'fragment':
      return l10n.t('Files that may belong to the project');
  }
}

function lastPart(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
