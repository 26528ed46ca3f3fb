import type { AttachmentRow, ContainerNetworkRow, NetworkRow, Row } from '../../core/arrangement/rows';
import type { Container } from '../../core/model';
import type { HostPort } from '../../core/ports';
import {
  containerCount,
  containerStateWord,
  missingNetworkNote,
  networkCount,
  networkFlagWord,
  noProjectLabel,
  sharerNote,
  spokenKind,
  unreadableLabel,
} from '../../messages/uiRows';

/** What a row reads like. Foreign text is in it as the engine sent it. */
export interface RowText {
  readonly label: string;
  readonly description: string;
  /** For a screen reader: the kind of thing first, then all that the eye gets. */
  readonly spoken: string;
}

export function rowText(row: Row): RowText {
  switch (row.kind) {
    case 'group':
      return text(spokenKind('group'), row.name === '' ? noProjectLabel() : row.name, [networkCount(row.networks)]);
    case 'network':
      return text(spokenKind('network'), row.network.name, networkParts(row));
    case 'attachment':
      return text(spokenKind('container'), row.container.name, attachmentParts(row));
    case 'container':
      return text(spokenKind('container'), row.container.name, [
        networkCount(row.networks),
        ...stateParts(row.container),
        ...row.ports.map(portText),
      ]);
    case 'container-network':
      return text(spokenKind('network'), row.network?.name ?? row.endpoint.networkName, containerNetworkParts(row));
    case 'sharer':
      return text(spokenKind('container'), row.container.name, [
        sharerNote(row.owner.name),
        ...stateParts(row.container),
      ]);
    case 'unreadable':
      return text('', unreadableLabel(row.record.kind), [row.record.hint]);
  }
}

/** `:8080→80`; address and protocol only where they are not the usual ones. */
export function portText({ hostPort, containerPort, protocol, hostAddress }: HostPort): string {
  const host = hostAddress?.includes(':') ? `[${hostAddress}]` : (hostAddress ?? '');
  return `${host}:${hostPort}→${containerPort}${protocol === 'tcp' ? '' : `/${protocol}`}`;
}

function networkParts(row: NetworkRow): readonly string[] {
  return [
    row.network.driver,
    ...(row.subnet === undefined ? [] : [row.subnet]),
    containerCount(row.containers),
    ...row.flags.map(networkFlagWord),
    ...(row.twinId === undefined ? [] : [row.twinId]),
  ];
}

function attachmentParts(row: AttachmentRow): readonly string[] {
  return [
    ...(row.address === undefined ? [] : [row.address]),
    ...stateParts(row.container),
    ...row.ports.map(portText),
  ];
}

function containerNetworkParts({ network, address, container }: ContainerNetworkRow): readonly string[] {
  if (!network) return [missingNetworkNote()];
  return [...(address === undefined ? [] : [address]), network.driver, ...stateParts(container)];
}

function stateParts(container: Container): readonly string[] {
  return container.state === 'running' ? [] : [containerStateWord(container.state)];
}

function text(kind: string, label: string, parts: readonly string[]): RowText {
  const shown = parts.filter((part) => part !== '');
  return { label, description: shown.join(' · '), spoken: [`${kind} ${label}`.trim(), ...shown].join(', ') };
}
