import * as l10n from '@vscode/l10n';
import type { DeclaredAt, HoverPart } from '../../compose/hover/hover';
import { optionMeaning } from '../driverOptions';
import { addressText, subnetText } from './addressHovers';
import { driverMeaning } from './driverMeanings';
import { keyMeaning, keyNotes } from './keyMeanings';
import type { HoverText } from './hoverText';
import { liveText } from './liveHovers';
import { networkTraits } from './networkTraits';
import { optionNotes, valueSince } from './optionNotes';
import { modeMeaning } from './suggestionWords';

export function hoverText(part: HoverPart): HoverText {
  switch (part.code) {
    case 'network':
      return networkText(part);
    case 'undeclared-network':
      return { title: l10n.t('Network "{0}" is not declared', part.name), lines: [] };
    case 'attachment':
      return { title: l10n.t('Service "{0}" on it', part.service), lines: attachmentLines(part) };
    case 'live':
      return liveText(part.state);
    case 'service':
      return {
        title: l10n.t('Service "{0}"', part.name),
        lines: [
          ...part.networks.map(({ network, addresses }) => [network, ...addresses].join(' · ')),
          ...declarationLines(part.lentAt),
        ],
      };
    case 'shares':
      return { title: '', lines: [modeText(part)] };
    case 'alias':
      return {
        title: l10n.t('Alias "{0}" on network "{1}"', part.name, part.network),
        lines: [
          part.services.length > 1
            ? l10n.t('Leads to each of {0} in turn', part.services.join(', '))
            : l10n.t('Leads to {0}', part.services.join(', ')),
        ],
      };
    case 'address':
      return addressText(part);
    case 'subnet':
      return subnetText(part);
    case 'key':
      return { title: part.key.key, lines: [keyMeaning(part.key.id), ...keyNotes(part.key)] };
    case 'option':
      return {
        title: part.option.key,
        lines: [
          optionMeaning(part.option.id),
          ...optionNotes(part.option),
          ...(part.value === undefined
            ? []
            : valueSince(part.option, part.value).map((since) => `${part.value ?? ''}: ${since}`)),
        ],
      };
    case 'unknown-option':
      return {
        title: part.key,
        lines: [l10n.t('Driver "{0}" does not know this option: the engine stores it and ignores it.', part.driver)],
      };
    case 'driver':
      return { title: part.name, lines: [driverMeaning(part.driver)] };
    case 'anchor':
      return { title: l10n.t('Anchor "{0}"', part.name), lines: [anchorText(part)] };
    case 'port':
      return { title: '', lines: [portText(part)] };
  }
}

function anchorText({ line, aliases }: Extract<HoverPart, { readonly code: 'anchor' }>): string {
  return aliases === 1 ? l10n.t('Line {0}, used once', line) : l10n.t('Line {0}, used {1} times', line, aliases);
}

function networkText({ network, declaredAt }: Extract<HoverPart, { readonly code: 'network' }>): HoverText {
  const { services } = network;
  return {
    title: l10n.t('Network "{0}"', network.key),
    lines: [
      networkTraits(network),
      services.length > 0 ? l10n.t('Used by {0}', services.join(', ')) : l10n.t('No service uses it'),
      ...declarationLines(declaredAt),
    ].filter((line) => line !== ''),
  };
}

function declarationLines(at: DeclaredAt | undefined): readonly string[] {
  return at ? [l10n.t('Declared in {0}, line {1}', at.file.slice(at.file.lastIndexOf('/') + 1), at.line)] : [];
}

function attachmentLines({
  addresses,
  aliases,
}: Extract<HoverPart, { readonly code: 'attachment' }>): readonly string[] {
  return [
    ...(addresses.length > 0 ? [l10n.t('Addresses: {0}', addresses.join(', '))] : []),
    ...(aliases.length > 0 ? [l10n.t('Aliases: {0}', aliases.join(', '))] : []),
  ];
}

function modeText({ mode, target }: Extract<HoverPart, { readonly code: 'shares' }>): string {
  switch (mode) {
    case 'host':
    case 'none':
    case 'bridge':
      return modeMeaning(mode);
    case 'default':
      return modeMeaning('bridge');
    case 'service':
      return l10n.t('Shares the network of service "{0}": its addresses, names and ports.', target);
    case 'container':
      return l10n.t('Shares the network of container "{0}".', target);
    case 'other':
      return l10n.t('The engine takes this for the name of a network.');
    case 'unknown':
      return l10n.t('It hangs on a variable that is not known.');
  }
}

function portText({ target, published, host, protocol }: Extract<HoverPart, { readonly code: 'port' }>): string {
  const inside = `${target}/${protocol}`;
  if (published === undefined) {
    return l10n.t('Port {0} of the container at a free port of the host', inside);
  }
  return host === undefined
    ? l10n.t('Port {0} of the container at port {1} of every address of the host', inside, published)
    : l10n.t('Port {0} of the container at {1} of the host', inside, `${host}:${published}`);
}
