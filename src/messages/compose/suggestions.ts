import * as l10n from '@vscode/l10n';
import type { About } from '../../compose/completion/items';
import type { NetworkSummary } from '../../compose/networkSummary';
import { optionMeaning } from '../driverOptions';
import { driverMeaning } from './driverMeanings';
import { keyMeaning, keyNotes } from './keyMeanings';
import { networkTraits } from './networkTraits';
import { optionNotes, valueSince } from './optionNotes';
import { modeMeaning, shapeMeaning, shapeTitle, wordMeaning } from './suggestionWords';

export interface SuggestionText {
  /** A few words beside the label; empty where the label says all. */
  readonly detail: string;
  readonly lines: readonly string[];
}

/** What is said about something that can be written. */
export function suggestionText(about: About): SuggestionText {
  switch (about.code) {
    case 'key':
      return { detail: '', lines: [keyMeaning(about.key.id), ...keyNotes(about.key)] };
    case 'network':
      return networkText(about.network);
    case 'undeclared-network':
      return {
        detail: l10n.t('not declared yet'),
        lines: [l10n.t('Used by {0}', about.services.join(', '))],
      };
    case 'live-network':
      return {
        detail: [about.driver, ...about.subnets].join(' · '),
        lines: [
          containersLine(about.containers),
          ...(about.declares ? [l10n.t('A network of the engine; it is declared as external.')] : []),
        ],
      };
    case 'driver':
      return { detail: '', lines: [driverMeaning(about.driver)] };
    case 'option':
      return {
        detail: about.option.default ?? '',
        lines: [optionMeaning(about.option.id), ...optionNotes(about.option)],
      };
    case 'option-value':
      return {
        detail: about.value === about.option.default ? defaultWord() : '',
        lines: [optionMeaning(about.option.id), ...valueSince(about.option, about.value)],
      };
    case 'switch':
      return { detail: about.isDefault ? defaultWord() : '', lines: [] };
    case 'mode':
      return { detail: '', lines: [modeText(about)] };
    case 'service':
      return {
        detail: about.networks.join(', '),
        lines: about.shared.length === 0 ? [l10n.t('It shares no network with this service.')] : [],
      };
    case 'container':
      return { detail: about.state, lines: [] };
    case 'address':
      return {
        detail: about.subnet,
        lines: [
          about.live
            ? l10n.t('Free in {0}, a subnet of the engine', about.subnet)
            : l10n.t('Free in {0}', about.subnet),
        ],
      };
    case 'link-local':
      return { detail: '', lines: [l10n.t('A link-local address that no service asks for')] };
    case 'subnet':
      return {
        detail: addressCount(about.addresses),
        lines: [
          about.source === 'engine'
            ? l10n.t('The subnet that the network has on the engine')
            : l10n.t('Free: it meets no other subnet that is known'),
        ],
      };
    case 'gateway':
      return {
        detail: about.subnet,
        lines: [
          about.place === 'first'
            ? l10n.t('The first address of {0}', about.subnet)
            : l10n.t('The last address of {0}', about.subnet),
        ],
      };
    case 'range':
      return {
        detail: addressCount(about.addresses),
        lines: about.statics > 0 ? [l10n.t('Fixed addresses in it: {0}', about.statics)] : [],
      };
    case 'mac':
      return { detail: '', lines: [l10n.t('A locally administered address that nobody in the project has')] };
    case 'alias':
      return { detail: '', lines: [aliasText(about.from)] };
    case 'real-name':
      return {
        detail: '',
        lines: [
          about.from === 'key' ? l10n.t('The same name for every project') : l10n.t('With the name of the project'),
        ],
      };
    case 'port':
      return { detail: '', lines: [portText(about.published)] };
    case 'shape':
      return { detail: shapeTitle(about.shape), lines: [shapeMeaning(about.shape)] };
    case 'word':
      return { detail: '', lines: [wordMeaning(about.word)] };
  }
}

function networkText(network: NetworkSummary): SuggestionText {
  const { services } = network;
  return {
    detail: networkTraits(network),
    lines: [services.length > 0 ? l10n.t('Used by {0}', services.join(', ')) : l10n.t('No other service is on it')],
  };
}

function containersLine(count: number): string {
  return count === 1 ? l10n.t('1 container') : l10n.t('{0} containers', count);
}

export function addressCount(count: bigint): string {
  return l10n.t('{0} addresses', count > 65_536n ? `2^${count.toString(2).length - 1}` : String(count));
}

function defaultWord(): string {
  return l10n.t('default');
}

function modeText({ mode, target }: Extract<About, { readonly code: 'mode' }>): string {
  switch (mode) {
    case 'service':
      return l10n.t('Shares the network of service "{0}": its addresses, names and ports.', target);
    case 'container':
      return target === ''
        ? l10n.t('Shares the network of a container, by its name.')
        : l10n.t('Shares the network of container "{0}".', target);
    case 'host':
    case 'none':
    case 'bridge':
      return modeMeaning(mode);
  }
}

function aliasText(from: Extract<About, { readonly code: 'alias' }>['from']): string {
  switch (from) {
    case 'links':
      return l10n.t('The name that a link of another service gives it');
    case 'other-network':
      return l10n.t('The alias that it has on another network');
    case 'name-and-network':
      return l10n.t('The name of the service with that of the network');
  }
}

function portText(published: Extract<About, { readonly code: 'port' }>['published']): string {
  switch (published) {
    case 'host-only':
      return l10n.t('Only this host reaches it.');
    case 'everywhere':
      return l10n.t('Everybody who reaches the host reaches it.');
    case 'random':
      return l10n.t('At a free port of the host.');
  }
}
