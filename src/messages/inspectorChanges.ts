import * as l10n from '@vscode/l10n';
import type { MemberChange } from '../core/inspection/memberChange';
import { containerStateWord } from './uiRows';

const mostSaid = 5;

/** Changes as one would say them; many at once are only counted. */
export function changeSentences(changes: readonly MemberChange[]): readonly string[] {
  return changes.length > mostSaid
    ? [l10n.t('{0} members changed.', changes.length)]
    : changes.map((change) => changeSentence(change));
}

function changeSentence(change: MemberChange): string {
  switch (change.code) {
    case 'joined':
      return change.address === ''
        ? l10n.t('{0} joined.', change.name)
        : l10n.t('{0} joined with {1}.', change.name, change.address);
    case 'left':
      return l10n.t('{0} left.', change.name);
    case 'state':
      return l10n.t('{0} is now {1}.', change.name, containerStateWord(change.state));
    case 'address':
      return change.address === ''
        ? l10n.t('{0} has no address any more.', change.name)
        : l10n.t('{0} now has {1}.', change.name, change.address);
  }
}
