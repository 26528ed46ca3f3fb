import * as l10n from '@vscode/l10n';
import type { LiveState } from '../../compose/hover/liveState';
import { differenceText } from './drift';
import type { HoverText } from './hoverText';

/** The most names that a line holds. */
const mostNames = 6;

export function liveText(state: LiveState): HoverText {
  if (state.kind === 'missing') {
    return {
      title: l10n.t('On engine "{0}"', state.engine),
      lines: [
        state.external
          ? l10n.t('There is no network "{0}": Compose will not start.', state.name)
          : l10n.t('Not there yet: Compose will make it as "{0}".', state.name),
      ],
    };
  }
  const { engine, name, subnets, containers, running, differences } = state;
  return {
    title: l10n.t('On engine "{0}"', engine),
    lines: [
      [name, ...subnets].join(' · '),
      containers.length === 0
        ? l10n.t('No container is on it')
        : l10n.t('{0} of {1} containers running: {2}', running, containers.length, namesText(containers)),
      ...differences.map(differenceText),
    ],
  };
}

export function inspectLink(): string {
  return l10n.t('Inspect');
}

function namesText(names: readonly string[]): string {
  const more = names.length - mostNames;
  return [...names.slice(0, mostNames), ...(more > 0 ? [`+${more}`] : [])].join(', ');
}
