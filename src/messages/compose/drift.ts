import * as l10n from '@vscode/l10n';
import type { Difference, UpOutcome } from '../../compose/drift/drift';
import type { SentencesOf } from './data';

/** More would hide the sentence behind them, which says what happens. */
const mostTold = 6;

export const driftSentences = {
  'network-drift': ({ name, differences, up, recreated }) =>
    [
      l10n.t('Network "{0}" on the engine is not what the file says:', name),
      ...differences.slice(0, mostTold).map((difference) => `- ${differenceText(difference)}`),
      ...(differences.length > mostTold ? [`- ${l10n.t('and {0} more', differences.length - mostTold)}`] : []),
      upText(up),
      ...recreated.map((container) => l10n.t('It recreates container "{0}", which is not on the network.', container)),
    ].join('\n'),
} satisfies SentencesOf<'network-drift'>;

/** One way in which file and engine differ. */
export function differenceText(difference: Difference): string {
  switch (difference.kind) {
    case 'subnet':
      return l10n.t('Subnet: {0} in the file, {1} on the engine', difference.file, orNone(difference.engine));
    case 'gateway':
      return l10n.t('Gateway: {0} in the file, {1} on the engine', difference.file, orNone(difference.engine));
    case 'range':
      return l10n.t('IP range: {0} in the file, {1} on the engine', difference.file, orNone(difference.engine));
    case 'driver':
      return l10n.t('Driver: {0} in the file, {1} on the engine', difference.file, difference.engine);
    case 'option':
      return l10n.t(
        'Option {0}: {1} in the file, {2} on the engine',
        difference.key,
        difference.file,
        orNone(difference.engine),
      );
    case 'internal':
      return difference.file ? l10n.t('Internal in the file only') : l10n.t('Internal on the engine only');
    case 'attachable':
      return difference.file ? l10n.t('Attachable in the file only') : l10n.t('Attachable on the engine only');
    case 'ipv6':
      return difference.file ? l10n.t('IPv6 in the file only') : l10n.t('IPv6 on the engine only');
    case 'definition':
      return l10n.t('The definition has changed since Compose made the network');
    case 'stranger':
      return l10n.t('Container "{0}" is on it, which no service of the file asks for', difference.container);
    case 'absent':
      return l10n.t('Container "{0}" is not on it, though its service asks for it', difference.container);
  }
}

function upText(up: UpOutcome): string {
  switch (up.kind) {
    case 'keeps':
      return l10n.t('"docker compose up" keeps the network as it is.');
    case 'recreates':
      return l10n.t('"docker compose up" stops the services on it, removes it and creates it again.');
    case 'refuses':
      return l10n.t(
        '"docker compose up" stops the services on it and then fails, because other containers use it: {0}. Disconnect them first.',
        up.containers.map((name) => `"${name}"`).join(', '),
      );
    case 'unknown':
      return l10n.t('What "docker compose up" does depends on variables that are not known here.');
  }
}

function orNone(text: string): string {
  return text === '' ? l10n.t('none') : text;
}

export function driftAction(name: string): string {
  return l10n.t('Show how network "{0}" on the engine differs', name);
}

/** Over the two sides: the engine is on the left. */
export function driftTitle(name: string): string {
  return l10n.t('{0}: engine ↔ file', name);
}
